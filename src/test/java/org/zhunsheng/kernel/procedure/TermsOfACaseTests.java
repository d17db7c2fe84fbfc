package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the terms (期限) of a case run, stand still, are extended and missed, and what its light shows of them. */
class TermsOfACaseTests extends TrialOfficeTests {

    @Autowired
    Lapses lapses;

    @Test
    void silenceMeansAcceptanceFromTheDayOfReceipt() {
        var file = aCase().filedOn("2024-02-05");
        clock.setTo("2024-02-18");
        assertThat(lapses.perform(district))
                .as("the fifth working day is a make-up Sunday")
                .isZero();
        clock.setTo("2024-02-19");
        assertThat(lapses.perform(district)).isOne();
        assertThat(lapses.perform(district)).as("once is enough").isZero();
        var read = cases.load(district, file.id()).orElseThrow();
        assertThat(read.state()).isEqualTo("examining");
        assertThat(read.running())
                .extractingByKey("decision")
                .returns(LocalDate.parse("2024-02-05"), RunningTerm::openedOn);
    }

    @Test
    void theClockStandsStillWhileTheCaseIsSuspendedAndTheLightSaysSo() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted();
        assertThat(row(file).due()).isEqualTo("2024-04-01");
        file.on("2024-03-06").suspended();
        assertThat(row(file).light()).isEqualTo(Light.HELD);
        file.on("2024-03-11").resumed();
        assertThat(row(file).due()).as("three working days stood still").isEqualTo("2024-04-07");
    }

    @Test
    void theLightTurnsYellowBeforeAndRedAfterTheLastDay() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted();
        clock.setTo("2024-03-26");
        assertThat(row(file).light()).isEqualTo(Light.GREEN);
        clock.setTo("2024-03-27");
        assertThat(row(file).light()).as("three working days left").isEqualTo(Light.YELLOW);
        assertThat(row(file).remaining()).isEqualTo(3);
        clock.setTo("2024-04-02");
        assertThat(row(file).light()).isEqualTo(Light.RED);
        assertThat(row(file).remaining()).isEqualTo(-1);
    }

    @Test
    void aTermIsExtendedOnceByTheHead() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted();
        var head = file.officer("head", "head");
        file.does("extend", head, Map.of("reason", "案情复杂"));
        assertThat(row(file).due()).isEqualTo("2024-04-16");
        assertThatThrownBy(() -> file.does("extend", head, Map.of("reason", "再延")))
                .hasMessageContaining("法定上限");
    }

    @Test
    void aTermThatWasMissedIsRememberedAsLate() {
        var file = aCase().filedOn("2024-03-01")
                .accepted()
                .inspected()
                .on("2024-04-08")
                .decided();
        var row = jdbc.sql("select result, used from term where district = ? and case_id = ? and term = 'decision'")
                .params(district, file.id())
                .query()
                .singleRow();
        assertThat(row).containsEntry("result", "LATE").containsEntry("used", 25);
    }

    private CaseRow row(TrialCase file) {
        return cases.search(new CaseQuery(null, null, null, null, file.file().number(), true, 0, 10), file.clerk())
                .items()
                .getFirst();
    }
}
