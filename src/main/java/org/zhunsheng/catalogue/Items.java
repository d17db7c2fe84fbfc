package org.zhunsheng.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.search.Initials;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of matters. A version, once in it, is never changed: an amendment is the next version. */
@Component
public class Items {

    private static final String IN_FORCE = """
            select distinct on (code) district, code, version, valid_from, ended, name, initials, type, department, body
            from item where district = :district and valid_from <= :on
            order by code, valid_from desc, version desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Items(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a matter, or its next version; what is in the catalogue already just so is left as it is.
     *
     * @param from first day on which it stands so
     * @param by account that answers for it
     * @throws ItemRefused if something is wrong with it
     */
    public ItemVersion add(String district, Item item, LocalDate from, String by) {
        return add(district, item, from, false, by);
    }

    /** Takes a matter out of the catalogue from a day on; cases already open go on under the version they have. */
    public ItemVersion end(String district, String code, LocalDate from, String by) {
        var last = find(district, code, from)
                .orElseThrow(() -> new ItemRefused(List.of(new ItemRefused.Fault("code", "目录中没有事项“" + code + "”"))));
        return add(district, last.item(), from, true, by);
    }

    /** The version that a row of a sender's file tells of; it carries the row's id and digest. */
    void add(String district, Item item, LocalDate from, @Nullable LocalDate endedOn, String by, ItemSender sender) {
        insert(district, item, lastVersion(district, item.code()) + 1, from, false, by, sender);
        if (endedOn != null) insert(district, item, lastVersion(district, item.code()) + 1, endedOn, true, by, sender);
    }

    private ItemVersion add(String district, Item item, LocalDate from, boolean ended, String by) {
        ItemCheck.check(item);
        var standing = version(district, item.code(), from);
        if (standing.isPresent()
                && standing.get().ended() == ended
                && standing.get().item().equals(item)) return standing.get();
        int version = lastVersion(district, item.code()) + 1;
        try {
            insert(district, item, version, from, ended, by, ItemSender.NONE);
        } catch (DuplicateKeyException e) {
            return add(district, item, from, ended, by); // another hand was quicker: ours comes after it
        }
        return new ItemVersion(district, version, from, ended, item);
    }

    /** The version of a matter in force on a day; empty where there is none or it has ended. */
    public Optional<ItemVersion> find(String district, String code, LocalDate on) {
        return version(district, code, on).filter(found -> !found.ended());
    }

    private Optional<ItemVersion> version(String district, String code, LocalDate on) {
        return jdbc.sql("""
                        select version, valid_from, ended, body from item
                        where district = :district and code = :code and valid_from <= :on
                        order by valid_from desc, version desc limit 1
                        """)
                .param("district", district)
                .param("code", code)
                .param("on", on)
                .query((row, n) -> version(
                        district,
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("ended"),
                        row.getString("body")))
                .optional();
    }

    /** Matters in force today whose name, initials or code hold the query, best first. */
    public ItemPage search(String district, String query, int page, int size) {
        var word = query.strip().toLowerCase(Locale.ROOT);
        var found = jdbc.sql("select *, count(*) over () as total from (" + IN_FORCE + """
                        ) i where not ended
                          and (name ilike :any or initials like :any or lower(code) like :start)
                        order by case when name ilike :start or initials like :start then 0 else 1 end, name, code
                        limit :size offset :offset
                        """)
                .param("district", district)
                .param("on", today())
                .param("any", "%" + escaped(word) + "%")
                .param("start", escaped(word) + "%")
                .param("size", size)
                .param("offset", (long) page * size);
        var total = new long[1];
        var items = found.query((row, n) -> {
                    total[0] = row.getLong("total");
                    return version(
                            district,
                            row.getInt("version"),
                            row.getObject("valid_from", LocalDate.class),
                            false,
                            row.getString("body"));
                })
                .list();
        return new ItemPage(items, page, size, total[0]);
    }

    /** The codes of the matters in force today that bear these names, by the name; of several the first. */
    public Map<String, String> named(String district, Collection<String> names) {
        var codes = new HashMap<String, String>();
        jdbc.sql("select name, min(code) as code from (" + IN_FORCE
                        + ") i where not ended and name = any(:names) group by name")
                .param("district", district)
                .param("on", today())
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    codes.put(row.getString("name"), row.getString("code"));
                });
        return codes;
    }

    private void insert(
            String district, Item item, int version, LocalDate from, boolean ended, String account, ItemSender sender) {
        var statutory = item.limits().statutory();
        var promised = item.limits().promised();
        var reform = item.relief().reform();
        jdbc.sql("""
                        insert into item (district, id, code, version, valid_from, ended, name, initials, type, department,
                          statutory_length, statutory_unit, promised_length, promised_unit, instant, online, visits,
                          reform, commitment, tolerance, kiosk, base_code, external_id, row_digest, body, recorded_at,
                          recorded_by)
                        values (:district, :id, :code, :version, :from, :ended, :name, :initials, :type, :department,
                          :statutory, :statutoryUnit, :promised, :promisedUnit, :instant, :online, :visits,
                          :reform, :commitment, :tolerance, :kiosk, :base, :external, :digest, cast(:body as jsonb), :at,
                          :by)
                        """)
                .param("district", district)
                .param("id", Ids.next())
                .param("code", item.code())
                .param("version", version)
                .param("from", from)
                .param("ended", ended)
                .param("name", item.name())
                .param("initials", Initials.of(item.name()))
                .param("type", item.type())
                .param("department", item.department())
                .param("statutory", statutory == null ? null : statutory.length())
                .param(
                        "statutoryUnit",
                        statutory == null ? null : statutory.unit().name())
                .param("promised", promised == null ? null : promised.length())
                .param("promisedUnit", promised == null ? null : promised.unit().name())
                .param("instant", item.handling().instant())
                .param("online", item.handling().online())
                .param("visits", item.handling().visits())
                .param(
                        "reform",
                        reform == null
                                ? null
                                : reform.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("commitment", item.relief().commitment())
                .param("tolerance", item.relief().tolerance() != null)
                .param("kiosk", item.handling().channels().contains("kiosk"))
                .param("base", sender.baseCode())
                .param("external", sender.externalId())
                .param("digest", sender.digest())
                .param("body", json.writeValueAsString(item))
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("by", account)
                .update();
    }

    private int lastVersion(String district, String code) {
        return jdbc.sql("select coalesce(max(version), 0) from item where district = ? and code = ?")
                .params(district, code)
                .query(Integer.class)
                .single();
    }

    private ItemVersion version(String district, int version, LocalDate from, boolean ended, String body) {
        return new ItemVersion(district, version, from, ended, json.readValue(body, Item.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
