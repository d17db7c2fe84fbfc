package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.licensing.LicensingCase.grant;
import static org.zhunsheng.licensing.LicensingCase.matter;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 准予与不予: 行政许可法 第三十四条、第三十八条、第四十二条. */
class DecisionTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office);
    }

    @Test
    void theDecisionIsDueTwentyWorkingDaysAfterAcceptanceAcrossTheNationalDay() {
        var file = aCase().filedOn("2024-09-27").accepted();
        // 29 (worked), 30 September; 8–12 October with Saturday worked (7); 14–18 (12); 21–25 (17); 28, 29, 30
        assertThat(file.due("decision")).isEqualTo("2024-10-30");
        // 29, 30 September, 8, 9, 10 October
        assertThat(file.due("promise")).isEqualTo("2024-10-10");
    }

    @Test
    void aPromiseMayBeBrokenWhileTheLawIsKept() {
        var file = aCase().filedOn("2024-09-27")
                .accepted()
                .reviewed()
                .on("2024-10-11")
                .granted();
        assertThat(file.ended("promise").result()).isEqualTo(Result.LATE);
        assertThat(file.ended("decision").result()).isEqualTo(Result.MET);
        assertThat(file.ended("decision").used())
                .as("29, 30 September, 8, 9, 10, 11 October")
                .isEqualTo(6);
    }

    @Test
    void severalOfficesTogetherHaveFortyFiveWorkingDays() {
        var file = aCase().of(matter().joint()).filedOn("2024-02-05").accepted();
        assertThat(file.due("decision")).isEqualTo("2024-04-15");
    }

    @Test
    void aMatterWithoutALimitOfItsOwnHasTheTwentyDaysOfTheLaw() {
        var file = aCase().of(matter().withoutStatutoryLimit())
                .filedOn("2024-02-05")
                .accepted();
        assertThat(file.due("decision")).isEqualTo("2024-03-08");
    }

    @Test
    void nothingIsDecidedWithoutReview() {
        var file = aCase().filedOn("2024-03-01").accepted();
        assertThatThrownBy(file::granted).hasMessageContaining("须先办理“审查”");
        assertThatThrownBy(file::denied).hasMessageContaining("须先办理“审查”");
        assertThat(file.reviewed().granted().state()).isEqualTo("granted");
    }

    @Test
    void anInstantMatterIsDecidedOnTheSpotTheSameDay() {
        var file = aCase().of(matter().instant()).filedOn("2024-03-01").accepted();
        assertThat(file.due("promise")).isEqualTo("2024-03-01");
        assertThat(file.granted().ended("promise").result()).isEqualTo(Result.MET);
    }

    @Test
    void whoAcceptedDoesNotDecide() {
        var both = new Actor("both", "一人", office.district(), ProcedureCase.OFFICE, Set.of("clerk", "approver"), null);
        var file = aCase().filedOn("2024-03-01").does("accept", both, Map.of()).reviewed();
        assertThatThrownBy(() -> file.does("grant", both, grant())).hasMessageContaining("请换一人办理");
    }

    @Test
    void aRefusalSaysWhyAndWhereToChallengeIt() {
        var file = aCase().filedOn("2024-03-01").accepted().reviewed();
        assertThatThrownBy(
                        () -> file.does("deny", "approver", Map.of("denialGround", "conditions", "denialBasis", "无")))
                .hasMessageContaining("理由")
                .hasMessageContaining("复议");
        assertThat(file.denied().file().outcome()).isEqualTo("denied");
    }

    @Test
    void theWholeWayEndsInTheArchive() {
        var file = aCase().filedOn("2024-03-01")
                .accepted()
                .reviewed()
                .granted()
                .delivered()
                .published()
                .archived();
        assertThat(file.file().closed()).isTrue();
        assertThat(file.file().outcome()).isEqualTo("granted");
        assertThat(file.file().number()).isEqualTo("鄂审许〔2024〕1号");
        assertThat(file.file().running()).isEmpty();
    }

    @Test
    void whatTakesLongerThanItMayIsExplainedInPublic() {
        var file = aCase().filedOn("2024-03-01").accepted().on("2024-04-15");
        assertThat(file.does(
                                "explain-overtime",
                                "clerk",
                                java.util.Map.of("overtimeReason", "等待鉴定", "finishBy", "2024-04-30"))
                        .state())
                .isEqualTo("reviewing");
    }
}
