package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.ledger.ActEntry;

/**
 * Which case concerns which (案件关联): a decision, what is brought against it, and what follows from that, as far as it goes.
 * A form names the other case by its number in a field with {@code x-case}; the link is kept both ways.
 */
@Component
@Order(15)
class CaseLinks implements CasePanel {

    private static final int MOST = 100;
    private static final String INSERT = """
            insert into case_link (district, case_id, sequence, field, concerns) values (?, ?, ?, ?, ?)
            on conflict (district, case_id, sequence, field) do nothing
            """;

    private final JdbcClient jdbc;
    private final Procedures procedures;

    CaseLinks(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /** A case that another one concerns, as a page shows it; without a way to it where the actor may not see it. */
    record Linked(UUID id, String number, String procedureName, String stateName, boolean visible) {}

    /** What stands in the panel: the cases that this one concerns, and those that concern it. */
    record Content(List<Linked> concerned, List<Linked> concerning) {}

    /** Puts the number under which it is filed in the place of each case that the values name; answers which are unknown. */
    List<FieldError> resolve(Form form, Map<String, Object> values, CaseHead head) {
        var errors = new ArrayList<FieldError>();
        for (var field : naming(form)) {
            if (!(values.get(field.name()) instanceof String named) || named.isBlank()) continue;
            number(head.district(), named.strip())
                    .ifPresentOrElse(
                            number -> values.put(field.name(), number),
                            () -> errors.add(new FieldError(
                                    field.name(), "“" + field.title() + "”：没有案号为“" + named + "”的案件，请核对案号")));
        }
        return errors;
    }

    /** What the acts of a case that is brought in name: the field of an act, and the number of the other case. */
    record Named(UUID caseId, int sequence, String field, String number) {}

    static List<Named> named(CaseFile file, ActRule rule, int sequence, Map<String, Object> values) {
        var form = file.definition().formOf(rule);
        if (form == null) return List.of();
        var named = new ArrayList<Named>();
        for (var field : naming(form))
            if (values.get(field.name()) instanceof String number && !number.isBlank())
                named.add(new Named(file.id(), sequence, field.name(), number.strip()));
        return named;
    }

    private static List<Field> naming(Form form) {
        return form.fields().stream().filter(Field::namesCase).toList();
    }

    private Optional<String> number(String district, String named) {
        return jdbc.sql("select number from case_file where district = ? and number = ?")
                .params(district, named)
                .query(String.class)
                .optional();
    }

    /** The links that an act makes. */
    List<Write> writes(CaseFile file, ActRule rule, ActEntry entry) {
        var form = file.definition().formOf(rule);
        if (form == null) return List.of();
        var writes = new ArrayList<Write>();
        for (var field : naming(form))
            if (entry.form().get(field.name()) instanceof String number)
                id(file.district(), number)
                        .ifPresent(concerned -> writes.add(new Write(
                                INSERT,
                                List.of(file.district(), file.id(), entry.sequence(), field.name(), concerned))));
        return writes;
    }

    private Optional<UUID> id(String district, String number) {
        return jdbc.sql("select id from case_file where district = ? and number = ?")
                .params(district, number)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<Shown> of(CaseFile file, Actor actor) {
        var concerned = linked(file, "l.case_id", "l.concerns", actor);
        var concerning = linked(file, "l.concerns", "l.case_id", actor);
        return concerned.isEmpty() && concerning.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("procedure/links", new Content(concerned, concerning)));
    }

    /**
     * All that can be reached one way, so that a lawsuit shows the decision behind the reconsideration, and the other
     * way round.
     */
    private List<Linked> linked(CaseFile file, String from, String to, Actor actor) {
        var visible = new CaseWhere(actor);
        var found = new LinkedHashMap<UUID, Linked>();
        jdbc.sql("""
                        with recursive spine (id) as (
                            select cast(:case as uuid)
                            union
                            select %s from spine s join case_link l on l.district = :district and %s = s.id
                        )
                        select f.id, f.number, f.procedure, f.version, f.state,
                               exists (select 1 from case_file c where c.id = f.id and %s) as visible
                        from spine s join case_file f on f.district = :district and f.id = s.id
                        where s.id <> :case
                        order by f.opened_at, f.id limit :most
                        """.formatted(to, from, visible.sql()))
                .params(visible.parameters())
                .param("case", file.id())
                .param("most", MOST)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var definition = procedures.known(
                            row.getString("procedure"), row.getObject("version", java.time.LocalDate.class));
                    var state = row.getString("state");
                    found.put(
                            id,
                            new Linked(
                                    id,
                                    row.getString("number"),
                                    definition.map(Definition::name).orElse(row.getString("procedure")),
                                    definition.map(d -> d.state(state).name()).orElse(state),
                                    row.getBoolean("visible")));
                });
        return List.copyOf(found.values());
    }
}
