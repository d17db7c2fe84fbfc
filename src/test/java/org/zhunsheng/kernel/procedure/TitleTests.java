package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a case is called in a list (事项): what its first form says of it, which a definition may name. */
class TitleTests {

    @Test
    void aBatchOfRandomInspectionsIsCalledByWhatIsInspected() {
        assertThat(title("double-random-inspection", Map.of("matter", " 登记事项检查 ")))
                .isEqualTo("登记事项检查");
    }

    @Test
    void aCaseWhoseFormSaysNothingOfItIsCalledByItsProcedure() {
        assertThat(title("double-random-inspection", Map.of("subject", "不是这一栏")))
                .isEqualTo("双随机抽查");
        assertThat(title("litigation-response", Map.of("matter", "没有写明"))).isEqualTo("行政应诉");
    }

    @Test
    void whereNothingElseIsWrittenTheSubjectNamesIt() {
        assertThat(title("training-course", Map.of("subject", "岗前培训"))).isEqualTo("岗前培训");
    }

    @Test
    void aLongTitleIsCutAtTwoHundredCharacters() {
        assertThat(title("disclosure-request", Map.of("informationName", "地".repeat(200))))
                .isEqualTo("地".repeat(200));
        assertThat(title("disclosure-request", Map.of("informationName", "地".repeat(201))))
                .isEqualTo("地".repeat(199) + "…");
    }

    private static String title(String procedure, Map<String, Object> form) {
        return Rehearsal.versions(procedure).getLast().title(form);
    }
}
