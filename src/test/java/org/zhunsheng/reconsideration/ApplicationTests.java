package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 申请: 行政复议法(2023) 第二十条、第二十二条; (2017) 第九条、第十一条. */
class ApplicationTests {

    @ParameterizedTest
    @ValueSource(strings = {"resident", "enterprise", "agent"})
    void whoeverHasAnInterestAppliesAndTheFiveDaysBegin(String by) {
        var file = aCase().on("2024-09-26").does("apply", by);
        assertThat(file.state()).isEqualTo("received");
        assertThat(file.papers()).containsExactly("行政复议申请材料接收凭证");
        // 27, Sunday 29 worked, 30 September, 8, 9 October
        assertThat(file.due("acceptance")).isEqualTo("2024-10-09");
    }

    @Test
    void underTheTextOfTwentySeventeenTheSixtyDaysBeginWithIt() {
        // 24 November + 60 days = 23 January
        assertThat(aCase().on("2023-11-24").does("apply", "resident").due("decision"))
                .isEqualTo("2024-01-23");
    }

    @Test
    void aClerkDoesNotApplyButRegistersWhatCame() {
        assertThat(aCase().on("2024-09-26").refusal("apply", "clerk")).contains("身份不能办理");
        assertThat(aCase().on("2024-09-26")
                        .refusal("register", "clerk", Map.of("receivedOn", "2024-09-27", "knownOn", "2024-09-20")))
                .contains("不能在今天以后");
    }

    @Test
    void whatIsSaidOrallyIsWrittenDown() {
        var file = aCase().registeredOn("2024-09-26", Map.of("filedBy", "oral"));
        assertThat(file.file().facts()).containsEntry("filedBy", "oral");
        assertThat(file.papers()).containsExactly("行政复议申请材料接收凭证");
    }

    /** 受理前撤回: no permission is asked for before acceptance, and no clock runs after it. */
    @ParameterizedTest(name = "filed {0}")
    @CsvSource({"2023-09-25", "2024-09-26"})
    void beforeAcceptanceTheApplicantJustTakesItBack(String filed) {
        var file = aCase().registeredOn(filed).does("withdraw-unaccepted", "applicant", Map.of("preResolved", true));
        assertThat(file.outcome()).isEqualTo("withdrawn");
        assertThat(file.file().closed()).isTrue();
        assertThat(file.file().running()).isEmpty();
        assertThat(aCase().registeredOn(filed).accepted().refusal("withdraw-unaccepted", "applicant"))
                .isNotBlank();
    }

    @Test
    void soWhoAskedThroughTheAgency() {
        var file = aCase().on("2024-04-03").does("apply-through-agency", "resident");
        assertThat(file.does("withdraw-unaccepted", "applicant").state()).isEqualTo("recalled");
        assertThat(file.ended("agency-forwarding").endedOn()).isEqualTo("2024-04-03");
    }
}
