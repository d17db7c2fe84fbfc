package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.licensing.LicensingCase.matter;

import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 容缺受理. */
class ToleranceTests extends OfficeTests {

    private LicensingCase tolerated() {
        return new LicensingCase(office)
                .of(matter().tolerating("10 working days"))
                .filedOn("2024-02-06")
                .acceptedTolerantly();
    }

    @Test
    void onlyAMatterThatToleratesGapsIsAcceptedWithThem() {
        var file = new LicensingCase(office).filedOn("2024-02-06");
        assertThatThrownBy(file::acceptedTolerantly).hasMessageContaining("不适用容缺受理");
    }

    @Test
    void theGapsAreFilledWithinTheMattersOwnTime() {
        // 7, 8, 9, 18 … 23 (9), 26
        assertThat(tolerated().due("supplement")).isEqualTo("2024-02-26");
    }

    @Test
    void nothingIsGrantedBeforeTheGapsAreFilled() {
        var file = tolerated().reviewed();
        assertThatThrownBy(file::granted).hasMessageContaining("容缺材料尚未补齐");
        assertThat(file.supplemented().granted().state()).isEqualTo("granted");
    }

    @Test
    void whoDoesNotFillThemInTimeHasHisApplicationTerminated() {
        var file = tolerated().silenceOn("2024-02-26");
        assertThat(file.state()).isEqualTo("reviewing");
        file.silenceOn("2024-02-27");
        assertThat(file.state()).isEqualTo("terminated");
        assertThat(file.ended("supplement").result()).isEqualTo(Result.LAPSED);
        assertThat(file.ended("decision").result()).isEqualTo(Result.MOOT);
    }

    @Test
    void filledGapsAreNotTerminated() {
        assertThat(tolerated().supplemented().silenceOn("2024-03-01").state()).isEqualTo("reviewing");
    }
}
