package org.zhunsheng.kernel.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question for a due date, as anyone may ask it on the page or over the API: words still, not yet dates.
 *
 * @param fixed whether a last day on a rest day stays where it is
 * @param pauses ISO 8601 intervals, the second date being the day the clock runs again; empty while it stands still
 */
record DeadlineQuestion(
        @Nullable String from,
        @Nullable String length,
        @Nullable String unit,
        boolean fixed,
        List<String> pauses) {

    private static final int LONGEST = 10_000;
    private static final int PAUSES_AT_MOST = 100;

    /** One thing wrong with a question; {@code unreadable} where it is not even a date or a number. */
    record Fault(String field, String message, boolean unreadable) {}

    /** Either the due date or what is wrong with the question. */
    record Answer(@Nullable Deadline deadline, List<Fault> faults) {}

    /** @param today the day on which a pause still standing is taken to end */
    Answer answer(WorkCalendar calendar, LocalDate today) {
        var reader = new Reader();
        var opening = reader.date("from", from, "起算日");
        var number = reader.length(length);
        var termUnit = reader.unit(unit);
        var stops = reader.pauses(pauses);
        if (opening == null || number == null || termUnit == null || !reader.faults.isEmpty())
            return new Answer(null, List.copyOf(reader.faults));
        try {
            return new Answer(calendar.deadline(opening, new Span(number, termUnit, !fixed), stops, today), List.of());
        } catch (IllegalArgumentException e) {
            return new Answer(null, List.of(new Fault("length", String.valueOf(e.getMessage()), false)));
        }
    }

    /** Collects the faults, so that all of them are told at once. */
    private static final class Reader {

        private final List<Fault> faults = new ArrayList<>();

        @Nullable
        LocalDate date(String field, @Nullable String text, String name) {
            if (text == null || text.isBlank()) {
                unreadable(field, "请填写" + name);
                return null;
            }
            try {
                var date = LocalDate.parse(text.strip());
                if (!date.isBefore(WorkCalendar.FIRST) && !date.isAfter(WorkCalendar.LAST)) return date;
                wrong(field, name + "须在 " + WorkCalendar.FIRST + " 至 " + WorkCalendar.LAST + " 之间");
            } catch (DateTimeException e) {
                unreadable(field, name + "不是有效的日期，应写作 2024-03-01 的形式");
            }
            return null;
        }

        @Nullable
        Integer length(@Nullable String text) {
            if (text == null || text.isBlank()) {
                unreadable("length", "请填写期限长度");
                return null;
            }
            if (!text.strip().matches("[+-]?\\d+")) {
                unreadable("length", "期限长度应为整数");
                return null;
            }
            var digits = text.strip();
            if (digits.startsWith("-") || digits.length() > 6 || Integer.parseInt(digits) > LONGEST) {
                wrong("length", "期限长度须在 0 至 " + LONGEST + " 之间");
                return null;
            }
            return Integer.parseInt(digits);
        }

        @Nullable
        TermUnit unit(@Nullable String text) {
            if (text != null)
                for (var unit : TermUnit.values())
                    if (unit.name().equals(text.strip().toUpperCase(Locale.ROOT))) return unit;
            unreadable("unit", "单位只能是 WORKING_DAYS（工作日）、DAYS（日）、MONTHS（月）或 YEARS（年）");
            return null;
        }

        List<Pause> pauses(List<String> texts) {
            var pauses = new ArrayList<Pause>();
            if (texts.size() > PAUSES_AT_MOST) wrong("pause", "暂停计时的时段最多 " + PAUSES_AT_MOST + " 个");
            else for (var text : texts) if (!text.isBlank()) pause(text.strip(), pauses);
            return pauses;
        }

        private void pause(String text, List<Pause> pauses) {
            var ends = text.split("/", -1);
            if (ends.length != 2) {
                unreadable("pause", "暂停时段应写作 2024-03-01/2024-03-05（后一日恢复计时），尚未恢复的写作 2024-03-01/");
                return;
            }
            var from = date("pause", ends[0], "暂停时段的开始日");
            var to = ends[1].isBlank() ? null : date("pause", ends[1], "暂停时段的恢复日");
            if (from == null || (to == null && !ends[1].isBlank())) return;
            if (to != null && to.isBefore(from)) wrong("pause", "恢复计时的日期 " + to + " 早于暂停的日期 " + from);
            else pauses.add(new Pause(from, to));
        }

        private void unreadable(String field, String message) {
            faults.add(new Fault(field, message, true));
        }

        private void wrong(String field, String message) {
            faults.add(new Fault(field, message, false));
        }
    }
}
