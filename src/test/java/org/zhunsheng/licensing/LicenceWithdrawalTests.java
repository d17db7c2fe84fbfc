package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 撤回与补偿: 行政许可法第八条第二款. */
class LicenceWithdrawalTests {

    private static Rehearsal<?> opened() {
        return Rehearsal.of("licence-withdrawal")
                .knowing("licence", Map.of("identifier", "L-1"))
                .on("2024-02-05")
                .does("initiate", "officer");
    }

    private static Rehearsal<?> noticed() {
        return opened().does("notify-party", "officer");
    }

    private static Rehearsal<?> withdrawn(Map<String, Object> loss) {
        return noticed()
                .does("hear-party", "officer")
                .does("review-legality", "legal", Map.of("legality", "passed"))
                .does("withdraw-licence", "head", loss);
    }

    private static Rehearsal<?> withdrawnWithLoss() {
        return withdrawn(Map.of("propertyLoss", true, "compensation", 30_000));
    }

    @Test
    void theHolderIsToldAndMaySpeakForFiveWorkingDays() {
        var file = noticed();
        assertThat(file.papers()).containsExactly("撤回行政许可事先告知书");
        assertThat(file.refusal("lapse-statement", "officer")).contains("身份不能办理");
        // 6–9 (4), Sunday 18 worked
        assertThat(file.silenceOn("2024-02-18").state()).isEqualTo("notified");
        file.silenceOn("2024-02-19");
        assertThat(file.file().done("lapse-statement")).isTrue();
        assertThat(file.refusal("withdraw-licence", "head")).contains("须先办理“法制审核”");
    }

    @Test
    void aLicenceWithoutNeedOfThePublicStays() {
        assertThat(opened().refusal("decline", "legal")).contains("身份不能办理");
        var file = opened().does("decline", "head");
        assertThat(file.outcome()).isEqualTo("not-withdrawn");
        assertThat(file.papers()).containsExactly("不予撤回行政许可决定书");
        assertThat(file.due("delivery")).isEqualTo("2024-02-23"); // 6–9 (4), 18 (5), 19–23
        assertThat(file.refusal("publish", "officer")).contains("须先办理“撤回许可”");
        assertThat(file.does("deliver", "clerk").does("archive", "clerk").state())
                .isEqualTo("archived");
        assertThat(noticed().refusal("decline", "head")).contains("须在“立案”或“已听取意见”环节办理");
    }

    @Test
    void theFileIsOpenUntilTheLossIsPaidInFull() {
        var file = withdrawnWithLoss().does("publish", "officer").does("deliver", "clerk");
        assertThat(file.refusal("archive", "clerk")).contains("应付的补偿尚未支付");
        assertThat(file.refusal("compensate", "officer", Map.of("paidAmount", 29_999)))
                .contains("不能少于决定的补偿金额");
        file.does("compensate", "officer", Map.of("paidAmount", 30_000));
        assertThat(file.refusal("compensate", "officer", Map.of("paidAmount", 30_000)))
                .contains("只能办理一次");
        assertThat(file.does("archive", "clerk").state()).isEqualTo("archived");
    }

    @Test
    void whoLostNothingIsPaidNothing() {
        assertThat(withdrawn(Map.of("propertyLoss", false)).refusal("compensate", "officer"))
                .contains("没有认定财产损失");
        assertThat(opened().does("decline", "head").refusal("compensate", "officer"))
                .contains("须先办理“撤回许可”");
    }
}
