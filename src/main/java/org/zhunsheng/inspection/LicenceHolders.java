package org.zhunsheng.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.district.Division;
import org.zhunsheng.kernel.district.Divisions;

/**
 * The bodies that hold a valid licence (持证主体), by unified code. Codes of parties and addresses are kept sealed and are
 * opened here; those of persons are left alone.
 */
@Component
class LicenceHolders {

    /** The rows of the licence's face that name a place come first, for that is where the licence is used. */
    private static final String HOLDERS = """
            select max(p.identity) as identity, max(l.holder_name) as name,
                string_agg((select string_agg(row ->> 'value', ' ') from jsonb_path_query(l.fields, '$[*]') as row
                    where row ->> 'name' ~ '(地址|住所|场所|坐落)'), ' ' order by l.issued_on desc, l.identifier desc) as places,
                (array_agg(cast(a.body as jsonb) -> 'form' ->> 'contactAddress' order by l.issued_on desc, l.identifier desc)
                    filter (where cast(a.body as jsonb) -> 'form' ->> 'contactAddress' is not null))[1] as address
            from licence l join party p on p.district = l.district and p.id = l.holder
            left join act a on a.district = l.district and a.case_id = l.case_id and a.sequence = 1
            where l.district = :district and l.status = 'VALID' and not l.holder_person and p.id_type = 'USCC'
                and (l.valid_to is null or l.valid_to >= :today)
            group by p.id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Divisions divisions;
    private final Clock clock;

    LicenceHolders(DataSource dataSource, FieldCipher cipher, Divisions divisions, Clock clock) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.cipher = cipher;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * One who holds a licence.
     *
     * @param town where it is used, else where its applicant is reached; empty where neither names a town of the district
     */
    record Holder(String name, String town) {}

    NavigableMap<String, Holder> byCode(String district) {
        var towns = towns(district);
        var holders = new TreeMap<String, Holder>();
        jdbc.query(HOLDERS, Map.of("district", district, "today", LocalDate.now(clock)), row -> {
            var used = town(row.getString("places"), towns);
            var town = used.isEmpty() ? town(opened(row.getString("address")), towns) : used;
            holders.put(cipher.open(row.getString("identity")), new Holder(row.getString("name"), town));
        });
        return holders;
    }

    private @Nullable String opened(@Nullable String sealed) {
        return sealed == null ? null : cipher.open(sealed);
    }

    /** The towns of a district by name, the longest first: one name may begin another. */
    List<String> towns(String district) {
        return divisions.towns(district).stream()
                .map(Division::name)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String town(@Nullable String address, List<String> towns) {
        if (address == null) return "";
        return towns.stream().filter(address::contains).findFirst().orElse("");
    }
}
