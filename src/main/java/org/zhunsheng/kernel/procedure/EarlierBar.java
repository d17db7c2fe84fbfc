package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * Speaks against an act because of how an earlier case (在先案件) of the same party ended: as an {@link EarlierRule} says, for
 * ever or for a time from the day on which it did.
 */
record EarlierBar(WorkCalendar calendar, EarlierFiles files) {

    /**
     * What an earlier case says against the act; empty if none does.
     *
     * @param variables as the rule's condition sees the case at hand
     * @param at when the act is done, or was: what ended later cannot have stood in its way
     */
    Optional<String> objection(CaseFile file, EarlierRule rule, Map<String, Object> variables, Instant at) {
        if (rule.partiesOf(file).isEmpty()) return Optional.empty();
        return files.of(file, rule).stream()
                .flatMap(earlier -> said(earlier, rule, variables, at).stream())
                .findFirst();
    }

    private Optional<String> said(CaseFile earlier, EarlierRule rule, Map<String, Object> variables, Instant at) {
        var ending = rule.ending(earlier).filter(done -> !done.at().isAfter(at));
        if (ending.isEmpty()) return Optional.empty();
        var on = ending.get().on();
        var until = rule.within() == null
                ? null
                : calendar.deadline(on, rule.within(), List.of(), on).due();
        if (until != null && BeijingTime.day(at).isAfter(until)) return Optional.empty();
        if (!rule.means(earlier, variables)) return Optional.empty();
        return Optional.of(rule.otherwise()
                .replace("{number}", String.valueOf(earlier.number()))
                .replace("{title}", earlier.head().title())
                .replace("{on}", day(on))
                .replace("{until}", day(until)));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
