package org.zhunsheng.kernel.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.Scope;
import org.zhunsheng.kernel.procedure.Cases.LightCount;
import org.zhunsheng.kernel.procedure.Cases.ProcedureYear;

/**
 * The condition of a query over cases. It begins with the actor's scope, so that no list, count or export can be asked
 * without one.
 */
final class CaseWhere {

    /**
     * True of whatever contains the word, and told from an index: closed cases by pairs of characters, those of one
     * organisation by pairs with its name before them, and open ones as such.
     */
    private static final String INDEXED = """
            (c.closed_on is null or (c.closed_on is not null and words_of(
                c.organisation, c.number || ' ' || c.title || ' ' || coalesce(c.applicant, '')) @> cast(:pairs as text[])))
            """;

    private final StringBuilder sql = new StringBuilder("c.district = :district");
    private final Map<String, Object> parameters = new HashMap<>();

    /** The only organisation whose cases are asked for, if there is one. */
    private @Nullable String within;

    /** Open cases by urgency, others from the newest; each as an index has them. */
    private String order = "c.id desc";

    CaseWhere(Actor actor) {
        parameters.put("district", actor.district());
        switch (Scope.of(actor)) {
            case Scope.Whole whole -> {}
            case Scope.Organisations own -> organisations(List.copyOf(own.organisations()));
            case Scope.Own own -> {
                parameters.put("account", actor.account());
                // each half has its index; with "or" between them every case would be looked at
                and("""
                        c.id = any(array(
                            select o.id from case_file o where o.district = :district and o.opened_by = :account
                            union all
                            select p.case_id from case_party p where p.district = :district and p.party_id = :party))
                        """, "party", own.party());
            }
        }
    }

    /** One is asked for by equality: then its open cases lie in the index in the order in which they are shown. */
    private void organisations(List<String> own) {
        if (own.size() == 1) {
            within = own.getFirst();
            and("c.organisation = :own", "own", within);
        } else and("c.organisation = any(:own)", "own", own.toArray(String[]::new));
    }

    CaseWhere matching(CaseQuery query, LocalDate today) {
        if (query.open()) open();
        if (query.state() != null) and("c.state = :state", "state", query.state());
        if (query.organisation() != null) {
            within = query.organisation();
            and("c.organisation = :organisation", "organisation", within);
        }
        if (query.procedure() != null) and("c.procedure = :procedure", "procedure", query.procedure());
        if (query.light() != null) light(query.light(), today);
        if (query.q() != null && !query.q().isBlank()) word(query.q().strip());
        return this;
    }

    CaseWhere only(UUID id) {
        and("c.id = :only", "only", id);
        return this;
    }

    private void open() {
        sql.append(" and c.closed_on is null");
        order = "c.due, c.id";
    }

    CaseWhere due(LocalDate from, LocalDate to) {
        and("c.due >= :dueFrom", "dueFrom", from);
        and("c.due <= :dueTo", "dueTo", to);
        return this;
    }

    private void light(Light light, LocalDate today) {
        open();
        switch (light) {
            case RED -> and("c.due < :today", "today", today);
            case YELLOW -> and("c.due >= :today and c.warn_on <= :today", "today", today);
            case GREEN -> and("c.warn_on > :today", "today", today);
            case HELD -> sql.append(" and c.due is null and c.held");
            case NONE -> sql.append(" and c.due is null and not c.held");
        }
    }

    private void word(String word) {
        var escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        and(
                "(c.number like :anywhere or c.title like :anywhere or c.applicant like :start)",
                "anywhere",
                "%" + escaped + "%");
        parameters.put("start", escaped + "%");
        if (word.length() > 1) and(INDEXED, "pairs", pairs(word));
    }

    private String[] pairs(String word) {
        var points = word.codePoints().toArray();
        var before = within == null ? "" : within + " ";
        return IntStream.range(0, points.length - 1)
                .mapToObj(i -> before + new String(points, i, 2))
                .toArray(String[]::new);
    }

    CaseWhere closedIn(int year) {
        and("c.closed_on >= :first", "first", LocalDate.of(year, 1, 1));
        and("c.closed_on <= :last", "last", LocalDate.of(year, 12, 31));
        return this;
    }

