package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 不予处罚、销案、移送: 行政处罚法 第三十条、第三十一条、第三十三条、第五十七条. */
class PenaltyExemptionTests {

    private PenaltyCase concluded() {
        return aPenalty().filedOn("2024-03-04").concluded();
    }

    @Test
    void eachGroundForNoPenaltyHasAnOutcomeOfItsOwn() {
        assertThat(concluded().does("exempt-minor", "head").outcome()).isEqualTo("exempted-minor");
        assertThat(concluded().does("exempt-first", "head").outcome()).isEqualTo("exempted-first");
        assertThat(concluded().does("exempt-no-fault", "head").outcome()).isEqualTo("no-fault");
        assertThat(concluded().does("exempt-incapable", "head").outcome()).isEqualTo("exempted-incapable");
    }

    @Test
    void theExemptedIsServedTheDecisionAndTheCaseIsClosedWithoutPayment() {
        var file = concluded().does("exempt-minor", "head").served();
        assertThat(file.file().running()).doesNotContainKey("payment");
        assertThat(file.does("settle", "officer", Map.of("settledBy", "not-needed"))
                        .does("close", "head")
                        .file()
                        .closed())
                .isTrue();
    }

    @Test
    void aMinorMatterThatWasNotPutRightIsNotExempt() {
        assertThat(concluded().refusal("exempt-minor", "head", Map.of("correctedInTime", false)))
                .isNotBlank();
    }

    @Test
    void whatIsNotEstablishedIsDismissed() {
        assertThat(concluded().does("dismiss", "head").outcome()).isEqualTo("dismissed");
    }

    @Test
    void aCrimeGoesToThePoliceAndComesBackIfTheyDecline() {
        var file = concluded().does("transfer", "head");
        assertThat(file.state()).isEqualTo("transferring");
        assertThat(file.does("police-decline", "officer").state()).isEqualTo("investigating");
        assertThat(file.concluded()
                        .does("transfer", "head")
                        .does("police-accept", "officer")
                        .outcome())
                .isEqualTo("transferred");
    }
}
