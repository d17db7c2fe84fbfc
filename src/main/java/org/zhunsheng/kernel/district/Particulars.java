package org.zhunsheng.kernel.district;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the papers of each body say in every case: asked of it once (一数一源), and proposed until then where a rule gives it. */
@Component
public class Particulars {

    /** The longest value, in characters. */
    public static final int LONGEST = 200;

    private static final String FILE = "/procedures/particulars.yaml";
    private static final Map<String, Rule> RULES = read();

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Organisations organisations;
    private final Clock clock;

    Particulars(JdbcClient jdbc, Divisions divisions, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.organisations = organisations;
        this.clock = clock;
    }

    private record Rule(
            String title,
            String help,
            @JsonProperty("default") @Nullable String proposal,
            @JsonProperty("not-for") @Nullable List<String> notFor) {

        boolean leavesOut(String type) {
            return notFor != null && notFor.contains(type);
        }
    }

    private record Told(String name, String value, String toldBy, OffsetDateTime toldAt) {}

    /** All that may be told of a body, in the order of the file. */
    public List<Particular> of(String district, String organisation) {
        var told = jdbc
                .sql("select name, value, told_by, told_at from particular where district = ? and organisation = ?")
                .params(district, organisation)
                .query(Told.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Told::name, one -> one));
        return RULES.entrySet().stream()
                .map(rule ->
                        particular(rule.getKey(), rule.getValue(), told.get(rule.getKey()), district, organisation))
                .toList();
    }

    private Particular particular(String name, Rule rule, @Nullable Told told, String district, String organisation) {
        return told == null
                ? new Particular(name, rule.title(), rule.help(), proposal(rule, district, organisation), null, null)
                : new Particular(name, rule.title(), rule.help(), told.value(), told.toldBy(), told.toldAt());
    }

    private @Nullable String proposal(Rule rule, String district, String organisation) {
        var proposal = rule.proposal();
        var body = organisations.find(district, organisation);
        if (proposal == null || body.isEmpty() || rule.leavesOut(body.get().type())) return null;
        return divisions
                .find(district)
                .map(place -> proposal.replace("{place}", place.name()))
                .orElse(null);
    }

    /** Keeps what a body tells; what is blank is proposed again. */
    public void tell(String district, String organisation, Map<String, String> values, String by) {
        values.forEach((name, value) -> {
            if (RULES.containsKey(name)) tell(district, organisation, name, value.strip(), by);
        });
    }

    private void tell(String district, String organisation, String name, String value, String by) {
        if (value.isEmpty())
            jdbc.sql("delete from particular where district = ? and organisation = ? and name = ?")
                    .params(district, organisation, name)
                    .update();
        else
            jdbc.sql("""
                            insert into particular (district, organisation, name, value, told_by, told_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (district, organisation, name) do update
                            set value = excluded.value, told_by = excluded.told_by, told_at = excluded.told_at
                            where particular.value <> excluded.value
                            """)
                    .params(district, organisation, name, value, by, OffsetDateTime.now(clock))
                    .update();
    }

    private static Map<String, Rule> read() {
        try (var in = Particulars.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("no " + FILE);
            return new YAMLMapper().readValue(in, new TypeReference<LinkedHashMap<String, Rule>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