    CaseWhere openedIn(int year) {
        and("c.opened_on >= :first", "first", LocalDate.of(year, 1, 1));
        and("c.opened_on <= :last", "last", LocalDate.of(year, 12, 31));
        return this;
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** The condition itself, on {@code case_file c}, to stand in a larger query. */
    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from case_file c where " + sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** A page and how many there are in all, in one round trip. */
    <T> Found<T> found(JdbcClient jdbc, int size, long offset, RowMapper<T> mapper) {
        var total = new long[] {-1};
        var rows = jdbc.sql("select (select count(*) from case_file c where " + sql
                        + ") as total, c.* from case_file c where " + sql + " order by " + order
                        + " limit :size offset :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return mapper.mapRow(row, n);
                })
                .list();
        return new Found<>(rows, total[0] < 0 ? count(jdbc) : total[0]);
    }

    record Found<T>(List<T> rows, long total) {}

    ProcedureYear year(JdbcClient jdbc, String procedure, int year) {
        and("c.procedure = :procedure", "procedure", procedure);
        parameters.put("first", LocalDate.of(year, 1, 1));
        parameters.put("last", LocalDate.of(year, 12, 31));
        var counts = jdbc.sql("""
                        select count(*) filter (where c.opened_on between :first and :last) as opened,
                               count(*) filter (where c.closed_on is null) as open
                        from case_file c where (c.opened_on between :first and :last or c.closed_on is null) and\s""" + sql)
                .params(parameters)
                .query((row, n) -> new long[] {row.getLong("opened"), row.getLong("open")})
                .single();
        var outcomes = new LinkedHashMap<String, Long>();
        jdbc.sql("select coalesce(c.outcome, '') as outcome, count(*) as count from case_file c where " + sql
                        + " and c.closed_on between :first and :last group by 1 order by 2 desc, 1")
                .params(parameters)
                .query(row -> {
                    outcomes.put(row.getString("outcome"), row.getLong("count"));
                });
        var terms = new EnumMap<EndedTerm.Result, Long>(EndedTerm.Result.class);
        jdbc.sql("""
                        select t.result, count(*) as count from case_file c
                        join term t on t.district = c.district and t.case_id = c.id
                            and t.ended_on between :first and :last
                        where\s""" + sql + " group by 1").params(parameters).query(row -> {
            terms.put(EndedTerm.Result.valueOf(row.getString("result")), row.getLong("count"));
        });
        return new ProcedureYear(counts[0], counts[1], outcomes, terms);
    }

    Map<LocalDate, Long> byDay(JdbcClient jdbc) {
        var days = new TreeMap<LocalDate, Long>();
        jdbc.sql("select c.due, count(*) as count from case_file c where " + sql + " group by c.due")
                .params(parameters)
                .query(row -> {
                    days.put(row.getObject("due", LocalDate.class), row.getLong("count"));
                });
        return days;
    }

    /** What is counted row by row is little; the rest follows: whoever is late has been warned, and has a last day. */
    void lights(JdbcClient jdbc, LocalDate today, Consumer<LightCount> consumer) {
        jdbc.sql("""
                        select c.organisation, count(*) as cases, count(c.due) as dated,
                               count(*) filter (where c.due < :today) as red,
                               count(*) filter (where c.warn_on <= :today or c.due < :today) as warned,
                               count(*) filter (where c.held and c.due is null) as held
                        from case_file c where\s""" + sql + " group by 1 order by 1")
                .params(parameters)
                .param("today", today)
                .query(row -> {
                    for (var light : Light.values()) {
                        long count = count(light, row);
                        if (count > 0) consumer.accept(new LightCount(row.getString("organisation"), light, count));
                    }
                });
    }

    private static long count(Light light, ResultSet row) throws SQLException {
        return switch (light) {
            case RED -> row.getLong("red");
            case YELLOW -> row.getLong("warned") - row.getLong("red");
            case GREEN -> row.getLong("dated") - row.getLong("warned");
            case HELD -> row.getLong("held");
            case NONE -> row.getLong("cases") - row.getLong("dated") - row.getLong("held");
        };
    }
}
