package org.zhunsheng.kernel.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.database.ManyRows;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.ledger.ActEntry;

/** Reads case files and writes their projections. The acts themselves are the ledger's. */
@Component
class CaseStore {

    private static final String LOAD = """
            select c.*, array(select a.body from act a
                              where a.district = c.district and a.case_id = c.id and a.sequence > ?
                              order by a.sequence) as bodies
            from case_file c where c.district = ? and c.id = ?
            """;

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

    private static final String MOVE = """
            update case_file set state = ?, outcome = ?, closed_on = ?, sequence = ?, last_hash = ?,
                term = ?, due = ?, warn_on = ?, provisional = ?, held = ?, wake_on = ?
            where district = ? and id = ? and sequence = ?
            """;

    private static final List<String> MOVED = List.of(
            "text", "text", "date", "int4", "bytea", "text", "date", "date", "bool", "bool", "date", "text", "uuid",
            "int4");

    /** The bounds say nothing but that few rows are meant: each is then found by its key, however small the table was. */
    private static final ManyRows MOVE_MANY = new ManyRows("""
            update case_file c set state = m.state, outcome = m.outcome, closed_on = m.closed_on, sequence = m.sequence,
                last_hash = m.last_hash, term = m.term, due = m.due, warn_on = m.warn_on,
                provisional = m.provisional, held = m.held, wake_on = m.wake_on
            from %s as m (state, outcome, closed_on, sequence, last_hash, term, due, warn_on, provisional, held, wake_on,
                district, id, former)
            where c.district = m.district and c.id = m.id and c.sequence = m.former
                and m.former between 1 and 1000000000
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

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Calendars calendars;
    private final FilesAtHand atHand = new FilesAtHand();

    CaseStore(JdbcClient jdbc, Procedures procedures, Calendars calendars) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.calendars = calendars;
    }

    /** What the file at hand can be continued to needs only the acts that were added since it was read. */
    Optional<StoredCase> load(String district, UUID id) {
        var calendar = calendars.current();
        var known = atHand.find(id, calendar);
        if (known != null) {
            var found = load(district, id, known.sequence(), row -> continued(row, known, calendar));
            if (found.isEmpty() || found.get().stored() != null) return kept(found, calendar);
        }
        return kept(load(district, id, 0, row -> new Loaded(stored(row, calendar))), calendar);
    }

    /** What a row came to; nothing where the acts that were read do not continue the file at hand. */
    private record Loaded(@Nullable StoredCase stored) {}

    private interface Reading {
        Loaded read(ResultSet row) throws SQLException;
    }

    private Optional<Loaded> load(String district, UUID id, int after, Reading reading) {
        return jdbc.sql(LOAD)
                .params(after, district, id)
                .query((row, n) -> reading.read(row))
                .optional();
    }

    private Optional<StoredCase> kept(Optional<Loaded> loaded, WorkCalendar calendar) {
        var stored = loaded.map(Loaded::stored);
        stored.ifPresent(one -> atHand.keep(one, calendar));
        return stored;
    }

    private Loaded continued(ResultSet row, StoredCase known, WorkCalendar calendar) throws SQLException {
        var file = known.file();
        if (definition(row) != file.definition()) return new Loaded(null);
        var now = FilesAtHand.following(known, bodies(row), row.getBytes("last_hash"), calendar);
        if (now == null) return new Loaded(null);
        return new Loaded(stored(row, now.under(head(row, file.head().parties()))));
    }

    /** The files that meet a condition, in the order of their ids. */
    List<CaseFile> files(CaseWhere where, UUID after, int size) {
        return jdbc
                .sql("""
                        select c.*, array(select a.body from act a
                                          where a.district = c.district and a.case_id = c.id order by a.sequence) as bodies
                        from case_file c where c.id > :after and %s order by c.id limit :size
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("after", after)
                .param("size", size)
                .query((row, n) -> stored(row, calendars.current()))
                .list()
                .stream()
                .map(StoredCase::file)
                .toList();
    }

    /** The id of a case by its number or by the id itself, as a path may give either. */
    Optional<UUID> find(String district, String numberOrId) {
        return jdbc.sql("select id from case_file where district = :district and (number = :key or id = :id)")
                .param("district", district)
                .param("key", numberOrId)
                .param("id", uuid(numberOrId))
                .query(UUID.class)
                .optional();
    }

    /** How many cases of a procedure a party has had opened with an organisation between two days. */
    long opened(String district, String procedure, String organisation, UUID party, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(distinct c.id) from case_party p
                        join case_file c on c.district = p.district and c.id = p.case_id
                        where p.district = :district and p.party_id = :party and c.procedure = :procedure
                          and c.organisation = :organisation and c.opened_on between :from and :to
                        """)
                .param("district", district)
                .param("party", party)
                .param("procedure", procedure)
                .param("organisation", organisation)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    StoredCase stored(ResultSet row, WorkCalendar calendar) throws SQLException {
        var bodies = bodies(row);
        var done = Arrays.stream(bodies).map(ActReader::done).toList();
        return stored(row, CaseFile.replay(head(row, ActReader.parties(bodies[0])), done, calendar));
    }

    private static String[] bodies(ResultSet row) throws SQLException {
        return (String[]) row.getArray("bodies").getArray();
    }

    private Definition definition(ResultSet row) throws SQLException {
        var procedure = row.getString("procedure");
        var version = row.getObject("version", LocalDate.class);
        return procedures
                .version(procedure, version)
                .orElseThrow(() -> new IllegalStateException("no definition " + procedure + "@" + version));
    }

    private CaseHead head(ResultSet row, List<CaseParty> parties) throws SQLException {
        return new CaseHead(
                definition(row),
                row.getString("district"),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("organisation"),
                row.getString("item"),
                row.getString("item_name"),
                row.getString("title"),
                row.getString("channel"),
                row.getString("opened_by"),
                parties,
                row.getObject("parent", UUID.class));
    }

    private static StoredCase stored(ResultSet row, CaseFile file) throws SQLException {
        return new StoredCase(
                file, row.getString("number"), row.getBytes("last_hash"), row.getObject("due", LocalDate.class));
    }

    /** Inserts a new case; answers the serial of its number. */
    Write open(CaseFile file, ActEntry entry, String series, @Nullable String awaitedBy) {
        var head = file.head();
        var today = entry.at().atZone(Done.ZONE).toLocalDate();
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
                entry.at().atZone(Done.ZONE).toOffsetDateTime(),
                today,
                head.parent(),
                awaitedBy));
        parameters.addAll(projection(file, entry, today));
        return new Write(OPEN, parameters, OPENED, null);
    }

    /** A child case whose end its parent has been told. */
    Write joined(CaseFile child) {
        return new Write(
                "update case_file set awaited_by = null where district = ? and id = ?",
                List.of(child.district(), child.id()));
    }

    /** Moves a case on, provided nobody else has done so since it was read. */
    Write move(CaseFile after, ActEntry entry) {
        var parameters = projection(after, entry, entry.at().atZone(Done.ZONE).toLocalDate());
        parameters.addAll(List.of(after.district(), after.id(), entry.sequence() - 1));
        return new Write(MOVE, parameters, MOVE_MANY);
    }

    /** What lists and timers need of a case, from {@code state} to {@code wake_on} in the order of the table. */
    List<@Nullable Object> projection(CaseFile file, ActEntry last) {
        return projection(file, last, last.at().atZone(Done.ZONE).toLocalDate());
    }

    private List<@Nullable Object> projection(CaseFile file, ActEntry entry, LocalDate today) {
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
