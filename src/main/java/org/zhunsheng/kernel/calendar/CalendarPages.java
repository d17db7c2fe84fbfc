package org.zhunsheng.kernel.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anyone computes a due date. */
@Controller
class CalendarPages {

    /** Rows for pauses on the form. */
    private static final int PAUSES = 3;

    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String calendar(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String length,
            @RequestParam(defaultValue = "WORKING_DAYS") String unit,
            @RequestParam(defaultValue = "false") boolean fixed,
            @RequestParam(required = false) @Nullable List<String> pauseFrom,
            @RequestParam(required = false) @Nullable List<String> pauseTo,
            Model model) {
        var calendar = calendars.current();
        var today = LocalDate.now(clock);
        model.addAttribute("units", TermUnit.values());
        model.addAttribute("from", from == null ? today.toString() : from);
        model.addAttribute("length", length == null ? "20" : length);
        model.addAttribute("unit", unit);
        model.addAttribute("fixed", fixed);
        model.addAttribute("pauseFrom", padded(pauseFrom));
        model.addAttribute("pauseTo", padded(pauseTo));
        model.addAttribute("knownUntil", calendar.knownUntil());
        if (from != null) {
            var pauses = pauses(padded(pauseFrom), padded(pauseTo));
            var answer = new DeadlineQuestion(from, length, unit, fixed, pauses).answer(calendar, today);
            model.addAttribute("faults", answer.faults());
            model.addAttribute("deadline", answer.deadline());
        }
        return "calendar/calendar";
    }

    private static List<String> pauses(List<String> from, List<String> to) {
        return IntStream.range(0, PAUSES)
                .filter(i -> !from.get(i).isBlank() || !to.get(i).isBlank())
                .mapToObj(i -> from.get(i) + "/" + to.get(i))
                .toList();
    }

    private static List<String> padded(@Nullable List<String> given) {
        return IntStream.range(0, PAUSES)
                .mapToObj(i -> given != null && i < given.size() ? given.get(i) : "")
                .toList();
    }
}
