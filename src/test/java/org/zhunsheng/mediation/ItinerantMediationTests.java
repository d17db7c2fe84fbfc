package org.zhunsheng.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 巡回调解: custom; the counts of a stop must agree. */
class ItinerantMediationTests {

    private static Rehearsal<?> planned() {
        return Rehearsal.of("itinerant-mediation")
                .on("2024-07-01")
                .does("plan", "clerk", Map.of("tourFrom", "2024-07-08"));
    }

    @Test
    void aTourHasItsDayAndItsStops() {
        assertThat(planned().due("tour")).isEqualTo("2024-07-08");
        var file = planned().on("2024-07-08").does("hold", "clerk", Map.of("disputesMet", 3, "disputesMediated", 2));
        assertThat(file.does("report", "clerk").outcome()).isEqualTo("held");
    }

    @Test
    void aTourIsCancelledForAReasonBeforeItSetsOut() {
        assertThat(planned().refusal("cancel", "clerk", Map.of("cancelReason", "")))
                .contains("原因");
        var file = planned().does("cancel", "clerk", Map.of("cancelReason", "大雪封路"));
        assertThat(file.outcome()).isEqualTo("cancelled");
        assertThat(file.file().running()).isEmpty();
        var touring = planned().on("2024-07-08").does("hold", "clerk", Map.of("disputesMet", 1, "disputesMediated", 1));
        assertThat(touring.refusal("cancel", "clerk")).contains("须在");
    }

    @Test
    void noMoreAreMediatedThanAreMet() {
        assertThat(planned().on("2024-07-08").refusal("hold", "clerk", Map.of("disputesMet", 1, "disputesMediated", 2)))
                .contains("不能多于登记的件数");
    }
}
