package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 信息处理费 (国办函〔2020〕109号): the definition's formula is the scale applied to each item or page in turn, for any number. */
class FeeScaleTests {

    @Property(tries = 200)
    void itemsCostMoreFromTenToTen(@ForAll @IntRange(min = 11, max = 400) int count) {
        int fee = 0;
        for (int item = 1; item <= count; item++)
            fee += item <= 10 ? 0 : item <= 30 ? 100 : 100 * ((item - 31) / 10 + 2);
        accepted("items", count, fee);
    }

    @Property(tries = 200)
    void pagesCostTenTwentyAndForty(@ForAll @IntRange(min = 31, max = 1_000) int count) {
        int fee = 0;
        for (int page = 1; page <= count; page++) fee += page <= 30 ? 0 : page <= 100 ? 10 : page <= 200 ? 20 : 40;
        accepted("pages", count, fee);
    }

    private static void accepted(String mode, int count, int fee) {
        var file = Rehearsal.of("disclosure-request")
                .on("2024-09-26")
                .does("register", "clerk")
                .does("start-search", "clerk");
        assertThat(file.refusal("notify-fee", "clerk", notice(mode, count, fee + 1)))
                .contains("金额与收费标准不符");
        assertThat(file.does("notify-fee", "clerk", notice(mode, count, fee)).state())
                .isEqualTo("paying");
    }

    private static Map<String, Object> notice(String mode, int count, int fee) {
        return Map.of("feeMode", mode, "feeCount", count, "feeAmount", fee);
    }
}
