package org.zhunsheng.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 负责人出庭: 行政诉讼法 第三条第三款, 法释〔2020〕3号. */
class HeadAppearanceTests {

    private static final Map<String, Object> SEALED = Map.of("absenceOn", "2024-10-09", "absenceSealed", true);

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
    void theSealedProofEndsThatClockAndIsAPaper() {
        var file = hearingSetFor("2024-10-09").on("2024-10-08");
        assertThat(DefenceTests.served("2024-09-09").refusal("submit-identity", "clerk"))
                .contains("须在");
        file.does("submit-identity", "clerk", Map.of("headName", "苏日娜", "headRank", "deputy"));
        assertThat(file.ended("head-identity").result()).isEqualTo(Result.MET);
        assertThat(file.papers()).containsExactly("负责人身份证明书");
        assertThat(file.state()).isEqualTo("hearing-set");
    }

    @Test
    void anExplanationIsForOneHearingNotForTheNext() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09");
        assertThat(file.refusal("explain-absence", "clerk", Map.of("absenceOn", "2024-10-10", "absenceSealed", true)))
                .contains("针对本次开庭");
        file.does("explain-absence", "clerk", SEALED).does("attend", "clerk", attendance(false, true));
        file.does("set-hearing", "clerk", Map.of("hearingOn", "2024-10-16")).on("2024-10-16");
        assertThat(file.refusal("attend", "clerk", attendance(false, true))).contains("就本次开庭");
    }

    @Test
    void oneAppearanceInAnInstanceCountsForItsLaterHearings() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09");
        var earlier = Map.<String, Object>of("headAttended", false, "staffAttended", true, "earlierAppearance", true);
        assertThat(file.refusal("attend", "clerk", earlier)).contains("情况说明");
        file.does("attend", "clerk", attendance(true, true))
                .does("set-hearing", "clerk", Map.of("hearingOn", "2024-10-16"))
                .on("2024-10-16");
        assertThat(file.does("attend", "clerk", earlier).state()).isEqualTo("heard");
    }

    @Test
    void aHeadWhoStaysAwaySaysWhyUnderSeal() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09");
        assertThat(file.refusal("attend", "clerk", attendance(false, true))).contains("情况说明");
        assertThat(file.refusal("explain-absence", "clerk", Map.of("absenceOn", "2024-10-09", "absenceSealed", false)))
                .isNotBlank();
        file.does("explain-absence", "clerk", SEALED);
        assertThat(file.does("attend", "clerk", attendance(false, true)).state())
                .isEqualTo("heard");
    }

    @Test
    void lawyersAloneDoNotAppear() {
        var file = hearingSetFor("2024-10-09").on("2024-10-09");
        file.does("explain-absence", "clerk", SEALED);
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
