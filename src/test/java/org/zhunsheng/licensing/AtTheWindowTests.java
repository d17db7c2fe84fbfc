package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 收件以后当场能办的: 无需许可、当场更正、视为受理: 行政许可法第三十二条第一款. */
class AtTheWindowTests {

    private static Rehearsal<?> appliedOn(String day) {
        return Rehearsal.of("administrative-licensing")
                .knowing("item", Map.of("code", "A1", "name", "取水许可"))
                .on(day)
                .does("apply", "resident");
    }

    @Test
    void whoNeedsNoLicenceIsToldAtOnceInWriting() {
        var file = appliedOn("2024-02-05");
        assertThat(file.papers()).containsExactly("收件回执");
        file.does("declare-unneeded", "clerk");
        assertThat(file.outcome()).isEqualTo("not-needed");
        assertThat(file.file().closed()).isTrue();
        assertThat(file.papers()).containsExactly("无需取得行政许可告知书");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.MET);
    }

    @Test
    void thatIsSaidByTheWindowAndBeforeAcceptanceOnly() {
        assertThat(appliedOn("2024-02-05").refusal("declare-unneeded", "applicant"))
                .contains("身份不能办理");
        assertThat(appliedOn("2024-02-05").does("accept", "clerk").refusal("declare-unneeded", "clerk"))
                .contains("须在“收件”环节办理");
    }

    @Test
    void aSlipIsCorrectedOnTheSpotAndTheFiveDaysRunOnFromReceipt() {
        var file = appliedOn("2024-02-05");
        file.on("2024-02-06").does("correct-on-spot", "applicant");
        assertThat(file.state()).isEqualTo("received");
        assertThat(file.papers()).isEmpty();
        // 6–9 (4), Sunday 18 worked: as counted from the 5th
        assertThat(file.due("acceptance")).isEqualTo("2024-02-18");
        assertThat(file.does("accept", "clerk").state()).isEqualTo("reviewing");
    }

    @Test
    void aSlipIsNoReasonToSendSomebodyAway() {
        var file = appliedOn("2024-02-05").does("correct-on-spot", "clerk");
        assertThat(file.refusal("refuse-acceptance", "clerk", Map.of("refusalGround", "not-corrected")))
                .contains("没有一次性告知补正");
    }

    @Test
    void onTheSpotMeansBeforeAcceptance() {
        var file = appliedOn("2024-02-05").does("accept", "clerk");
        assertThat(file.refusal("correct-on-spot", "applicant")).contains("须在“收件”环节办理");
        assertThat(appliedOn("2024-02-05").refusal("correct-on-spot", "interested"))
                .contains("身份不能办理");
    }

    @Test
    void onlyTimeMakesSilenceAcceptanceAndThePaperIsOwedAllTheSame() {
        var file = appliedOn("2024-09-26");
        assertThat(file.refusal("deem-accept", "clerk")).contains("身份不能办理");
        // 27, Sunday 29 worked, 30 September (3), 8, 9 October
        assertThat(file.silenceOn("2024-10-09").state()).isEqualTo("received");
        file.silenceOn("2024-10-10");
        assertThat(file.file().done("deem-accept")).isTrue();
        assertThat(file.papers()).containsExactly("受理通知书");
        assertThat(file.running("decision").openedOn()).isEqualTo("2024-09-26");
    }

    @Test
    void acceptanceAndItsRefusalEachHaveTheirPaper() {
        assertThat(appliedOn("2024-02-05").does("accept", "clerk").papers()).containsExactly("受理通知书");
        assertThat(appliedOn("2024-02-05")
                        .does("refuse-acceptance", "clerk", Map.of("refusalGround", "barred"))
                        .papers())
                .containsExactly("不予受理决定书");
        assertThat(appliedOn("2024-02-05")
                        .does("ask-correction", "clerk", Map.of("correctBy", "2024-02-29"))
                        .papers())
                .containsExactly("补正材料一次性告知书");
    }
}
