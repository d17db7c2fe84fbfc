package org.zhunsheng.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 答辩和举证: 行政诉讼法 第三十四条、第六十七条. */
class DefenceTests {

    static Rehearsal<?> served(String day) {
        return Rehearsal.of("litigation-response").on(day).does("receive", "clerk", Map.of("receivedOn", day));
    }

    @ParameterizedTest(name = "served on {0}, due on {1}")
    @CsvSource({
        "2024-09-20, 2024-10-08", // 5 October is a holiday until the 7th
        "2024-01-29, 2024-02-18", // 13 February is in the Spring Festival; Sunday the 18th is worked
        "2024-03-01, 2024-03-18", // 16 March is a Saturday
        "2024-03-05, 2024-03-20"
    })
    void fifteenCalendarDaysFromTheComplaint(String served, String due) {
        assertThat(served(served).due("defence")).isEqualTo(due);
    }

    @Test
    void aLateDefenceIsLate() {
        var file = served("2024-03-05").does("assign", "head").on("2024-03-21");
        assertThat(file.refusal("file-defence", "legal")).contains("已逾十五日").contains("视为没有相应证据");
        file.does("file-defence", "legal", Map.of("lateGround", "none"));
        assertThat(file.ended("defence").result()).isEqualTo(Result.LATE);
        assertThat(file.papers()).containsExactly("行政答辩状");
    }

    @Test
    void aDefenceOnTheLastDayNeedsNoExcuseAndOneAfterAHolidayOnlySaysSo() {
        var file = served("2024-03-05").does("assign", "head").on("2024-03-20");
        assertThat(file.does("file-defence", "legal").ended("defence").result()).isEqualTo(Result.MET);
        // 5 October is a holiday until the 7th
        file = served("2024-09-20").does("assign", "head").on("2024-10-08");
        file.does("file-defence", "legal", Map.of("lateGround", "rolled"));
        assertThat(file.ended("defence").result()).isEqualTo(Result.MET);
    }

    @Test
    void nothingIsFiledBeforeSomebodyIsAssigned() {
        assertThat(served("2024-03-05").refusal("file-defence", "legal")).contains("须在“承办”环节办理");
    }

    @Test
    void theCountyRemindsTheDepartment() {
        assertThat(served("2024-03-05").does("remind", "legal").file().done("remind"))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} by the reconsideration: {1} defendant")
    @CsvSource({"maintained, joint, sole, 共同被告", "changed, sole, joint, 单独被告"})
    void whoIsSuedFollowsFromTheReconsideration(String result, String role, String wrong, String why) {
        assertThat(afterReconsideration()
                        .does("receive", "clerk", reconsidered(result, role))
                        .state())
                .isEqualTo("served");
        assertThat(afterReconsideration().refusal("receive", "clerk", reconsidered(result, wrong)))
                .contains(why);
    }

    private static Rehearsal<?> afterReconsideration() {
        return Rehearsal.of("litigation-response").on("2024-03-05");
    }

    private static Map<String, Object> reconsidered(String result, String role) {
        return Map.of("route", "after-reconsideration", "reconsiderationResult", result, "defendantRole", role);
    }

    @Test
    void whatCameThroughReconsiderationSaysHowItEnded() {
        var form = Map.<String, Object>of("route", "after-reconsideration", "reconsiderationResult", "none");
        assertThat(Rehearsal.of("litigation-response").on("2024-03-05").refusal("receive", "clerk", form))
                .contains("请写明复议结果");
    }
}
