package org.zhunsheng.kernel.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/** Finds case files for those who may see them. List, count, export, page and API all ask here. */
@Component
public class Cases implements EarlierFiles {

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Clock clock;

    Cases(JdbcClient jdbc, CaseStore store, Procedures procedures, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.procedures = procedures;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A page of cases, and how many there are in all. */
    public record Page(List<CaseRow> items, int page, int size, long total) {}

    /** A file by its number or id; empty where it does not exist or the actor may not see it. */
    public Optional<CaseFile> find(String numberOrId, Actor actor) {
        return store.find(actor.district(), numberOrId)
                .flatMap(id -> store.load(actor.district(), id))
                .map(StoredCase::file)
                .filter(file -> Visibility.of(file, actor));
    }

    /** A file that has just been named by the house itself, e.g. in an event; no actor is asked. */
    public Optional<CaseFile> load(String district, UUID id) {
        return store.load(district, id).map(StoredCase::file);
    }

    /** How many cases of a procedure a party has had opened with an organisation between two days, these included. */
    public long opened(
            String district, String procedure, String organisation, UUID party, LocalDate from, LocalDate to) {
        return store.opened(district, procedure, organisation, party, from, to);
    }

    /** The body that has handled all of the latest cases of a procedure, where it is one alone and there were some. */
    Optional<String> soleHandler(String district, String procedure) {
        return store.soleHandler(district, procedure);
    }

    @Override
    public List<CaseFile> of(CaseFile file, EarlierRule rule) {
        return store.of(file, rule);
    }

    @Override
    public EarlierFiles among(List<CaseFile> batch) {
        return store.among(batch);
    }

    /** Cases that the actor may see: open ones with the most urgent first, others from the newest. */
    public Page search(CaseQuery query, Actor actor) {
        var where = numbered(query, actor).orElseGet(() -> where(query, actor));
        var found = where.found(jdbc, query.size(), (long) query.page() * query.size(), rowMapper());
        return new Page(found.rows(), query.page(), query.size(), found.total());
    }

    /** Whoever types a whole number means that case, and need not have all others looked at. */
    private Optional<CaseWhere> numbered(CaseQuery query, Actor actor) {
        var word = query.q() == null ? "" : query.q().strip();
        if (word.isEmpty()) return Optional.empty();
        return store.find(actor.district(), word)
                .map(id -> where(query.without(), actor).only(id));
    }

    /** How many open cases show which light. */
    public Map<Light, Long> lights(Actor actor) {
        return lights(where(CaseQuery.todo(0, 1), actor));
    }

    private Map<Light, Long> lights(CaseWhere where) {
        var found = new EnumMap<Light, Long>(Light.class);
        for (var light : Light.values()) found.put(light, 0L);
        where.lights(jdbc, LocalDate.now(clock), row -> found.merge(row.light(), row.count(), Long::sum));
        return found;
    }

    /** The lights of each organisation, for the monitoring board. */
    public List<LightCount> lightsByOrganisation(Actor actor) {
        var found = new ArrayList<LightCount>();
        where(CaseQuery.todo(0, 1), actor).lights(jdbc, LocalDate.now(clock), found::add);
        return found;
    }

    /** Open cases whose last day lies between two days, these included; the first to fall due first. */
    public Page due(LocalDate from, LocalDate to, int page, int size, Actor actor) {
        var where = where(CaseQuery.todo(page, size), actor).due(from, to);
        var found = where.found(jdbc, size, (long) page * size, rowMapper());
        return new Page(found.rows(), page, size, found.total());
    }

    /** How many open cases fall due on each day between two days; a day without any is not there. */
    public Map<LocalDate, Long> dueByDay(LocalDate from, LocalDate to, Actor actor) {
        return where(CaseQuery.todo(0, 1), actor).due(from, to).byDay(jdbc);
    }

    /** How many open cases of an organisation show a light. */
    public record LightCount(String organisation, Light light, long count) {}

    /** How many cases that the actor may see were closed in a year. */
    public long closedIn(int year, @Nullable String procedure, Actor actor) {
        return closedWhere(year, procedure, actor).count(jdbc);
    }

    /** The files of those cases, some at a time, in the order of their ids. */
    public List<CaseFile> closedIn(int year, @Nullable String procedure, UUID after, int size, Actor actor) {
        return store.files(closedWhere(year, procedure, actor), after, size);
    }

    /** How many cases of a procedure that the actor may see were opened in a year. */
    public long openedIn(int year, String procedure, Actor actor) {
        return openedWhere(year, procedure, actor).count(jdbc);
    }

    /** The files of those cases, some at a time, in the order of their ids. */
    public List<CaseFile> openedIn(int year, String procedure, UUID after, int size, Actor actor) {
        return store.files(openedWhere(year, procedure, actor), after, size);
    }

    private CaseWhere openedWhere(int year, String procedure, Actor actor) {
        return where(new CaseQuery(null, null, null, procedure, null, false, 0, 1), actor)
                .openedIn(year);
    }

    private CaseWhere closedWhere(int year, @Nullable String procedure, Actor actor) {
        return where(new CaseQuery(null, null, null, procedure, null, false, 0, 1), actor)
                .closedIn(year);
    }

    /** What became of the cases of a procedure in a year, of those that the actor may see. */
    public ProcedureYear year(String procedure, int year, Actor actor) {
        return new CaseWhere(actor).year(jdbc, procedure, year);
    }

    /**
     * A procedure in a year.
     *
     * @param open how many are under way now, whenever they were opened
     * @param outcomes how those that ended in the year ended
     * @param terms how the terms that ended in the year ended
     */
    public record ProcedureYear(long opened, long open, Map<String, Long> outcomes, Map<EndedTerm.Result, Long> terms) {

        public long ended() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Of the terms that asked for an act, how many of a hundred were met, to a tenth; all and none only where true. */
        public @Nullable Double onTime() {
            long met = terms.getOrDefault(EndedTerm.Result.MET, 0L);
            long all = met + terms.getOrDefault(EndedTerm.Result.LATE, 0L);
            if (all == 0) return null;
            if (met == 0 || met == all) return met == 0 ? 0.0 : 100.0;
            return Math.clamp(Math.round(1_000.0 * met / all) / 10.0, 0.1, 99.9);
        }
    }

    private CaseWhere where(CaseQuery query, Actor actor) {
        return new CaseWhere(actor).matching(query, LocalDate.now(clock));
    }

    private org.springframework.jdbc.core.RowMapper<CaseRow> rowMapper() {
        var calendar = calendars.current();
        var today = LocalDate.now(clock);
        return (row, n) -> row(row, calendar, today);
    }

    private CaseRow row(ResultSet row, WorkCalendar calendar, LocalDate today) throws SQLException {
        var procedure = row.getString("procedure");
        var definition = procedures.known(procedure, row.getObject("version", LocalDate.class));
        var state = row.getString("state");
        var due = row.getObject("due", LocalDate.class);
        var term = row.getString("term");
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                procedure,
                definition.map(Definition::name).orElse(procedure),
                row.getString("organisation"),
                row.getString("item_name"),
                row.getString("title"),
                row.getString("applicant"),
                row.getString("channel"),
                state,
                definition.map(d -> d.state(state).name()).orElse(state),
                row.getString("outcome"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                termName(definition, term),
                due,
                row.getBoolean("provisional"),
                Light.of(due, row.getObject("warn_on", LocalDate.class), row.getBoolean("held"), today),
                due == null ? null : remaining(calendar, today, due));
    }

    private static @Nullable String termName(Optional<Definition> definition, @Nullable String term) {
        if (term == null) return null;
        return definition.map(d -> d.terms().get(term)).map(TermRule::name).orElse(term);
    }

    private static int remaining(WorkCalendar calendar, LocalDate today, LocalDate due) {
        return today.isAfter(due) ? -calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due);
    }
}
