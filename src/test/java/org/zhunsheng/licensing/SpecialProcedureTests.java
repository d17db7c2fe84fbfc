package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 特别程序不计入期限: 行政许可法 第四十五条. */
class SpecialProcedureTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office);
    }

    @Test
    void theTimeOfAnExpertReviewIsNotCounted() {
        var file = aCase().filedOn("2024-09-27").accepted().on("2024-09-30").specialUntil("2024-10-09");
        assertThat(file.running("decision").paused()).isTrue();
        assertThat(file.running("promise").paused()).isTrue();
        file.on("2024-10-09").specialEnded();
        // 29 September; 30 September and 8 October stand still; 9–12 (5), 14–18 (10), 21–25 (15), 28 … 1 November
        assertThat(file.due("decision")).isEqualTo("2024-11-01");
        // 29 September, 9, 10, 11, 12 October
        assertThat(file.due("promise")).isEqualTo("2024-10-12");
    }

    @Test
    void itsExpectedEndIsToldAndWatched() {
        var file = aCase().filedOn("2024-09-27").accepted();
        assertThatThrownBy(() -> file.specialUntil("2024-09-27")).hasMessageContaining("必须在今天以后");
        assertThat(file.specialUntil("2024-10-20").due("special")).isEqualTo("2024-10-20");
    }

    @Test
    void nothingIsDecidedMeanwhile() {
        var file = aCase().filedOn("2024-09-27").accepted().reviewed().specialUntil("2024-10-20");
        assertThatThrownBy(file::granted).hasMessageContaining("须在“审查”环节办理");
    }

    @Test
    void twoSpecialProceduresHoldTheClockTwice() {
        var file = aCase().filedOn("2024-03-01")
                .accepted()
                .on("2024-03-04")
                .specialUntil("2024-03-08")
                .on("2024-03-06")
                .specialEnded()
                .on("2024-03-11")
                .specialUntil("2024-03-20")
                .on("2024-03-14")
                .specialEnded();
        // 6–8 March (3), 14, 15 (5), 18–22 (10), 25–29 (15), 1–3 April (18), Qingming, Sunday 7 worked, 8
        assertThat(file.due("decision")).isEqualTo("2024-04-08");
    }
}
