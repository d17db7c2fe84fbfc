package org.zhunsheng.catalogue;

import java.util.Map;

/** 事项类型 after GB/T 39046—2020 A.1; 11–19 and 21–99 are free for local use. */
final class ItemType {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("01", "行政许可"),
            Map.entry("02", "行政处罚"),
            Map.entry("03", "行政强制"),
            Map.entry("04", "行政征收"),
            Map.entry("05", "行政给付"),
            Map.entry("06", "行政检查"),
            Map.entry("07", "行政确认"),
            Map.entry("08", "行政奖励"),
            Map.entry("09", "行政裁决"),
            Map.entry("10", "其他行政权力"),
            Map.entry("20", "公共服务"));

    private ItemType() {}

    static boolean known(String code) {
        return code.matches("0[1-9]|[1-9]\\d");
    }

    static String name(String code) {
        return NAMES.getOrDefault(code, code.startsWith("1") ? "其他行政权力" : "公共服务");
    }
}
