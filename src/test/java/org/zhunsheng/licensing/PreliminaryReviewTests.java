package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 下级机关初审: 行政许可法第四十三条. The lower agency examines in twenty working days and forwards; it decides nothing. */
class PreliminaryReviewTests {

    private static Rehearsal<?> accepted(String day) {
        var item = Map.<String, Object>of("code", "A1", "name", "采矿许可", "preliminary", true);
        return Rehearsal.of("administrative-licensing")
                .knowing("item", item)
                .on(day)
                .does("apply", "resident")
                .does("accept", "clerk");
    }

    @Test
    void itIsForwardedWithinTwentyWorkingDays() {
        // 25, 26, 27, Sunday 29 worked, 30 (5); 8–11, Saturday 12 worked (10); 14–18 (15); 21–25
        assertThat(accepted("2024-09-24").due("preliminary")).isEqualTo("2024-10-25");
    }

    @Test
    void theLowerAgencyDoesNotDecide() {
        var file = accepted("2024-09-24").does("review", "approver");
        assertThat(file.refusal("grant", "head")).contains("应当报送上级机关决定");
        assertThat(file.does("forward", "head").state()).isEqualTo("forwarded");
    }
}
