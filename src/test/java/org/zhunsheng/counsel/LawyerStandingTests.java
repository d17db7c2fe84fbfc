package org.zhunsheng.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 单位不同意、不予颁证、暂停和恢复履职: 公职律师管理办法 第四条至第六条. */
class LawyerStandingTests {

    private static final Map<String, Object> GOOD = Map.of(
            "upholdsConstitution", true,
            "qualified", true,
            "publicOfficial", true,
            "goodConduct", true,
            "legalYears", 2,
            "benchYears", 0);

    private static Rehearsal<?> applied() {
        return Rehearsal.of("public-lawyer").on("2024-09-20").does("apply", "legal", GOOD);
    }

    private static Rehearsal<?> submitted() {
        return applied().does("consent", "head").does("submit", "legal");
    }

    private static Rehearsal<?> serving() {
        return submitted().does("grant", "legal");
    }

    @Test
    void withoutTheUnitsConsentThereIsNothingToReview() {
        assertThat(applied().refusal("submit", "legal")).contains("环节");
        assertThat(applied().refusal("decline", "legal")).contains("身份");
        var file = applied().does("decline", "head");
        assertThat(file.outcome()).isEqualTo("declined");
        assertThat(file.ended("consent").result()).isEqualTo(Result.MET);
        assertThat(submitted().refusal("decline", "head")).contains("环节");
    }

    @Test
    void theJudicialAdministrationRefusesInWriting() {
        assertThat(applied().refusal("refuse", "legal")).contains("环节");
        var file = submitted().does("refuse", "legal");
        assertThat(file.outcome()).isEqualTo("refused");
        assertThat(file.ended("review").result()).isEqualTo(Result.MET);
        assertThat(file.papers()).hasSize(1);
        assertThat(file.refusal("grant", "legal")).contains("环节");
    }

    @Test
    void aSuspendedLawyerIsAssessedAllTheSameAndMayResume() {
        assertThat(submitted().refusal("suspend", "legal")).contains("环节");
        var file = serving().does("suspend", "legal");
        assertThat(file.state()).isEqualTo("suspended");
        assertThat(file.refusal("suspend", "legal")).contains("环节");
        assertThat(file.due("assessment")).as("20 September 2025 is a Saturday").isEqualTo("2025-09-22");
        assertThat(file.on("2025-09-01").does("assess", "legal").state()).isEqualTo("suspended");
        assertThat(file.does("resume", "legal").state()).isEqualTo("serving");
        assertThat(file.refusal("resume", "legal")).contains("环节");
    }

    @Test
    void aSuspendedOneMayLoseTheCertificate() {
        var file = serving().does("suspend", "legal").does("end", "legal");
        assertThat(file.outcome()).isEqualTo("ended");
        assertThat(file.file().running()).isEmpty();
    }
}
