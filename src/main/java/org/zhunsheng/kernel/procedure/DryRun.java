package org.zhunsheng.kernel.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.procedure.Fault.Kind;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * A case that is only reckoned (预演): it asks what the docket asks – standing, state, conditions, the form – and refuses in
 * the same words, but nothing is written and nothing follows. What a form asks and nobody tells is filled in plausibly.
 *
 * <p>Immutable: each step answers a new one, so that taking a step back is keeping the one before.
 *
 * @param file the case as it stands; without acts before it begins
 * @param known facts that the house would know of the case when it is opened
 */
public record DryRun(CaseFile file, WorkCalendar calendar, Lawfulness lawfulness, Map<String, Object> known) {

    private static final String DISTRICT = "000000";
    private static final String OFFICE = "OFFICE";
    private static final List<String> PERSONS = List.of("", "/2", "/3", "/4");

    /** A case under a definition that has not begun, on which everybody may enforce. */
    public static DryRun of(Definition definition, WorkCalendar calendar) {
        return of(definition, calendar, (district, number, day) -> true);
    }

    static DryRun of(Definition definition, WorkCalendar calendar, Certificates certificates) {
        return new DryRun(
                CaseFile.empty(head(definition)),
                calendar,
                new Lawfulness(calendar, certificates, EarlierFiles.NONE),
                Map.of());
    }

    /** With facts that the house would know of the case when it is opened. */
    public DryRun knowing(Map<String, Object> known) {
        return new DryRun(begun() ? file : file.knowing(known), calendar, lawfulness, Map.copyOf(known));
    }

    /**
     * With earlier cases (在先案件) of whoever is a party here. The persons of a case that is only reckoned are nobody's, nor is
     * its office, so that these are taken for the same.
     */
    public DryRun following(List<CaseFile> earlier) {
        EarlierFiles files = (file, rule) ->
                earlier.stream().filter(other -> rule.ended(other, file)).toList();
        return new DryRun(file, calendar, lawfulness.with(files), known);
    }

    /**
     * An act as it stands in the case on a day.
     *
     * @param by who would do it: a role, with {@code /2} where another person of that role must
     * @param reasons why it would be refused; empty if it would not
     */
    public record Choice(ActRule rule, String by, String standing, List<String> reasons) {

        public boolean lawful() {
            return reasons.isEmpty();
        }
    }

    public boolean begun() {
        return file.sequence() > 0;
    }

    /** Every act that could come next, those that would be refused with the reasons. */
    public List<Choice> choices(LocalDate on) {
        return file.definition().acts().values().stream()
                .filter(rule -> rule.opens() != begun())
                .map(rule -> choice(rule, on))
                .toList();
    }

    public Choice choice(ActRule rule, LocalDate on) {
        var by = somebody(rule, on);
        var reasons = file.closed() ? List.of("案件已经办结") : lawfulness.reasonsAgainst(file, rule, account(by), on);
        return new Choice(rule, by, Standing.words(file.definition(), rule), reasons);
    }

    /** Somebody who may do it; another person of the role where the first one had a hand in what must be separate. */
    private String somebody(ActRule rule, LocalDate on) {
        var role =
                rule.by().getFirst().equals("public") ? "resident" : rule.by().getFirst();
        return PERSONS.stream()
                .map(person -> role + person)
                .filter(by -> lawfulness.faults(file, rule, account(by), on).stream()
                        .noneMatch(fault -> fault.kind() == Kind.SEPARATION || fault.kind() == Kind.RECUSED))
                .findFirst()
                .orElse(role);
    }

    /** The case after an act, whose form is filled in where it says nothing. */
    public DryRun does(String act, String by, LocalDate on, Map<String, Object> told) {
        var rule = file.definition().act(act);
        if (!Lawfulness.entitled(file, rule, actor(by))) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        var reasons = lawfulness.reasonsAgainst(file, rule, account(by), on);
        if (!reasons.isEmpty()) throw new NotLawful(reasons, List.of());
        var values = new LinkedHashMap<>(checked(rule, told, on));
        if (rule.opens()) values.putAll(known);
        var done = new Done(file.sequence() + 1, rule.id(), account(by), moment(on), values);
        return new DryRun(file.with(done, calendar), calendar, lawfulness, known);
    }

    private Map<String, Object> checked(ActRule rule, Map<String, Object> told, LocalDate on) {
        var form = file.definition().formOf(rule);
        if (form == null) return told;
        var values = rule.bySystem() ? told : form.clean(filled(rule, told, on), file.facts());
        var errors = rule.bySystem() ? List.<FieldError>of() : form.validate(values, file.facts());
        if (!errors.isEmpty()) throw new Invalid(errors);
        var objections = lawfulness.objections(file, rule, values, moment(on));
        if (!objections.isEmpty()) throw new NotLawful(objections, List.of());
        return values;
    }

    private static Instant moment(LocalDate on) {
        return on.atTime(10, 0).atZone(BeijingTime.ZONE).toInstant();
    }

    /** What an act's form would say: what was told, and something plausible for all else that it must. */
    public Map<String, Object> filled(ActRule rule, Map<String, Object> told, LocalDate on) {
        var form = file.definition().formOf(rule);
        if (form == null) return told;
        var values = Plausible.values(form.fields(), on);
        Plausible.officers(form.fields(), rule.officers(), on, values);
        values.putAll(told);
        return values;
    }

    /** The case after silence has meant on this day what the definition says. */
    public DryRun silence(LocalDate on) {
        var after = this;
        for (var step : lapses(on)) after = after.does(step.act(), step.by(), on, Map.of());
        return after;
    }

    /** An act that was told to be done. */
    public record Step(String act, String by, LocalDate on, Map<String, Object> form) {}

    /** What silence would do on this day, one after the other. */
    public List<Step> lapses(LocalDate on) {
        var steps = new ArrayList<Step>();
        var after = this;
        for (var term : List.copyOf(file.running().values())) {
            var lapse = term.rule().lapse();
            var still = after.file.running().get(term.rule().id());
            if (lapse == null || still == null || !still.overdue(calendar, on)) continue;
            var step = new Step(lapse, "system", on, Map.of());
            after = after.does(step.act(), step.by(), on, step.form());
            steps.add(step);
        }
        return steps;
    }

    /** The fields of an act's form on which conditions and clocks depend; what else it asks makes no difference here. */
    public Set<String> asked(ActRule rule) {
        return Asked.of(file.definition(), rule);
    }

    private static String account(String by) {
        return by.equals("system") ? Actor.system(DISTRICT).account() : by;
    }

    private Actor actor(String by) {
        if (by.equals("system")) return Actor.system(DISTRICT);
        var role = by.replaceFirst("/.*", "");
        boolean party = file.definition().parties().containsKey(role);
        return new Actor(
                by,
                by,
                DISTRICT,
                party ? null : OFFICE,
                Set.of(party ? "resident" : role),
                party ? person(role) : null);
    }

    private static UUID person(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(UTF_8));
    }

    private static CaseHead head(Definition definition) {
        var parties = definition.parties().keySet().stream()
                .map(role -> new CaseParty(role, person(role), role))
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

    /** An act by its name, if the procedure has it. */
    public Optional<ActRule> rule(String act) {
        return file.definition().find(act);
    }
}
