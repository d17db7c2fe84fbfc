package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.database.ManyRows;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * What lists, timers and figures need of a case, as rows beside its acts: the case as it stands, and each term that has
 * ended. It follows from the acts and is written with each of them.
 */
@Component
class CaseProjection {

    private static final String OPEN = """
            with given as (
                insert into case_series (district, series, last) values (?, ?, 1)
                on conflict (district, series) do update set last = case_series.last + 1
                returning last),
            opened as (
            insert into case_file (district, id, number, procedure, version, organisation, item, item_name, title,
                applicant, channel, opened_by, opened_at, opened_on, parent, awaited_by, state, outcome, closed_on, sequence,
                last_hash, term, due, warn_on, provisional, held, wake_on)
            select ?, ?, replace(?, '{serial}', given.last::text), ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?
            from given)
            select last from given
            """;

    private static final List<String> OPENED = List.of(
            "text",
            "text",
            "text",
            "uuid",
            "text",
            "text",
            "date",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "timestamptz",
            "date",
            "uuid",
            "text",
            "text",
            "text",
            "date",
            "int4",
            "bytea",
            "text",
            "date",
            "date",
            "bool",
            "bool",
            "date");

    /** The counters of all series are moved at once, in one order everywhere; each case takes its serial by its place. */
    private static final ManyRows OPEN_MANY = new ManyRows("""
            with wish as (
                select * from %s with ordinality as w (counted_in, series, district, id, pattern, procedure, version, organisation,
                    item, item_name, title, applicant, channel, opened_by, opened_at, opened_on, parent, awaited_by, state,
                    outcome, closed_on, sequence, last_hash, term, due, warn_on, provisional, held, wake_on, place)),
            given as (
                insert into case_series as s (district, series, last)
                select counted_in, series, count(*) from wish group by counted_in, series order by counted_in, series
                on conflict (district, series) do update set last = s.last + excluded.last
                returning district, series, last),
            numbered as (
                select w.*, g.last + 1 - row_number() over (partition by w.counted_in, w.series order by w.place desc) as serial
                from wish w join given g on g.district = w.counted_in and g.series = w.series),
            opened as (
                insert into case_file (district, id, number, procedure, version, organisation, item, item_name, title,
                    applicant, channel, opened_by, opened_at, opened_on, parent, awaited_by, state, outcome, closed_on, sequence,
                    last_hash, term, due, warn_on, provisional, held, wake_on)
                select district, id, replace(pattern, '{serial}', serial::text), procedure, version, organisation, item, item_name,
                    title, applicant, channel, opened_by, opened_at, opened_on, parent, awaited_by, state, outcome, closed_on,
                    sequence, last_hash, term, due, warn_on, provisional, held, wake_on
                from numbered)
            select serial::int from numbered order by place
            """.formatted(ManyRows.unnest(OPENED)), OPENED);

    /** Moves a case that is still as it was read; the whole transaction is refused if it is not. */
    private static final String MOVE = """
            with moved as (
                update case_file set state = ?, outcome = ?, closed_on = ?, sequence = ?, last_hash = ?,
                    term = ?, due = ?, warn_on = ?, provisional = ?, held = ?, wake_on = ?
                where district = ? and id = ? and sequence = ? and last_hash = ?
                returning 1)
            select moved_as_meant(1, count(*)) from moved
            """;

    private static final List<String> MOVED = List.of(
            "text", "text", "date", "int4", "bytea", "text", "date", "date", "bool", "bool", "date", "text", "uuid",
            "int4", "bytea");

    /** The bounds say nothing but that few rows are meant: each is then found by its key, however small the table was. */
    private static final ManyRows MOVE_MANY = new ManyRows("""
            with meant as (
                select * from %s as m (state, outcome, closed_on, sequence, last_hash, term, due, warn_on, provisional, held,
                    wake_on, district, id, former, former_hash)),
            moved as (
                update case_file c set state = m.state, outcome = m.outcome, closed_on = m.closed_on, sequence = m.sequence,
                    last_hash = m.last_hash, term = m.term, due = m.due, warn_on = m.warn_on,
                    provisional = m.provisional, held = m.held, wake_on = m.wake_on
                from meant m
                where c.district = m.district and c.id = m.id and c.sequence = m.former and c.last_hash = m.former_hash
                    and m.former between 1 and 1000000000
                returning 1)
            select moved_as_meant((select count(*) from meant), (select count(*) from moved))
            """.formatted(ManyRows.unnest(MOVED)), MOVED);

