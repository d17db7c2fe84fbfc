package org.zhunsheng.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.draw.Pool;
import org.zhunsheng.kernel.draw.PoolSource;
import org.zhunsheng.kernel.draw.Subject;

/**
 * The pool of subjects (检查对象名录库): whoever has a unified code in the credit records, in earlier inspections, or as the
 * holder of a valid licence. The
 * category is a class of credit risk (企业信用风险分类 A–D) told by unrepaired records: D listed as abnormal or as seriously
 * untrustworthy, C punished twice or more, B once, A never. Filters: {@code type}, {@code town}, {@code not-since} (a day:
 * leaves out whoever was inspected on it or later).
 */
@Component("records")
class SubjectPool implements PoolSource {

    /** How much likelier a class is drawn where nobody says otherwise (58号第二部分第（三）项: the worse, the more often). */
    static final Map<String, Integer> WEIGHTS = Map.of("A", 1, "B", 2, "C", 4, "D", 8);

    private static final int AT_A_TIME = 2_000;

    private static final String KNOWN = """
            select id, max(name) as name, max(type) as type, max(town) as town,
                case when sum(grave) > 0 then 'D' when sum(fined) > 1 then 'C' when sum(fined) = 1 then 'B' else 'A' end as class,
                (cast(:type as text) is null or max(type) = :type)
                    and (cast(:town as text) is null or max(town) = :town)
                    and (cast(:since as date) is null or max(inspected_on) is null or max(inspected_on) < :since) as fits
            from (
                select subject_uscc as id, subject_name as name, subject_type as type, cast(null as text) as town,
                    cast(null as date) as inspected_on,
                    case when repaired_on is null and kind in ('abnormal', 'serious') then 1 else 0 end as grave,
                    case when repaired_on is null and kind = 'penalty' then 1 else 0 end as fined
                from credit_record where district = :district and subject_uscc is not null
                union all
                select subject_uscc, subject_name, subject_type, town, inspected_on, 0, 0
                from inspection where district = :district and subject_uscc is not null
            ) as seen
            group by id
            order by id collate "C"
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final LicenceHolders holders;

    SubjectPool(DataSource dataSource, LicenceHolders holders) {
        this.holders = holders;
        var streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    @Override
    public Pool pool(String district, Map<String, String> filter, Map<String, Integer> weights) {
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("district", district);
        parameters.put("type", said(filter, "type"));
        parameters.put("town", said(filter, "town"));
        parameters.put("since", day(said(filter, "not-since")));
        var used = weights.isEmpty() ? WEIGHTS : weights;
        // of a holder without records neither type nor town is known
        boolean all = parameters.get("type") == null && parameters.get("town") == null;
        return taker -> {
            var others = all ? holders.byCode(district) : new TreeMap<String, String>();
            jdbc.query(KNOWN, parameters, row -> {
                pass(others.headMap(row.getString("id")), used, taker);
                others.remove(row.getString("id"));
                if (row.getBoolean("fits")) taker.accept(subject(row, used));
            });
            pass(others, used, taker);
        };
    }

    /** Hands over those who hold a licence and have no record, and forgets them. */
    private static void pass(SortedMap<String, String> holders, Map<String, Integer> weights, Consumer<Subject> taker) {
        holders.forEach(
                (code, name) -> taker.accept(new Subject(code, name, "A", weights.getOrDefault("A", 1), "", "")));
        holders.clear();
    }

    /** How many there are in all. */
    long size(String district) {
        var count = new AtomicLong();
        pool(district, Map.of(), Map.of()).each(subject -> count.incrementAndGet());
        return count.get();
    }

    private static Subject subject(ResultSet row, Map<String, Integer> weights) throws SQLException {
        var type = row.getString("type");
        var town = row.getString("town");
        var risk = row.getString("class");
        return new Subject(
                row.getString("id"),
                row.getString("name"),
                risk,
                weights.getOrDefault(risk, 1),
                type == null ? "" : type,
                town == null ? "" : town);
    }

    private static @Nullable String said(Map<String, String> filter, String name) {
        var value = filter.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The types and the towns that a pool can be narrowed to. */
    List<String> choices(String district, String column) {
        var sql =
                switch (column) {
                    case "type" ->
                        "select distinct subject_type from inspection where district = :district and subject_type is not null order by 1";
                    case "town" ->
                        "select distinct town from inspection where district = :district and town is not null order by 1";
                    default -> throw new IllegalArgumentException(column);
                };
        return jdbc.queryForList(sql, Map.of("district", district), String.class);
    }
}
