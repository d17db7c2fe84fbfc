package org.zhunsheng.kernel.calendar;

import static org.zhunsheng.kernel.calendar.Day.Mark.COUNTED;
import static org.zhunsheng.kernel.calendar.Day.Mark.DUE;
import static org.zhunsheng.kernel.calendar.Day.Mark.MAKE_UP;
import static org.zhunsheng.kernel.calendar.Day.Mark.OPENING;
import static org.zhunsheng.kernel.calendar.Day.Mark.PAUSED;
import static org.zhunsheng.kernel.calendar.Day.Mark.REST;
import static org.zhunsheng.kernel.calendar.Day.Mark.ROLLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Walks a deadline day by day and says of each day what it is. */
final class Derivation {

    private final Deadline deadline;
    private final WorkCalendar calendar;
    private final boolean working;
    private int count;

    Derivation(Deadline deadline) {
        this.deadline = deadline;
        this.calendar = deadline.calendar();
        this.working = deadline.span().unit() == TermUnit.WORKING_DAYS;
    }

    List<Day> days() {
        var days = new ArrayList<Day>();
        days.add(opening());
        for (var date = deadline.opening().plusDays(1); !date.isAfter(deadline.due()); date = date.plusDays(1))
            days.add(day(date));
        return List.copyOf(days);
    }

    private Day opening() {
        var date = deadline.opening();
        if (deadline.due().equals(date)) return new Day(date, false, "当日办结的事项，当日届满", DUE);
        return new Day(date, false, "起算日，不计入期限", OPENING);
    }

    private Day day(LocalDate date) {
        var pause = deadline.stops().on(date);
        if (pause != null) return new Day(date, false, "暂停计时，不计入" + ground(pause), PAUSED);
        if (date.isAfter(deadline.lastCounted())) return rolled(date);
        if (working && !calendar.isWorkday(date)) return new Day(date, false, rest(date) + "，不计入", REST);
        count++;
        var reason = ordinal() + detail(date);
        if (date.equals(deadline.due())) return new Day(date, true, reason + "，期限届满", DUE);
        if (date.equals(deadline.lastCounted())) return new Day(date, true, reason + "，末日为休息日，顺延", COUNTED);
        return new Day(date, true, reason, working && isMakeUp(date) ? MAKE_UP : COUNTED);
    }

    private Day rolled(LocalDate date) {
        if (date.equals(deadline.due())) return new Day(date, false, "末日顺延至此工作日" + makeUp(date) + "，期限届满", DUE);
        return new Day(date, false, rest(date) + "，末日顺延", ROLLED);
    }

    private String ordinal() {
        return "第" + count + (working ? "个工作日" : "日");
    }

    private String detail(LocalDate date) {
        return calendar.isWorkday(date) ? makeUp(date) : "（" + rest(date) + "）";
    }

    private String makeUp(LocalDate date) {
        var notice = calendar.notice(date);
        return notice != null && isMakeUp(date) ? "（" + notice.name() + "调休上班）" : "";
    }

    private boolean isMakeUp(LocalDate date) {
        var notice = calendar.notice(date);
        return notice != null && notice.kind() == NoticeDay.Kind.WORKDAY;
    }

    private String rest(LocalDate date) {
        return restName(calendar, date);
    }

    /** 国庆节放假, or the weekday. */
    static String restName(WorkCalendar calendar, LocalDate date) {
        var notice = calendar.notice(date);
        return notice != null && notice.kind() == NoticeDay.Kind.HOLIDAY
                ? notice.name() + "放假"
                : Chinese.weekday(date.getDayOfWeek());
    }

    private static String ground(Pause pause) {
        return pause.reason().equals("暂停计时") ? "" : "（" + pause.reason() + "）";
    }
}
