package org.zhunsheng.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 公职律师: 公职律师管理办法 第四条至第六条. */
class PublicLawyerTests {

    private static final Map<String, Object> GOOD = Map.of(
            "upholdsConstitution",
            true,
            "qualified",
            true,
            "publicOfficial",
            true,
            "goodConduct",
            true,
            "legalYears",
            2,
            "benchYears",
            0);

    private static Rehearsal<?> aLawyer() {
        return Rehearsal.of("public-lawyer").on("2024-09-20");
    }

    private static Map<String, Object> but(String field, Object value) {
        var form = new HashMap<>(GOOD);
        form.put(field, value);
        return form;
    }

    private static Rehearsal<?> serving() {
        return aLawyer()
                .does("apply", "legal", GOOD)
                .does("consent", "head")
                .does("submit", "legal")
                .does("grant", "legal");
    }

    @Test
    void eachConditionMustBeMet() {
        assertThat(aLawyer().refusal("apply", "legal", but("upholdsConstitution", false)))
                .contains("宪法");
        assertThat(aLawyer().refusal("apply", "legal", but("qualified", false))).contains("资格");
        assertThat(aLawyer().refusal("apply", "legal", but("publicOfficial", false)))
                .contains("公职人员身份");
        assertThat(aLawyer().refusal("apply", "legal", but("goodConduct", false)))
                .contains("品行");
        assertThat(aLawyer().refusal("apply", "legal", but("barred", true))).contains("第六条");
    }

    @Test
    void twoYearsOfLegalWorkOrOneOnTheBenchOrAtTheBar() {
        assertThat(aLawyer().refusal("apply", "legal", but("legalYears", 1))).contains("二年以上");
        var judge = but("legalYears", 1);
        judge.put("benchYears", 1);
        assertThat(aLawyer().does("apply", "legal", judge).state()).isEqualTo("applied");
    }

    @Test
    void theUnitConsentsAndTheJudicialAdministrationDecides() {
        var lawyer = aLawyer().does("apply", "legal", GOOD);
        // 23–27 (5), Sunday 29 worked, 30 (7); 8, 9, 10 October
        assertThat(lawyer.due("consent")).isEqualTo("2024-10-10");
        lawyer.does("consent", "head").does("submit", "legal");
        // 8–12 (12), 14–18 (17), 21, 22, 23
        assertThat(lawyer.due("review")).isEqualTo("2024-10-23");
        assertThat(lawyer.does("grant", "legal").outcome()).isEqualTo("granted");
    }

    @Test
    void eachYearIsAssessed() {
        // 20 September 2025 is a Saturday
        assertThat(serving().due("assessment")).isEqualTo("2025-09-22");
        assertThat(serving().on("2025-09-01").does("assess", "legal").due("assessment"))
                .isEqualTo("2026-09-01");
    }

    @Test
    void whoLeavesGivesTheCertificateBack() {
        assertThat(serving().does("end", "legal").outcome()).isEqualTo("ended");
    }
}