    private static final String END_TERM = """
            insert into term (district, case_id, sequence, term, procedure, organisation, opened_on, due, ended_on,
                used, unit, result, by_party)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final ManyRows END_TERMS = ManyRows.insert(
            "term",
            "district text, case_id uuid, sequence int4, term text, procedure text, organisation text, opened_on date,"
                    + " due date, ended_on date, used int4, unit text, result text, by_party bool");

    private final Calendars calendars;

    CaseProjection(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Inserts a new case; answers the serial of its number. */
    Write open(CaseFile file, ActEntry entry, String series, @Nullable String awaitedBy) {
        var head = file.head();
        var today = BeijingTime.day(entry.at());
        var parameters = new ArrayList<@Nullable Object>(List.of(head.district(), series));
        parameters.addAll(Arrays.asList(
                head.district(),
                head.id(),
                series,
                head.definition().id(),
                head.definition().effective(),
                head.organisation(),
                head.item(),
                head.itemName(),
                head.title(),
                head.applicant(),
                head.channel(),
                head.openedBy(),
                entry.at().atZone(BeijingTime.ZONE).toOffsetDateTime(),
                today,
                head.parent(),
                awaitedBy));
        parameters.addAll(of(file, entry, today));
        return new Write(OPEN, parameters, OPEN_MANY);
    }

    /** A child case whose end its parent has been told. */
    Write joined(CaseFile child) {
        return new Write(
                "update case_file set awaited_by = null where district = ? and id = ?",
                List.of(child.district(), child.id()));
    }

    /** Moves a case on; everything is refused if somebody else has done so since it was read. */
    Write move(CaseFile after, ActEntry entry) {
        var parameters = of(after, entry, BeijingTime.day(entry.at()));
        parameters.addAll(List.of(after.district(), after.id(), entry.sequence() - 1, entry.previousHash()));
        return new Write(MOVE, parameters, MOVE_MANY);
    }

    /** What lists and timers need of a case, from {@code state} to {@code wake_on} in the order of the table. */
    List<@Nullable Object> of(CaseFile file, ActEntry last) {
        return of(file, last, BeijingTime.day(last.at()));
    }

    private List<@Nullable Object> of(CaseFile file, ActEntry entry, LocalDate today) {
        WorkCalendar calendar = calendars.current();
        var owed = file.owed(calendar, today);
        var projection = new ArrayList<@Nullable Object>();
        projection.add(file.state());
        projection.add(file.outcome());
        projection.add(file.closed() ? today : null);
        projection.add(entry.sequence());
        projection.add(entry.hash());
        projection.add(owed.map(o -> o.rule().id()).orElse(null));
        projection.add(owed.map(Owed::due).orElse(null));
        projection.add(owed.map(Owed::warnOn).orElse(null));
        projection.add(owed.map(Owed::provisional).orElse(false));
        projection.add(file.held());
        projection.add(file.wakeOn(calendar, today).orElse(null));
        return projection;
    }

    /** The last day that the organisation owes, as it was projected with the last act. */
    @Nullable
    LocalDate due(CaseFile file) {
        return file.owed(calendars.current(), file.acts().getLast().on())
                .map(Owed::due)
                .orElse(null);
    }

    /** What moved of the last day that the organisation owes, since the case was last written; empty if nothing did. */
    Map<String, Object> moved(StoredCase stored, LocalDate today) {
        var owed = stored.file().owed(calendars.current(), today);
        if (owed.isEmpty() || owed.get().due().equals(stored.due())) return Map.of();
        var moved = new LinkedHashMap<String, Object>();
        moved.put("term", owed.get().rule().id());
        moved.put("due", owed.get().due());
        if (stored.due() != null) moved.put("before", stored.due());
        return moved;
    }

    /** One row for each term that the act has ended. */
    List<Write> endTerms(CaseFile before, CaseFile after) {
        return after.ended().stream()
                .skip(before.ended().size())
                .map(term -> new Write(END_TERM, Arrays.asList(row(after, term)), END_TERMS))
                .toList();
    }

    /** A term that has ended, in the order of the table's columns. */
    static @Nullable Object[] row(CaseFile file, EndedTerm term) {
        return new @Nullable Object[] {
            file.district(),
            file.id(),
            term.sequence(),
            term.term().rule().id(),
            file.definition().id(),
            file.head().organisation(),
            term.term().openedOn(),
            term.due(),
            term.endedOn(),
            term.used(),
            unit(term.term()),
            term.result().name(),
            term.term().rule().owedByParty()
        };
    }

    private static @Nullable String unit(RunningTerm term) {
        return term.span() == null ? TermUnit.DAYS.name() : term.span().unit().name();
    }
}
