package org.zhunsheng.kernel.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.EverybodyCertified;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;

/**
 * A case that is only reckoned, under a definition of the house and the calendar that comes with the product, without
 * database: {@code Rehearsal.of("trial").on("2023-12-29").does("apply", "resident").does("accept", "clerk")}. It asks what
 * the docket asks — standing, state, conditions, the form — and refuses in the same words. Whatever a form asks that a test does
 * not tell is filled in plausibly, so that a test says only what it is about.
 */
public class Rehearsal<C extends Rehearsal<C>> {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final Procedures PROCEDURES = new Procedures(new AnyEffect());
    private static final Lawfulness LAWFULNESS = new Lawfulness(CALENDAR, new EverybodyCertified());
    private static final String DISTRICT = "150624";
    private static final String OFFICE = "OFFICE";

    private final String procedure;
    private final Map<String, Object> known = new HashMap<>();
    private LocalDate today = LocalDate.of(2024, 3, 1);
    private @Nullable CaseFile file;

    protected Rehearsal(String procedure) {
        this.procedure = procedure;
    }

    public static Rehearsal<?> of(String procedure) {
        return new Rehearsal<>(procedure);
    }

    @SuppressWarnings("unchecked")
    private C self() {
        return (C) this;
    }

    /** The versions of a procedure, for tests that hold its text against the law. */
    public static List<Definition> versions(String procedure) {
        return List.copyOf(PROCEDURES.versions(procedure));
    }

    public LocalDate today() {
        return today;
    }

    public C on(String day) {
        today = LocalDate.parse(day);
        return self();
    }

    /** Facts that the house knows of the case when it is opened. */
    public C knowing(String name, Object fact) {
        known.put(name, fact);
        return self();
    }

    /**
     * The first act opens the case, under the version in force today.
     *
     * @param by a role or a role of a party; {@code clerk/su} is another clerk than {@code clerk}
     */
    public C does(String act, String by, Map<String, Object> form) {
        if (file != null) perform(file.definition().act(act), by, form, file);
        else open(act, by, form);
        return self();
    }

    private void open(String act, String by, Map<String, Object> form) {
        var definition = PROCEDURES.inForce(procedure, today).orElseThrow();
        var empty = CaseFile.empty(head(definition));
        file = empty.knowing(known);
        perform(definition.act(act), by, form, empty);
    }

