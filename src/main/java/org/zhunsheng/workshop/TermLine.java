package org.zhunsheng.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.procedure.DryRun;
import org.zhunsheng.kernel.procedure.EndedTerm;
import org.zhunsheng.kernel.procedure.TermRule;

/**
 * A term of a rehearsed case.
 *
 * @param said how it stands, in words
 * @param bad whether it was or is exceeded
 */
record TermLine(
        TermRule rule,
        LocalDate due,
        boolean provisional,
        String said,
        boolean bad,
        @Nullable LocalDate endedOn,
        String explanation) {

    /** The running ones first, the first to end first. */
    static List<TermLine> of(DryRun run, WorkCalendar calendar, LocalDate day) {
        var lines = new ArrayList<TermLine>();
        var law = run.file().definition().law();
        for (var term : run.file().running().values()) {
            var deadline = term.deadline(calendar, day);
            boolean late = !term.paused() && deadline.due().isBefore(day);
            var why = term.rule().basis(law) + deadline.explain();
            var said = term.paused() ? "停钟" : late ? "已超期" : "在计算";
            lines.add(new TermLine(term.rule(), deadline.due(), deadline.provisional(), said, late, null, why));
        }
        lines.sort(Comparator.comparing(TermLine::due));
        for (var ended : run.file().ended())
            lines.add(new TermLine(
                    ended.term().rule(),
                    ended.due(),
                    false,
                    ended.result().word(),
                    ended.result() == EndedTerm.Result.LATE,
                    ended.endedOn(),
                    ended.term().rule().basis(law)
                            + ended.term().deadline(calendar, ended.endedOn()).explain()));
        return lines;
    }
}
