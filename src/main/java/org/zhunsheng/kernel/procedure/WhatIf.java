package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.procedure.Fault.Kind;
import org.zhunsheng.kernel.procedure.RecordReview.Found;

/**
 * What would be if a definition read otherwise (改一改会怎样): a case that really was is replayed under another definition, and
 * what would have been late or unlawful is held against what was.
 */
public record WhatIf(Definition edited, WorkCalendar calendar, RecordReview review) {

    private static final Set<Kind> OF_TIME = Set.of(Kind.LATE, Kind.OMITTED);

    public WhatIf(Definition edited, WorkCalendar calendar, StaffRoster staff, EarlierFiles earlier) {
        this(edited, calendar, new RecordReview(calendar, staff, earlier));
    }

    /** The same, for one who is going to ask about each of these files. */
    public WhatIf among(List<CaseFile> batch) {
        return new WhatIf(edited, calendar, review.among(batch));
    }

    /**
     * A difference.
     *
     * @param added whether the fault would be there now; otherwise it would be there no longer
     * @param days by how many days the act was late: working days for a term in working days; null for other faults
     */
    public record Difference(
            boolean added, Found found, @Nullable Integer days) {

        /** Whether it is about time, rather than about what was done. */
        public boolean late() {
            return OF_TIME.contains(found.fault().kind());
        }
    }

    /** The same fault of the same act under both, however it is worded. */
    private record Same(Kind kind, String act, int sequence) {

        static Same of(Found found) {
            return new Same(found.fault().kind(), found.act(), found.sequence());
        }
    }

    /** In what the case would differ; empty if in nothing. */
    public List<Difference> of(CaseFile file, LocalDate today) {
        var before = review.faults(file, today);
        var after = review.faults(file.under(edited), today);
        var differences = new ArrayList<Difference>();
        collect(after, before, true, file, edited, today, differences);
        collect(before, after, false, file, file.definition(), today, differences);
        return differences;
    }

    /**
     * The changed terms whose length the case takes not from the definition but from what was laid down for it, mostly for
     * its matter (事项自定的时限): the change leaves them as they were.
     */
    public List<TermRule> ownLimits(CaseFile file) {
        var terms = new ArrayList<TermRule>();
        for (var term : edited.terms().values()) {
            var was = file.definition().terms().get(term.id());
            boolean changed = was != null && !Objects.equals(was.length(), term.length());
            if (changed && runs(file, term.id()) && tellsItself(term, file)) terms.add(term);
        }
        return terms;
    }

    private static boolean runs(CaseFile file, String term) {
        return file.running().containsKey(term)
                || file.ended().stream()
                        .anyMatch(ended -> ended.term().rule().id().equals(term));
    }

    private static boolean tellsItself(TermRule term, CaseFile file) {
        if (term.lengthOf() == null) return false;
        try {
            var said = term.lengthOf().value(Map.of("facts", file.facts()));
            return said != null && !String.valueOf(said).isBlank();
        } catch (IllegalStateException untold) {
            return false;
        }
    }

    private void collect(
            List<Found> these,
            List<Found> butNotThose,
            boolean added,
            CaseFile file,
            Definition definition,
            LocalDate today,
            List<Difference> into) {
        var others = new ArrayList<>(butNotThose.stream().map(Same::of).toList());
        for (var found : these)
            if (!others.remove(Same.of(found)))
                into.add(new Difference(added, found, days(found, file, definition, today)));
    }

    private @Nullable Integer days(Found found, CaseFile file, Definition definition, LocalDate today) {
        var term = definition.terms().get(found.act());
        if (term == null || !OF_TIME.contains(found.fault().kind())) return null;
        var until = found.fault().kind() == Kind.LATE || file.closed() ? doneOn(found, file) : today;
        boolean working = term.length() != null && term.length().unit() == TermUnit.WORKING_DAYS;
        return working
                ? calendar.workingDaysBetween(found.on(), until)
                : (int) (until.toEpochDay() - found.on().toEpochDay());
    }

    private static LocalDate doneOn(Found found, CaseFile file) {
        return file.acts().stream()
                .filter(done -> done.sequence() == found.sequence())
                .map(Done::on)
                .findFirst()
                .orElse(found.on());
    }
}
