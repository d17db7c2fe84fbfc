package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The derivation of a due date in a few Chinese sentences that a party can check with a paper calendar. */
final class Explanation {

    private static final int NAMED_AT_MOST = 12;

    private final Deadline deadline;
    private final WorkCalendar calendar;
    private final List<Day> days;
    private final int year;

    Explanation(Deadline deadline) {
        this.deadline = deadline;
        this.calendar = deadline.calendar();
        this.days = deadline.days();
        this.year = deadline.opening().getYear();
    }

    String text() {
        var sentences = new ArrayList<String>();
        sentences.add(opening());
        sentences.add(rest());
        sentences.add(makeUp());
        sentences.add(pauses());
        sentences.add(end());
        sentences.add(provisional());
        return String.join("", sentences);
    }

    private String opening() {
        var opening = deadline.opening();
        var span = deadline.span();
        if (span.length() == 0) return "期限自" + Chinese.dateWithWeekday(opening) + "起算，须当日办结。";
        return "期限为%s，自%s起算；起算当日不计入，从次日起计。".formatted(span.text(), Chinese.dateWithWeekday(opening));
    }

    private String rest() {
        Map<String, Long> byName = days.stream()
                .filter(day -> day.mark() == Day.Mark.REST)
                .collect(Collectors.groupingBy(day -> restKind(day.date()), LinkedHashMap::new, Collectors.counting()));
        if (byName.isEmpty()) return "";
        var parts = byName.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue() + "天")
                .collect(Collectors.joining("、"));
        return "其间" + parts + "，不计入。";
    }

    private String restKind(LocalDate date) {
        var name = Derivation.restName(calendar, date);
        return name.startsWith("周") ? "周末" : name;
    }

    private String makeUp() {
        var dates = days.stream()
                .filter(day -> day.mark() == Day.Mark.MAKE_UP)
                .map(Day::date)
                .toList();
        return dates.isEmpty() ? "" : dates(dates) + "为调休上班日，计入。";
    }

    private String dates(List<LocalDate> dates) {
        var named = dates.stream()
                .limit(NAMED_AT_MOST)
                .map(date -> Chinese.date(date, year))
                .collect(Collectors.joining("、"));
        return dates.size() > NAMED_AT_MOST ? named + "等" + dates.size() + "天" : named;
    }

    private String pauses() {
        var text = new StringBuilder();
        for (var pause : deadline.stops().inOrder()) {
            var last = Stops.end(pause).minusDays(1);
            if (!last.isAfter(deadline.opening()) || pause.from().isAfter(deadline.due())) continue;
            text.append(Chinese.date(pause.from(), year));
            if (last.isAfter(pause.from())) text.append("至").append(Chinese.date(last, year));
            text.append(pause.reason().equals("暂停计时") ? "" : "因" + pause.reason());
            text.append("暂停计时，").append(Chinese.date(Stops.end(pause), year)).append("恢复。");
        }
        return text.toString();
    }

    private String end() {
        var last = deadline.lastCounted();
        var due = deadline.due();
        var end = "期限于" + Chinese.dateWithWeekday(due) + "届满。";
        if (last.equals(due)) return end;
        return "最后一日%s为休息日（%s），顺延至其后第一个工作日。".formatted(Chinese.date(last, year), Derivation.restName(calendar, last))
                + end;
    }

    private String provisional() {
        if (!deadline.provisional()) return "";
        return "其间有年份的放假安排尚未录入，暂按周一至周五为工作日推算，待校历后可能变动。";
    }
}
