package org.zhunsheng.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.FieldCipher;

/**
 * The bodies that hold a valid licence (持证主体), by unified code. Codes of parties are kept sealed and are opened here; those
 * of persons are left alone.
 */
@Component
class LicenceHolders {

    private static final String HOLDERS = """
            select max(p.identity) as identity, max(l.holder_name) as name
            from licence l join party p on p.district = l.district and p.id = l.holder
            where l.district = :district and l.status = 'VALID' and not l.holder_person and p.id_type = 'USCC'
                and (l.valid_to is null or l.valid_to >= :today)
            group by p.id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    LicenceHolders(DataSource dataSource, FieldCipher cipher, Clock clock) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.cipher = cipher;
        this.clock = clock;
    }

    TreeMap<String, String> byCode(String district) {
        var holders = new TreeMap<String, String>();
        jdbc.query(HOLDERS, Map.of("district", district, "today", LocalDate.now(clock)), row -> {
            holders.put(cipher.open(row.getString("identity")), row.getString("name"));
        });
        return holders;
    }
}
