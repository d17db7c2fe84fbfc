package org.zhunsheng.kernel.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.CaseHead;
import tools.jackson.databind.json.JsonMapper;

/** The publications of each district. */
@Component
class Publications {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FOUND = """
            from publication
            where district = :district and withdrawn_on is null and (shown_until is null or shown_until >= :today)
              and (:category = '' or category = :category)
              and (:department = '' or department = :department)
              and (:word = '' or title ilike :pattern or body ilike :pattern)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Publications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a visitor looks for; an empty string is no condition. */
    record Query(String district, String word, String category, String department) {}

    /** The place in the list behind which the next page begins. */
    record Place(LocalDate publishedOn, UUID id) {}

    /**
     * How much of what was published came in time.
     *
     * @param owed publications whose limit is known, withdrawn ones included
     * @param inTime those of them published no later than on its last day
     */
    record Rate(long owed, long inTime) {}

    static Write insert(Publication p) {
        return new Write(
                """
                insert into publication (district, id, case_id, category, title, department, decided_on, due_on,
                                         published_on, shown_until, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.asList(
                        p.district(),
                        p.id(),
                        p.caseId(),
                        p.category(),
                        p.title(),
                        p.department(),
                        p.decidedOn(),
                        p.dueOn(),
                        p.publishedOn(),
                        p.shownUntil(),
                        JSON.writeValueAsString(p.body())));
    }

    /** Takes back all that a case has published; it stays on record. */
    static Write withdraw(String district, UUID caseId, LocalDate on, String reason) {
        return new Write("""
                update publication set withdrawn_on = ?, withdrawal_reason = ?
                where district = ? and case_id = ? and withdrawn_on is null""", List.of(on, reason, district, caseId));
    }

    /** Takes back all that the organisation of a case has published in another case, named by its number. */
    static Write withdraw(CaseHead by, String number, LocalDate on, String reason) {
        return new Write("""
                update publication set withdrawn_on = ?, withdrawal_reason = ?
                where district = ? and department = ? and withdrawn_on is null
                  and case_id = (select id from case_file where district = ? and number = ?)""", List.of(on, reason, by.district(), by.organisation(), by.district(), number));
    }

    /** The next publications after a place, the newest first. */
    List<Publication> after(Query query, @Nullable Place place, int size) {
        var from = place == null ? new Place(LocalDate.of(9999, 12, 31), new UUID(-1, -1)) : place;
        return jdbc.sql("select * " + FOUND + """
                          and (published_on, id) < (:day, :id)
                        order by published_on desc, id desc limit :size
                        """)
                .params(bound(query))
                .param("day", from.publishedOn())
                .param("id", from.id())
                .param("size", size)
                .query(Publications::publication)
                .list();
    }

    List<Publication> page(Query query, int page, int size) {
        return jdbc.sql("select * " + FOUND + "order by published_on desc, id desc limit :size offset :offset")
                .params(bound(query))
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Publications::publication)
                .list();
    }

    long count(Query query) {
        return jdbc.sql("select count(*) " + FOUND)
                .params(bound(query))
                .query(Long.class)
                .single();
    }

    Optional<Publication> find(String district, UUID id) {
        return jdbc.sql("select * from publication where district = ? and id = ?")
                .params(district, id)
                .query(Publications::publication)
                .optional();
    }

    List<String> categories(String district) {
        return jdbc.sql("""
                        select distinct category from publication
                        where district = ? and withdrawn_on is null and (shown_until is null or shown_until >= ?)
                        order by category
                        """)
                .params(district, LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** The rate of what was published from one day up to and including another. */
    Rate rate(String district, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*) as owed, count(*) filter (where published_on <= due_on) as in_time
                        from publication
                        where district = ? and due_on is not null and published_on between ? and ?
                        """).params(district, from, to).query(Rate.class).single();
    }

    private static Publication publication(ResultSet row, int n) throws SQLException {
        return new Publication(
                row.getString("district"),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("category"),
                row.getString("title"),
                row.getString("department"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawal_reason"),
                Arrays.asList(JSON.readValue(row.getString("body"), Publication.Entry[].class)));
    }

    /** A query as the statement's parameters; the word is searched as it is, not as a pattern. */
    private Map<String, Object> bound(Query query) {
        return Map.of(
                "today", LocalDate.now(clock),
                "district", query.district(),
                "word", query.word(),
                "category", query.category(),
                "department", query.department(),
                "pattern", "%" + query.word().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
}
