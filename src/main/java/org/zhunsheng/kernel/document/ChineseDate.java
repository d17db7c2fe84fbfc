package org.zhunsheng.kernel.document;

import java.time.LocalDate;

/** Days as official documents write them (GB/T 9704-2012): 2024年3月1日, without leading zeros. */
public final class ChineseDate {

    private ChineseDate() {}

    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
