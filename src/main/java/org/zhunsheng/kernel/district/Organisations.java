package org.zhunsheng.kernel.district;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The organisations of each district. They change rarely and every act asks for one, so they are held in memory; what
 * another instance adds is seen after some seconds.
 */
@Component
public class Organisations {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(Map<String, Organisation> byCode, long at) {}

    public Optional<Organisation> find(String district, String code) {
        return Optional.ofNullable(of(district).get(code));
    }

    /** All organisations of a district, in the order of their codes. */
    public List<Organisation> all(String district) {
        return of(district).values().stream()
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
    }

    /** The name of an organisation; the code itself where there is none of it. */
    public String name(String district, String code) {
        return find(district, code).map(Organisation::name).orElse(code);
    }

    /** The name of each organisation of a district by its code, in the order of the codes. */
    public Map<String, String> names(String district) {
        var names = new LinkedHashMap<String, String>();
        for (var one : all(district)) names.put(one.code(), one.name());
        return names;
    }

    /** The districts that have organisations: what the law asks of each of them every year falls due there. */
    public List<String> districts() {
        return jdbc.sql("select distinct district from organisation order by district")
                .query(String.class)
                .list();
    }

    /** The code of each organisation of a district, by its code and by its full name. */
    public Map<String, String> codes(String district) {
        var codes = new HashMap<String, String>();
        for (var one : of(district).values()) codes.put(one.name(), one.code());
        for (var one : of(district).values()) codes.put(one.code(), one.code());
        return codes;
    }

    /** Forgets what is held in memory, after organisations were brought in. */
    void refresh(String district) {
        held.remove(district);
    }

    /** Adds an organisation; one of the same district and code takes the new particulars. */
    public void add(Organisation organisation) {
        jdbc.sql("""
                        insert into organisation (district, code, name, short_name, type, parent, uscc, since, until)
                        values (:district, :code, :name, :shortName, :type, :parent, :uscc, :since, :until)
                        on conflict (district, code) do update
                        set name = excluded.name, short_name = excluded.short_name, type = excluded.type,
                            parent = excluded.parent, uscc = excluded.uscc,
                            since = excluded.since, until = excluded.until
                        """).paramSource(organisation).update();
        held.remove(organisation.district());
    }

    private Map<String, Organisation> of(String district) {
        var now = System.nanoTime();
        return held.compute(
                        district, (key, old) -> old != null && now - old.at() < FRESH ? old : new Held(read(key), now))
                .byCode();
    }

    private Map<String, Organisation> read(String district) {
        return jdbc.sql("""
                        select district, code, name, short_name, type, parent, uscc, since, until
                        from organisation where district = ?
                        """).param(district).query(Organisation.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Organisation::code, Function.identity()));
    }
}
