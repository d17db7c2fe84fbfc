package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 调解、和解、撤回: 行政复议法(2023) 第五条、第七十三条、第七十四条; 实施条例 第三十八条、第四十条、第五十条. */
class MediationTests {

    private static ReconsiderationCase old() {
        return aCase().registeredOn("2023-09-25").accepted();
    }

    private static ReconsiderationCase revised() {
        return aCase().registeredOn("2024-09-23").accepted("normal");
    }

    @Test
    void anyCaseCanBeMediatedOnceAllHaveSigned() {
        assertThat(revised().refusal("mediate", "legal", Map.of("mediationSigned", false)))
                .contains("才生效");
        assertThat(revised()
                        .does("mediate", "legal", Map.of("mediationSigned", true))
                        .outcome())
                .isEqualTo("mediated");
    }

    @Test
    void underTheTextOfTwentySeventeenOnlyDiscretionAndCompensation() {
        var form = Map.<String, Object>of("mediationSigned", true, "mediationScope", "other");
        assertThat(old().refusal("mediate", "legal", form)).contains("自由裁量权");
        form = Map.of("mediationSigned", true, "mediationScope", "compensation");
        assertThat(old().does("mediate", "legal", form).outcome()).isEqualTo("mediated");
    }

    @Test
    void thePartiesSettle() {
        assertThat(revised()
                        .does("settle", "legal", Map.of("settlementLawful", true))
                        .outcome())
                .isEqualTo("settled");
        assertThat(old().refusal("settle", "legal", Map.of("settlementLawful", true, "discretion", false)))
                .contains("自由裁量权");
    }

    @Test
    void aWithdrawalMustBeVoluntary() {
        assertThat(revised().refusal("permit-withdrawal", "legal", Map.of("voluntary", false)))
                .isNotBlank();
        assertThat(revised()
                        .does("permit-withdrawal", "legal", Map.of("voluntary", true))
                        .outcome())
                .isEqualTo("withdrawn");
    }
}
