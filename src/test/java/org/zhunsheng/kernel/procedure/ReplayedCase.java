package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
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
import org.zhunsheng.kernel.district.CertifiedByName;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;

/**
 * A case carried through a definition of the house in memory: everything that the docket checks is checked, nothing is
 * written, so a limit is tested in no time. Required fields that a test does not care about get plain answers. Subclasses
 * give the acts names that read as sentences; each method answers the case itself.
 */
public abstract class ReplayedCase<C extends ReplayedCase<C>> {

    private static final String DISTRICT = "150699";
    private static final String OFFICE = "OFFICE";
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final Procedures PROCEDURES = new Procedures(new AnyEffect());

    private final String procedure;
    private final Lawfulness lawfulness = new Lawfulness(CALENDAR, new CertifiedByName());
    private final UUID party = UUID.randomUUID();
    private LocalDate today = LocalDate.of(2024, 3, 1);
    private @Nullable CaseFile file;

    protected ReplayedCase(String procedure) {
        this.procedure = procedure;
    }

    protected abstract C self();

    public C on(String day) {
        today = LocalDate.parse(day);
        return self();
    }

    /** Opens the case by an act, under the version in force on its day. */
    public C opens(String act, String role, Map<String, Object> form) {
        return opens(act, role, form, Map.of());
    }

    /** @param known what the house knows at the opening beside the form */
    public C opens(String act, String role, Map<String, Object> form, Map<String, Object> known) {
        var definition = PROCEDURES.inForce(procedure, today).orElseThrow();
        var parties = definition.parties().keySet().stream()
                .map(as -> new CaseParty(as, as.equals(first(definition)) ? party : UUID.randomUUID(), "某" + as))
                .toList();
        var head = new CaseHead(
                definition,
                DISTRICT,
                UUID.randomUUID(),
                "某〔2024〕1号",
                OFFICE,
                null,
                null,
                "",
                "online",
                "herder",
                parties,
                null);
        file = CaseFile.empty(head).knowing(known);
        return perform(act, actor(role), form, known);
    }

    private static String first(Definition definition) {
        return definition.parties().keySet().stream().findFirst().orElse("");
    }

    /** An act by somebody of the case's own organisation who has this role, or by its first party. */
    public C does(String act, String role, Map<String, Object> form) {
        return perform(act, actor(role), form, Map.of());
    }

    public C does(String act, String role) {
        return does(act, role, Map.of());
    }

    /** An act by a named officer, where it matters who he is. */
    public C does(String act, String role, String account, Map<String, Object> form) {
        return perform(act, new Actor(account, account, DISTRICT, OFFICE, Set.of(role), null), form, Map.of());
    }

    private Actor actor(String role) {
        if (role.equals("system")) return Actor.system(DISTRICT);
        if (role.equals("party")) return new Actor("herder", "牧民", DISTRICT, null, Set.of("resident"), party);
        return new Actor(role, role, DISTRICT, OFFICE, Set.of(role), null);
    }

    private C perform(String act, Actor actor, Map<String, Object> said, Map<String, Object> known) {
        var rule = file().definition().act(act);
        if (!Lawfulness.entitled(file(), rule, actor)) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        var reasons = lawfulness.reasonsAgainst(file(), rule, actor.account(), today);
        if (!reasons.isEmpty()) throw new NotLawful(reasons, List.of());
        var told = new LinkedHashMap<>(known);
        told.putAll(filled(rule, said));
        var at = today.atTime(LocalTime.NOON).atZone(Done.ZONE).toInstant();
        file = file().with(new Done(file().sequence() + 1, act, actor.account(), at, told), CALENDAR);
        return self();
    }

    private Map<String, Object> filled(ActRule rule, Map<String, Object> said) {
        var form = file().definition().formOf(rule);
        if (form == null) return Map.of();
        var values = new FilledForm(today).of(form, said, file().facts());
        var errors = new ArrayList<>(form.validate(values, file().facts()));
        for (var objection : lawfulness.objections(file(), rule, values, today))
            errors.add(new FieldError("", objection));
        if (!errors.isEmpty()) throw new Invalid(errors);
        return values;
    }

    /** What silence means on this day. */
    public C silenceOn(String day) {
        on(day);
        for (var term : List.copyOf(file().running().values())) {
            var lapse = term.rule().lapse();
            if (lapse == null || !file().running().containsKey(term.rule().id())) continue;
            if (term.overdue(CALENDAR, today)) does(lapse, "system");
        }
        return self();
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

    /** What follows from acts is not the matter of these tests, so whatever a definition names is known. */
    private static final class AnyEffect extends HashMap<String, Effect> {

        @Override
        public Effect get(Object name) {
            return context -> List.of();
        }
    }
}
