package org.zhunsheng.kernel.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.DeadlineQuestion.Fault;
import org.zhunsheng.kernel.calendar.NoticeFile.RowError;
import org.zhunsheng.kernel.calendar.NoticeStore.Version;
import org.zhunsheng.kernel.database.Ids;

/**
 * Enters holiday notices. A notice goes in whole or not at all, adds to what is on record day by day, and takes back a
 * day only by saying so ({@code ordinary}).
 */
@Component
class Notices {

    private static final int TITLE_AT_MOST = 100;

    private final NoticeStore store;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Notices(NoticeStore store, Calendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an import did, or with {@code dryRun} would do.
     *
     * @param notice null where nothing was written
     * @param knownUntil the last day known afterwards
     * @param changes what was on record before and is not any more
     */
    record Report(
            @Nullable UUID notice,
            boolean dryRun,
            int rows,
            int added,
            int changed,
            int unchanged,
            LocalDate knownUntil,
            List<Change> changes,
            List<RowError> errors) {}

    /** A day on record of which the notice says something else. */
    record Change(LocalDate date, String before, String after) {}

    /** Only an administrator may: a wrong rest day would move the due dates of the whole county. */
    static void admit(Actor actor) {
        if (!actor.is("admin")) throw new AccessDeniedException("只有管理员可以录入节假日安排");
    }

    Report enter(Actor actor, byte[] file, @Nullable String title, boolean dryRun) {
        admit(actor);
        if (title != null && title.length() > TITLE_AT_MOST)
            throw CalendarProblem.of(List.of(new Fault("title", "名称最多 " + TITLE_AT_MOST + " 个字", false)));
        var read = NoticeFile.read(file);
        one.lock();
        try {
            return enter(read, title, actor.account(), dryRun);
        } catch (DuplicateKeyException e) {
            throw CalendarProblem.conflict("同一日期刚被另一份安排更改，请核对后重新录入");
        } finally {
            one.unlock();
        }
    }

    private Report enter(NoticeFile file, @Nullable String title, String by, boolean dryRun) {
        var onRecord = onRecord();
        var errors = new ArrayList<>(file.errors());
        errors.addAll(needless(file.days(), onRecord));
        var news = new ArrayList<Version>();
        var changes = new ArrayList<Change>();
        for (var line : file.days()) {
            var day = line.day();
            var before = onRecord.get(day.date());
            if (before == null) news.add(version(day, 1));
            else if (!before.day().equals(day)) {
                news.add(version(day, before.version() + 1));
                changes.add(new Change(day.date(), words(before.day()), words(day)));
            }
        }
        int unchanged = file.days().size() - news.size();
        boolean writes = errors.isEmpty() && !dryRun && !news.isEmpty();
        var notice = writes ? write(title, by, news) : null;
        return new Report(
                notice,
                dryRun,
                file.rows(),
                news.size() - changes.size(),
                changes.size(),
                unchanged,
                knownUntil(onRecord, news),
                List.copyOf(changes),
                List.copyOf(errors));
    }

    private UUID write(@Nullable String title, String by, List<Version> days) {
        var notice = Ids.next();
        store.enter(notice, title == null || title.isBlank() ? title(days) : title.strip(), by, now(), days);
        calendars.refresh();
        announce(notice, days);
        return notice;
    }

    private void announce(UUID notice, List<Version> days) {
        var dates = days.stream().map(Version::date).sorted().toList();
        var years = dates.stream().map(LocalDate::getYear).distinct().toList();
        events.publishEvent(new NoticeImported(notice, years, dates.getFirst(), dates.getLast()));
        store.announced(notice, now());
    }

    /** A notice entered just before the power failed is announced now. */
    @EventListener(ApplicationReadyEvent.class)
    void announceWhatWasCutOff() {
        for (var notice : store.unannounced()) {
            var days = store.days(notice);
            if (days.isEmpty()) store.announced(notice, now());
            else announce(notice, days);
        }
    }

    /** A make-up workday on a day that is worked anyway is a slip: it would change nothing. */
    private static List<RowError> needless(List<NoticeFile.Line> lines, Map<LocalDate, Version> onRecord) {
        var errors = new ArrayList<RowError>();
        for (var line : lines) {
            var day = line.day();
            var before = onRecord.get(day.date());
            boolean ordinaryWeekday = day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                    && (before == null || before.kind() == NoticeDay.Kind.ORDINARY);
            if (day.kind() == NoticeDay.Kind.WORKDAY && ordinaryWeekday)
                errors.add(new RowError(line.row(), "date", day.date().toString(), "这一天本来就是工作日，不能作为调休上班日"));
        }
        return errors;
    }

    private Map<LocalDate, Version> onRecord() {
        var days = new HashMap<LocalDate, Version>();
        for (var version : store.inForce()) days.put(version.date(), version);
        return days;
    }

    private static LocalDate knownUntil(Map<LocalDate, Version> onRecord, List<Version> news) {
        var days = new HashMap<>(onRecord);
        for (var version : news) days.put(version.date(), version);
        return WorkCalendar.knownUntil(days.values().stream().map(Version::day).toList());
    }

    private static Version version(NoticeDay day, int version) {
        return new Version(day.date(), version, day.kind(), day.name());
    }

    private static String words(NoticeDay day) {
        return day.kind().label() + "（" + day.name() + "）";
    }

    private static String title(List<Version> days) {
        return Collections.max(days.stream().map(Version::date).toList()).getYear() + "年部分节假日安排";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
