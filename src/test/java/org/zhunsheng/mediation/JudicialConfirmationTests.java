package org.zhunsheng.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 司法确认: 法释〔2011〕5号, 民事诉讼法 第二百零五条. */
class JudicialConfirmationTests {

    private static Map<String, Object> application(String agreedOn, String appliedOn) {
        return new HashMap<>(Map.of("agreedOn", agreedOn, "appliedOn", appliedOn, "jointly", true));
    }

    private static Rehearsal<?> on(String day) {
        return Rehearsal.of("judicial-confirmation").on(day);
    }

    @Test
    void thirtyDaysFromTheAgreement() {
        assertThat(on("2024-04-03")
                        .does("apply", "resident", application("2024-03-04", "2024-04-03"))
                        .state())
                .isEqualTo("applied");
        assertThat(on("2024-04-07").refusal("apply", "resident", application("2024-03-04", "2024-04-07")))
                .contains("三十日");
        var rolled =
                application("2024-03-05", "2024-04-07"); // 4 April is a holiday until the 6th; Sunday the 7th is worked
        rolled.put("rolled", true);
        assertThat(on("2024-04-07").does("apply", "resident", rolled).state()).isEqualTo("applied");
    }

    @Test
    void bothSidesApplyAndNotAboutMarriage() {
        var alone = application("2024-03-04", "2024-03-11");
        alone.put("jointly", false);
        assertThat(on("2024-03-11").refusal("apply", "resident", alone)).contains("共同申请");
        var marriage = application("2024-03-04", "2024-03-11");
        marriage.put("personalStatus", true);
        assertThat(on("2024-03-11").refusal("apply", "resident", marriage)).contains("婚姻关系");
    }

    @Test
    void theCourtHasThreeDaysToAcceptFifteenToDecideAndTenMore() {
        var file = on("2024-02-08").does("apply", "resident", application("2024-02-05", "2024-02-08"));
        // 11 February is in the Spring Festival; Sunday the 18th is worked
        assertThat(file.due("court-acceptance")).isEqualTo("2024-02-18");
        file.on("2024-09-20").does("court-accept", "clerk", Map.of("courtAcceptedOn", "2024-09-20"));
        assertThat(file.due("decision")).isEqualTo("2024-10-08");
        assertThat(file.does("extend", "clerk").due("decision")).isEqualTo("2024-10-15");
    }

    private static Rehearsal<?> applied() {
        return on("2024-02-08").does("apply", "resident", application("2024-02-05", "2024-02-08"));
    }

    private static Rehearsal<?> accepted() {
        return applied().on("2024-02-18").does("court-accept", "clerk", Map.of("courtAcceptedOn", "2024-02-18"));
    }

    @Test
    void theCourtMayRefuseToTakeItOn() {
        var file = applied().on("2024-02-18");
        assertThat(file.refusal("court-refuse", "applicant")).contains("身份不能办理");
        file.does("court-refuse", "clerk", Map.of("courtRefusalReason", "不属于本院管辖"));
        assertThat(file.outcome()).isEqualTo("refused");
        assertThat(file.ended("court-acceptance").result()).isEqualTo(Result.MET);
        assertThat(accepted().refusal("court-refuse", "clerk")).contains("须在");
    }

    @Test
    void orTakeItOnAndNotConfirmIt() {
        assertThat(applied().refusal("reject", "clerk")).contains("须在");
        var file = accepted().on("2024-03-04");
        assertThat(file.due("decision")).isEqualTo("2024-03-04");
        file.does("reject", "clerk", Map.of("courtRefusalReason", "内容不明确，无法确认"));
        assertThat(file.outcome()).isEqualTo("refused");
        assertThat(file.ended("decision").result()).isEqualTo(Result.MET);
    }

    @Test
    void thePartiesTakeItBackUntilTheCourtHasDecided() {
        var file = accepted().does("withdraw", "applicant");
        assertThat(file.outcome()).isEqualTo("withdrawn");
        assertThat(file.file().running()).isEmpty();
        assertThat(applied().does("withdraw", "applicant").state()).isEqualTo("withdrawn");
        assertThat(accepted().does("confirm", "clerk").refusal("withdraw", "applicant"))
                .contains("须在");
    }

    @Test
    void anOutsiderHasAYearFromKnowledge() {
        var file = on("2024-02-08").does("apply", "resident", application("2024-02-05", "2024-02-08"));
        file.does("court-accept", "clerk").does("confirm", "clerk");
        var late = Map.<String, Object>of("outsiderKnownOn", "2024-03-05", "revocationAppliedOn", "2025-03-06");
        assertThat(file.refusal("revoke-confirmation", "clerk", late)).contains("一年内");
        var timely = Map.<String, Object>of("outsiderKnownOn", "2024-03-05", "revocationAppliedOn", "2025-03-05");
        assertThat(file.does("revoke-confirmation", "clerk", timely)
                        .does("archive", "clerk")
                        .outcome())
                .isEqualTo("confirmed");
    }

    @Test
    void aYearThatEndsOnASaturdayLastsUntilMonday() {
        var file = accepted().does("confirm", "clerk");
        // 1 March 2025 is a Saturday
        var monday = Map.<String, Object>of("outsiderKnownOn", "2024-03-01", "revocationAppliedOn", "2025-03-03");
        assertThat(file.refusal("revoke-confirmation", "clerk", monday)).contains("顺延");
        var rolled = Map.<String, Object>of(
                "outsiderKnownOn", "2024-03-01", "revocationAppliedOn", "2025-03-03", "revocationRolled", true);
        file.does("revoke-confirmation", "clerk", rolled);
        assertThat(file.refusal("revoke-confirmation", "clerk", rolled)).contains("只能办理一次");
        assertThat(accepted().refusal("revoke-confirmation", "clerk", rolled)).contains("须在");
    }
}
