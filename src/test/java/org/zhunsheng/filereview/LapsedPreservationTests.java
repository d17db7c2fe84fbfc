package org.zhunsheng.filereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.EverybodyCertified;
import org.zhunsheng.kernel.procedure.EarlierFiles;
import org.zhunsheng.kernel.procedure.Fault;
import org.zhunsheng.kernel.procedure.RecordReview;
import org.zhunsheng.kernel.procedure.RecordReview.Found;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政处罚法第五十六条: the review finds that nothing was decided on what had been registered. */
class LapsedPreservationTests {

    private static final Map<String, Object> OFFICERS = Map.of("officers", List.of("cert-1", "cert-2"));
    private static final RecordReview REVIEW =
            new RecordReview(WorkCalendar.shipped(), new EverybodyCertified(), EarlierFiles.NONE);

    private static Rehearsal<?> registered() {
        return Rehearsal.of("administrative-penalty")
                .on("2024-09-26")
                .does("report-clue", "officer")
                .does("file", "head", OFFICERS)
                .does("ask-preservation", "officer", OFFICERS)
                .does("approve-preservation", "head")
                .does("register-evidence", "officer", OFFICERS);
    }

    private static List<Found> faults(Rehearsal<?> rehearsed) {
        return Standard.shipped().faults(rehearsed.file(), REVIEW, LocalDate.parse("2024-10-14"));
    }

    @Test
    void sevenWorkingDaysWithoutADecisionAreAnOmission() {
        // 27, Sunday 29 worked, 30 September (3), 8–11 October; the goods are free on Saturday 12, which is worked
        assertThat(faults(registered().silenceOn("2024-10-12"))).singleElement().satisfies(found -> {
            assertThat(found.fault().kind()).isEqualTo(Fault.Kind.OMITTED);
            assertThat(found.fault().said()).contains("七个工作日内没有作出处理决定");
            assertThat(found.article()).contains("第五十六条");
        });
    }

    @Test
    void aDecisionOnTheSeventhDayIsNone() {
        assertThat(faults(registered().on("2024-10-11").does("dispose-evidence", "officer")))
                .isEmpty();
    }
}
