package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 受理: 行政许可法 第三十二条. */
class AcceptanceTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office);
    }

    @Test
    void theOfficeHasFiveWorkingDaysAndAMakeUpSundayIsOneOfThem() {
        // 6, 7, 8, 9 February, then the Spring Festival, then Sunday the 18th which is worked
        assertThat(aCase().filedOn("2024-02-05").due("acceptance")).isEqualTo("2024-02-18");
    }

    @Test
    void silenceIsAcceptanceAndTheDecisionCountsFromTheDayOfReceipt() {
        var file = aCase().filedOn("2024-02-05").silenceOn("2024-02-18");
        assertThat(file.state()).as("the last day is not over").isEqualTo("received");
        file.silenceOn("2024-02-19");
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.LAPSED);
        assertThat(file.running("decision").openedOn()).isEqualTo("2024-02-05");
        assertThat(file.due("decision")).isEqualTo("2024-03-08");
    }

    @Test
    void afterACorrectionSilenceCountsFromTheCorrection() {
        var file = aCase().filedOn("2024-02-05")
                .on("2024-02-07")
                .askedToCorrectBy("2024-02-29")
                .on("2024-02-20")
                .corrected();
        // 21, 22, 23, 26, 27
        assertThat(file.due("acceptance")).isEqualTo("2024-02-27");
        file.silenceOn("2024-02-28");
        assertThat(file.running("decision").openedOn()).isEqualTo("2024-02-20");
    }

    @Test
    void nothingIsOwedWhileTheApplicantCorrects() {
        var file = aCase().filedOn("2024-02-05").askedToCorrectBy("2024-02-29");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.MET);
        assertThat(file.file().running()).containsOnlyKeys("correction");
        assertThat(file.due("correction")).isEqualTo("2024-02-29");
        assertThat(file.silenceOn("2024-03-15").state()).isEqualTo("correcting");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        var file = aCase().filedOn("2024-02-05").askedToCorrectBy("2024-02-29").corrected();
        assertThatThrownBy(() -> file.askedToCorrectBy("2024-03-29")).hasMessageContaining("只能办理一次");
    }

    @Test
    void aCorrectionMustBeGivenTime() {
        var file = aCase().filedOn("2024-02-05");
        assertThatThrownBy(() -> file.askedToCorrectBy("2024-02-05")).hasMessageContaining("必须在今天以后");
    }

    @Test
    void whoMayStillCorrectMayNotBeRefusedForNotCorrecting() {
        var file = aCase().filedOn("2024-02-05").askedToCorrectBy("2024-02-29");
        assertThatThrownBy(() -> file.on("2024-02-29").refused("not-corrected")).hasMessageContaining("补正期限未满");
        assertThat(file.on("2024-03-01").refused("not-corrected").state()).isEqualTo("refused");
    }

    @Test
    void whoWasNeverToldWhatIsMissingMayNotBeRefusedForIt() {
        var file = aCase().filedOn("2024-02-05");
        assertThatThrownBy(() -> file.refused("not-corrected")).hasMessageContaining("没有一次性告知补正");
    }

    @Test
    void anOfficeThatIsNotCompetentNamesTheOneThatIs() {
        var file = aCase().filedOn("2024-02-05");
        assertThatThrownBy(() -> file.refused("not-competent")).hasMessageContaining("应当向其申请的行政机关");
    }

    @Test
    void acceptanceStartsTheStatutoryAndThePromisedClock() {
        var file = aCase().filedOn("2024-02-05").on("2024-02-07").accepted();
        assertThat(file.running("decision").openedOn()).isEqualTo(LocalDate.of(2024, 2, 7));
        // 8, 9, 18 … 23 (8), 26 … 1 March (13), 4 … 8 (18), 11, 12
        assertThat(file.due("decision")).isEqualTo("2024-03-12");
        // 8, 9, 18, 19, 20
        assertThat(file.due("promise")).isEqualTo("2024-02-20");
    }

    @Test
    void anApplicationMayBeWithdrawnUntilItIsDecided() {
        var file = aCase().filedOn("2024-02-05").accepted();
        file.does("withdraw-application", file.resident(), java.util.Map.of("withdrawalReason", "不再经营"));
        assertThat(file.state()).isEqualTo("withdrawn");
        assertThat(file.ended("decision").result()).isEqualTo(Result.MOOT);
    }
}
