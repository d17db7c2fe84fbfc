package org.zhunsheng.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.procedure.CaseFile;

/** How large the two pools (两库) are from which an office draws today: subjects, and its inspectors with valid certificates. */
@Component
class BothPools {

    private final SubjectPool subjects;
    private final Draws draws;
    private final Clock clock;

    BothPools(SubjectPool subjects, Draws draws, Clock clock) {
        this.subjects = subjects;
        this.draws = draws;
        this.clock = clock;
    }

    /** Their sizes. */
    record Sizes(long subjects, long inspectors) {}

    Sizes of(CaseFile file) {
        var today = LocalDate.now(clock);
        var roster = draws.roster(file.district(), List.of(file.head().organisation()));
        long inspectors = roster.stream()
                .filter(one -> one.validTo() == null || !today.isAfter(one.validTo()))
                .count();
        return new Sizes(subjects.size(file.district()), inspectors);
    }
}
