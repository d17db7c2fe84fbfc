package org.zhunsheng.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 负责人出庭: 行政诉讼法 第三条第三款, 法释〔2020〕3号. */
class HeadAppearanceTests {

    private static Rehearsal<?> hearingSetFor(String day) {
        return DefenceTests.served("2024-09-09")
                .does("assign", "head")
                .does("file-defence", "legal")
                .does("set-hearing", "clerk", Map.of("hearingOn", day));
    }

    private static Map<String, Object> attendance(boolean head, boolean staff) {
        return head
                ? Map.of("headAttended", true, "headSpoke", true, "staffAttended", staff)
                : Map.of("headAttended", false, "staffAttended", staff);
    }

    @Test
    void theHeadsIdentityIsProvedBeforeTheHearing() {
        assertThat(hearingSetFor("2024-10-09").due("head-identity")).isEqualTo("2024-10-09");
    }

    @Test
    void aHeadWhoStaysAwaySaysWhyUnderSeal() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09");
        assertThat(file.refusal("attend", "clerk", attendance(false, true))).contains("情况说明");
        assertThat(file.refusal("explain-absence", "clerk", Map.of("absenceSealed", false)))
                .isNotBlank();
        file.does("explain-absence", "clerk", Map.of("absenceSealed", true));
        assertThat(file.does("attend", "clerk", attendance(false, true)).state())
                .isEqualTo("heard");
    }

    @Test
    void lawyersAloneDoNotAppear() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09");
        file.does("explain-absence", "clerk", Map.of("absenceSealed", true));
        assertThat(file.refusal("attend", "clerk", attendance(false, false))).contains("不得仅委托律师");
    }

    @Test
    void aHeadWhoCameIsOnRecordAsHavingSpoken() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09").does("attend", "clerk", attendance(true, true));
        assertThat(file.file().facts()).containsEntry("headAttended", true).containsEntry("headSpoke", true);
    }

    @Test
    void nobodyHasAppearedBeforeTheDay() {
        assertThat(hearingSetFor("2024-10-09").refusal("attend", "clerk", attendance(true, true)))
                .contains("未到开庭日期");
    }
}
