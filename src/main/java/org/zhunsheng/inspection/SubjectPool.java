package org.zhunsheng.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.inspection.LicenceHolders.Holder;
import org.zhunsheng.kernel.draw.Pool;
import org.zhunsheng.kernel.draw.PoolSource;
import org.zhunsheng.kernel.draw.Subject;

/**
 * The pool of subjects (检查对象名录库): whoever has a unified code in the credit records, in earlier inspections, or as the
 * holder of a valid licence. The category is a class of credit risk (企业信用风险分类 A–D) told by unrepaired records: D
 * listed as abnormal or as seriously untrustworthy, C punished twice or more, B once, A never. Where no record tells type
 * or town, the unified code tells the type, and the licence or its application the town. Filters: {@code type},
 * {@code town}, {@code not-since} (a day: leaves out whoever was inspected on it or later).
 */
@Component("records")
class SubjectPool implements PoolSource {

    /** How much likelier a class is drawn where nobody says otherwise (58号第二部分第（三）项: the worse, the more often). */
    static final Map<String, Integer> WEIGHTS = Map.of("A", 1, "B", 2, "C", 4, "D", 8);

    private static final int AT_A_TIME = 2_000;

    private static final String KNOWN = """
            select id, max(name) as name, max(type) as type, max(town) as town,
                case when sum(grave) > 0 then 'D' when sum(fined) > 1 then 'C' when sum(fined) = 1 then 'B' else 'A' end as class,
                max(inspected_on) as inspected_on
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

    private static final String TYPES = """
            select subject_type from inspection where district = :district and subject_type is not null
            union
            select subject_type from credit_record where district = :district and subject_type is not null
            """;
    private static final String TOWNS =
            "select distinct town from inspection where district = :district and town is not null";

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
        var narrowed = new Narrowed(said(filter, "type"), said(filter, "town"), day(said(filter, "not-since")));
        var used = weights.isEmpty() ? WEIGHTS : weights;
        return taker -> {
            var others = holders.byCode(district);
            jdbc.query(KNOWN, Map.of("district", district), row -> {
                pass(others.headMap(row.getString("id")), used, narrowed, taker);
                var subject = subject(row, others.remove(row.getString("id")), used);
                if (narrowed.fits(subject, row.getObject("inspected_on", LocalDate.class))) taker.accept(subject);
            });
            pass(others, used, narrowed, taker);
        };
    }

    /** What a pool is narrowed to; null where it is not. */
    private record Narrowed(
            @Nullable String type,
            @Nullable String town,
            @Nullable LocalDate since) {

        boolean fits(Subject subject, @Nullable LocalDate inspectedOn) {
            return (type == null || type.equals(subject.stratum()))
                    && (town == null || town.equals(subject.area()))
                    && (since == null || inspectedOn == null || inspectedOn.isBefore(since));
        }
    }

    /** Hands over those who hold a licence and have no record, and forgets them. */
    private static void pass(
            SortedMap<String, Holder> holders,
            Map<String, Integer> weights,
            Narrowed narrowed,
            Consumer<Subject> taker) {
        holders.forEach((code, holder) -> {
            var subject = new Subject(
                    code, holder.name(), "A", weights.getOrDefault("A", 1), BodyKind.of(code), holder.town());
            if (narrowed.fits(subject, null)) taker.accept(subject);
        });
        holders.clear();
    }

    /** How many there are in all. */
    long size(String district) {
        var count = new AtomicLong();
        pool(district, Map.of(), Map.of()).each(subject -> count.incrementAndGet());
        return count.get();
    }

    private static Subject subject(ResultSet row, @Nullable Holder holder, Map<String, Integer> weights)
            throws SQLException {
        var id = row.getString("id");
        var risk = row.getString("class");
        return new Subject(
                id,
                row.getString("name"),
                risk,
                weights.getOrDefault(risk, 1),
                Objects.requireNonNullElseGet(row.getString("type"), () -> BodyKind.of(id)),
                Objects.requireNonNullElseGet(row.getString("town"), () -> holder == null ? "" : holder.town()));
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

    /** The types that a pool can be narrowed to. */
    SortedSet<String> types(String district) {
        var types = new TreeSet<>(BodyKind.all());
        types.addAll(jdbc.queryForList(TYPES, Map.of("district", district), String.class));
        return types;
    }

    /** The towns that a pool can be narrowed to. */
    SortedSet<String> towns(String district) {
        var towns = new TreeSet<>(holders.towns(district));
        towns.addAll(jdbc.queryForList(TOWNS, Map.of("district", district), String.class));
        return towns;
    }
}
