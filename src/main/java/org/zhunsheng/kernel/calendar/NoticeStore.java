package org.zhunsheng.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;

/** The notices on record. Nothing is overwritten: a day that a later notice changes gets another version. */
@Component
class NoticeStore {

    private static final String INSERT_NOTICE =
            "insert into holiday_notice (id, title, entered_by, entered_at) values (?, ?, ?, ?) on conflict (id) do nothing";
    private static final String INSERT_DAY =
            "insert into holiday_notice_day (day, version, kind, name, notice) values (?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Writes writes;

    NoticeStore(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** A notice, and how many days it speaks of. */
    record Entered(UUID id, String title, String enteredBy, OffsetDateTime enteredAt, int days) {}

    /** What a notice said of a day, and which version of the day that was. */
    record Version(LocalDate date, int version, NoticeDay.Kind kind, String name) {

        NoticeDay day() {
            return new NoticeDay(date, kind, name);
        }
    }

    List<NoticeDay> daysInForce() {
        return inForce().stream().map(Version::day).toList();
    }

    List<Version> inForce() {
        return jdbc.sql("""
                        select distinct on (day) day as date, version, kind, name
                        from holiday_notice_day order by day, version desc
                        """).query(Version.class).list();
    }

    /** Grows with every entry, so that an instance notices what another one entered. */
    long entries() {
        return jdbc.sql("select count(*) from holiday_notice_day")
                .query(Long.class)
                .single();
    }

    /**
     * Enters all days of a notice or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another notice has changed one of the days meanwhile
     */
    void enter(UUID notice, String title, String by, OffsetDateTime at, Collection<Version> days) {
        var all = new ArrayList<Write>();
        all.add(new Write(INSERT_NOTICE, List.of(notice, title, by, at)));
        for (var day : days)
            all.add(new Write(
                    INSERT_DAY, List.of(day.date(), day.version(), day.kind().name(), day.name(), notice)));
        writes.commit(all);
    }

    /** Enters the notices that came with the product, of years not known yet; what is on record stays as it is. */
    void enterShipped(OffsetDateTime at) {
        var days = daysInForce();
        var known = WorkCalendar.noticedYears(days);
        var dates = days.stream().map(NoticeDay::date).collect(Collectors.toSet());
        ShippedNotices.byYear().forEach((year, shipped) -> {
            if (known.contains(year)) return;
            var id = UUID.nameUUIDFromBytes(("shipped-notice-" + year).getBytes(UTF_8));
            enter(
                    id,
                    year + "年部分节假日安排",
                    "随产品提供",
                    at,
                    shipped.stream()
                            .filter(day -> !dates.contains(day.date()))
                            .map(day -> new Version(day.date(), 1, day.kind(), day.name()))
                            .toList());
        });
    }

    List<Entered> notices() {
        return jdbc.sql("""
                        select n.id, n.title, n.entered_by, n.entered_at, count(d.day) as days
                        from holiday_notice n left join holiday_notice_day d on d.notice = n.id
                        group by n.id, n.title, n.entered_by, n.entered_at order by n.entered_at desc, n.title desc
                        """).query(Entered.class).list();
    }

    List<Version> days(UUID notice) {
        return jdbc.sql("select day as date, version, kind, name from holiday_notice_day where notice = ? order by day")
                .param(notice)
                .query(Version.class)
                .list();
    }

    List<UUID> unannounced() {
        return jdbc.sql("select id from holiday_notice where announced_at is null order by id")
                .query(UUID.class)
                .list();
    }

    void announced(UUID notice, OffsetDateTime at) {
        jdbc.sql("update holiday_notice set announced_at = ? where id = ?")
                .params(at, notice)
                .update();
    }
}