    /** Why an act is refused now. */
    public String refusal(String act, String by, Map<String, Object> form) {
        var before = file;
        try {
            does(act, by, form);
        } catch (Refusal refusal) {
            file = before;
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError(act + " was not refused");
    }

    public String refusal(String act, String by) {
        return refusal(act, by, Map.of());
    }

    public C does(String act, String by) {
        return does(act, by, Map.of());
    }

    /** Lets the timer do what silence means on this day. */
    public C silenceOn(String day) {
        on(day);
        for (var term : List.copyOf(file().running().values()))
            if (term.rule().lapse() != null && running(term) && term.overdue(CALENDAR, today))
                perform(file().definition().act(term.rule().lapse()), "system", Map.of(), file());
        return self();
    }

    private boolean running(RunningTerm term) {
        return file().running().containsKey(term.rule().id());
    }

    private void perform(ActRule rule, String by, Map<String, Object> told, CaseFile before) {
        if (!Lawfulness.entitled(before, rule, actor(rule, by))) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        var account = by.equals("system") ? Actor.system(DISTRICT).account() : by;
        var reasons = LAWFULNESS.reasonsAgainst(file(), rule, account, today);
        if (!reasons.isEmpty()) throw new NotLawful(reasons, List.of());
        var values = new LinkedHashMap<>(checked(rule, told));
        if (rule.opens()) values.putAll(known);
        Instant at = today.atTime(10, 0).atZone(Done.ZONE).toInstant();
        file = before.with(new Done(before.sequence() + 1, rule.id(), account, at, values), CALENDAR);
    }

    private Map<String, Object> checked(ActRule rule, Map<String, Object> told) {
        var form = file().definition().formOf(rule);
        if (form == null) return told;
        var values = rule.bySystem() ? told : form.clean(filled(form, told), file().facts());
        var errors = rule.bySystem() ? List.<FieldError>of() : form.validate(values, file().facts());
        if (!errors.isEmpty()) throw new Invalid(errors);
        var objections = LAWFULNESS.objections(file(), rule, values, today);
        if (!objections.isEmpty()) throw new NotLawful(objections, List.of());
        return values;
    }

    private Map<String, Object> filled(Form form, Map<String, Object> told) {
        var values = plausible(form.fields());
        values.putAll(told);
        return values;
    }

    private Map<String, Object> plausible(List<Field> fields) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) if (field.required()) values.put(field.name(), plausible(field));
        return values;
    }

    private Object plausible(Field field) {
        var first = field.options().keySet().stream().findFirst();
        return switch (field.type()) {
            case "boolean" -> field.schema().path("const").asBoolean(false);
            case "integer" -> Math.max(1, field.schema().path("minimum").asInt(1));
            case "number" -> Math.max(1, field.schema().path("minimum").asInt(1));
            case "object" -> plausible(field.children());
            case "array" -> list(field, first.orElse(field.title()));
            default -> first.orElseGet(() -> text(field));
        };
    }

    private List<Object> list(Field field, String text) {
        var options = List.copyOf(field.options().keySet());
        var list = new ArrayList<Object>();
        for (int i = 0; i < Math.max(1, field.schema().path("minItems").asInt(1)); i++) {
            if (!field.children().isEmpty()) list.add(plausible(field.children()));
            else list.add(options.isEmpty() ? text + (i == 0 ? "" : i) : options.get(i));
        }
        return list;
    }

    private String text(Field field) {
        if (field.schema().has("pattern")) return "09:30"; // a time of day is the only text with a pattern
        return field.schema().path("format").asString("").equals("date") ? today.toString() : field.title();
    }

    private Actor actor(ActRule rule, String by) {
        if (by.equals("system")) return Actor.system(DISTRICT);
        var role = by.replaceFirst("/.*", "");
        boolean party = file().definition().parties().containsKey(role);
        var id = party ? UUID.nameUUIDFromBytes(role.getBytes(UTF_8)) : null;
        return new Actor(by, by, DISTRICT, party ? null : OFFICE, Set.of(party ? "resident" : role), id);
    }

    private static CaseHead head(Definition definition) {
        var parties = definition.parties().keySet().stream()
                .map(role -> new CaseParty(role, UUID.nameUUIDFromBytes(role.getBytes(UTF_8)), role))
                .toList();
        return new CaseHead(
                definition,
                DISTRICT,
                new UUID(1, 1),
                null,
                OFFICE,
                null,
                null,
                "试算",
                "online",
                "nobody",
                parties,
                null);
    }

    public CaseFile file() {
        if (file == null) throw new IllegalStateException("not opened");
        return file;
    }

    public String state() {
        return file().state();
    }

    public @Nullable String outcome() {
        return file().outcome();
    }

    /** The last day of a running term, seen from today. */
    public LocalDate due(String term) {
        return running(term).deadline(CALENDAR, today).due();
    }

    public RunningTerm running(String term) {
        var running = file().running().get(term);
        if (running == null)
            throw new AssertionError(
                    term + " does not run; running: " + file().running().keySet());
        return running;
    }

    public EndedTerm ended(String term) {
        return file().ended().stream()
                .filter(ended -> ended.term().rule().id().equals(term))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(term + " has not ended"));
    }

    /** Effects write; nothing is written here, so each is taken for granted. */
    private static final class AnyEffect extends AbstractMap<String, Effect> {

        @Override
        public Effect get(Object name) {
            return context -> List.of();
        }

        @Override
        public Set<Entry<String, Effect>> entrySet() {
            return Set.of();
        }
    }
}
