package org.zhunsheng.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 执法资格: 内蒙古自治区行政执法监督条例 第十四条、第十七条、国办发〔2018〕118号、法治政府建设实施纲要第（三十四）项. */
class OfficerQualificationTests {

    private Rehearsal<?> trained() {
        return Rehearsal.of("officer-qualification")
                .on("2024-09-02")
                .does("apply", "clerk")
                .does("train", "legal");
    }

    private Rehearsal<?> certified() {
        return trained()
                .does("pass-exam", "legal", Map.of("score", 85, "passMark", 60))
                .on("2024-09-27")
                .does("issue-card", "legal");
    }

    @Test
    void theCardComesAfterTrainingAndExam() {
        var file = Rehearsal.of("officer-qualification").on("2024-09-02").does("apply", "clerk");
        assertThat(file.refusal("issue-card", "legal")).contains("环节");
        assertThat(trained().refusal("pass-exam", "legal", Map.of("score", 59, "passMark", 60)))
                .contains("合格线");
        assertThat(certified().outcome()).isEqualTo("certified");
    }

    @Test
    void itLastsFiveYearsUnlessRenewed() {
        assertThat(certified().due("validity")).isEqualTo("2029-09-27");
        assertThat(certified().silenceOn("2029-10-09").outcome()).isEqualTo("expired");
        assertThat(certified().on("2029-09-03").does("renew-card", "legal").due("validity"))
                .isEqualTo("2034-09-03");
    }

    @Test
    void itIsCheckedEveryYearAndSixtyHoursAreAskedFor() {
        var file = certified();
        assertThat(file.due("yearly-check"))
                .as("27 September 2025 is a Saturday, Sunday 28 is worked")
                .isEqualTo("2025-09-28");
        assertThat(file.refusal("check-yearly", "legal", Map.of("hours", 59))).contains("六十学时");
        assertThat(file.on("2025-09-01")
                        .does("check-yearly", "legal", Map.of("hours", 60))
                        .due("yearly-check"))
                .isEqualTo("2026-09-01");
    }

    @Test
    void theOfficerIsMadePublic() {
        // Sunday 29 September worked, 30 (2); 8–11 October (6), 12 (7), 14–18 (12), 21–25 (17), 28, 29, 30
        assertThat(certified().due("publication")).isEqualTo("2024-10-30");
    }

    @Test
    void itIsSuspendedWithdrawnOrCancelled() {
        assertThat(certified().does("suspend", "legal").does("restore", "legal").state())
                .isEqualTo("certified");
        assertThat(certified().does("withdraw-card", "head").outcome()).isEqualTo("withdrawn");
        assertThat(certified().does("cancel-card", "clerk").outcome()).isEqualTo("cancelled");
    }
}
