package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.licensing.LicensingCase.commitment;
import static org.zhunsheng.licensing.LicensingCase.matter;

import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 告知承诺: 国办发〔2020〕42号. */
class CommitmentTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office).of(matter().withCommitment());
    }

    private LicensingCase grantedOn(String day) {
        return aCase().filedOn("2024-02-26")
                .acceptedOnCommitment()
                .reviewed()
                .on(day)
                .granted();
    }

    @Test
    void onlyAMatterOfTheListIsAcceptedOnAPromise() {
        var file = new LicensingCase(office).filedOn("2024-02-26");
        assertThatThrownBy(file::acceptedOnCommitment).hasMessageContaining("不适用告知承诺制");
    }

    @Test
    void whoBrokeAPromiseBeforeIsNotTrustedAgain() {
        var file = aCase().filedOn("2024-02-26");
        assertThatThrownBy(() -> file.does("accept-commitment", "clerk", commitment(true)))
                .hasMessageContaining("曾作虚假承诺");
    }

    @Test
    void thePromiseIsVerifiedWithinTwoMonthsOfTheDecision() {
        // 1 May is a holiday until the 5th
        assertThat(grantedOn("2024-03-01").due("verification")).isEqualTo("2024-05-06");
    }

    @Test
    void theFileIsNotArchivedBeforeThePromiseIsVerified() {
        var file = grantedOn("2024-03-01").delivered().published();
        assertThatThrownBy(file::archived).hasMessageContaining("承诺内容尚未核查");
        assertThat(file.commitmentVerified().archived().state()).isEqualTo("archived");
    }

    @Test
    void withoutAPromiseThereIsNothingToVerify() {
        var file = aCase().filedOn("2024-02-26").accepted().reviewed().granted();
        assertThat(file.file().running()).doesNotContainKey("verification");
    }

    @Test
    void aRefusedApplicantsPromiseIsNotVerified() {
        var file = aCase().filedOn("2024-02-26")
                .acceptedOnCommitment()
                .reviewed()
                .denied()
                .delivered();
        assertThat(file.archived().state()).isEqualTo("archived");
    }
}
