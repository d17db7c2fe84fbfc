package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.procedure.Fault.Kind;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * Whether an act is lawful (合法) in a case as it stands, and if not, why: in words that the one who tried can act on.
 * The docket refuses what is not lawful; the file review asks the same questions of what was done elsewhere.
 */
final class Lawfulness {

    private final WorkCalendar calendar;
    private final Certificates certificates;
    private final EarlierBar earlier;

    Lawfulness(WorkCalendar calendar, StaffRoster staff, EarlierFiles earlier) {
        this(calendar, (Certificates) staff::holdsValidCertificate, earlier);
    }

    Lawfulness(WorkCalendar calendar, Certificates certificates, EarlierFiles earlier) {
        this.calendar = calendar;
        this.certificates = certificates;
        this.earlier = new EarlierBar(calendar, earlier);
    }

    /** The same, with other earlier cases in view. */
    Lawfulness with(EarlierFiles others) {
        return new Lawfulness(calendar, certificates, others);
    }

    /** The same, for one who is going to ask about each of these files. */
    Lawfulness among(List<CaseFile> batch) {
        return with(earlier.files().among(batch));
    }

    /** Why this act may not be done now, whatever its form says; empty if it may. */
    List<String> reasonsAgainst(CaseFile file, ActRule act, String actor, LocalDate today) {
        return faults(file, act, actor, today).stream().map(Fault::said).toList();
    }

    /** The same, each with its kind. */
    List<Fault> faults(CaseFile file, ActRule act, String actor, LocalDate today) {
        var reasons = new ArrayList<Fault>();
        checkState(file, act, reasons);
        var standing = file.standing();
        if (act.once() && standing.contains(act.id()))
            reasons.add(new Fault(Kind.ORDER, "“" + act.name() + "”只能办理一次，已经办理过"));
        for (var group : act.after()) checkAfter(file, standing, group, reasons);
        for (var other : act.notBy())
            if (file.acts().stream()
                    .anyMatch(done -> done.act().equals(other) && done.actor().equals(actor)))
                reasons.add(
                        new Fault(Kind.SEPARATION, "办理过“" + name(file, other) + "”的人不得再办理“" + act.name() + "”，请换一人办理"));
        checkExtension(file, act, today, reasons);
        checkResuming(file, act, reasons);
        if (Derived.recused(file.facts()).contains(actor)) reasons.add(new Fault(Kind.RECUSED, "您已被决定回避，不得再办理本件"));
        if (reasons.isEmpty()) checkWhen(file, act, today, reasons);
        return reasons;
    }

    /** What is wrong with the submitted form beyond its shape; empty if nothing. */
    List<String> objections(CaseFile file, ActRule act, Map<String, Object> form, Instant at) {
        return formFaults(file, act, form, at).stream().map(Fault::said).toList();
    }

    /** The same, each with its kind. */
    List<Fault> formFaults(CaseFile file, ActRule act, Map<String, Object> form, Instant at) {
        var objections = new ArrayList<Fault>();
        var today = BeijingTime.day(at);
        var variables = variables(file, form, today);
        for (var required : act.requires())
            if (!holds(required, variables)) objections.add(new Fault(Kind.CONDITION, required.otherwise()));
        checkAhead(file, act, form, today, objections);
        checkOfficers(file, act, form, today, objections);
        act.extendsTerms().forEach((id, grant) -> Optional.ofNullable(
                        file.running().get(id))
                .filter(term -> !term.overdue(calendar, today))
                .ifPresent(term -> term.grant(grant, told(file, form, variables))
                        .map(term::objectionTo)
                        .orElseGet(() -> Optional.of("没有写明将“" + term.rule().name() + "”延长多少"))
                        .ifPresent(said -> objections.add(new Fault(Kind.EXTENSION, said)))));
        if (act.panel() != null)
            new PanelCheck(act.panel(), form).objections().forEach(said -> objections.add(new Fault(Kind.BODY, said)));
        for (var rule : act.unlessEarlier())
            earlier.objection(file, rule, told(file, form, variables), at)
                    .ifPresent(said -> objections.add(new Fault(Kind.CONDITION, said)));
        return objections;
    }

    /** As the clocks will see it: with what this form tells among the facts. */
    private static Map<String, Object> told(CaseFile file, Map<String, Object> form, Map<String, Object> variables) {
        var facts = new HashMap<>(file.facts());
        facts.putAll(form);
        var told = new HashMap<>(variables);
        told.put("facts", facts);
        return told;
    }

    static Map<String, Object> variables(CaseFile file, Map<String, Object> form, LocalDate today) {
        var variables = new HashMap<String, Object>();
        variables.put("facts", file.facts());
        variables.put("form", form);
        variables.put("today", today.toString());
        variables.put("done", file.standing());
        return variables;
    }

    private static void checkState(CaseFile file, ActRule act, List<Fault> reasons) {
        if (act.opens() || act.from().contains(file.state())) return;
        var needed = act.from().stream()
                .map(state -> file.definition().state(state).name())
                .collect(Collectors.joining("”或“", "“", "”"));
        reasons.add(new Fault(Kind.ORDER, "本件现处于“" + file.stateName() + "”，“" + act.name() + "”须在" + needed + "环节办理"));
    }

    /** Asked last: what a condition asks about is known only when the case stands where the act belongs. */
    private static void checkWhen(CaseFile file, ActRule act, LocalDate today, List<Fault> reasons) {
        var variables = variables(file, Map.of(), today);
        for (var when : act.when())
            if (!holds(when, variables)) reasons.add(new Fault(Kind.CONDITION, when.otherwise()));
    }

    /** A condition that asks for what nobody has told does not hold: the act is refused with its reason, not with an error. */
    private static boolean holds(ActRule.Conditional conditional, Map<String, Object> variables) {
        try {
            return conditional.condition().holds(variables);
        } catch (IllegalStateException untold) {
            return false;
        }
    }

    private static void checkAfter(CaseFile file, List<String> standing, String group, List<Fault> reasons) {
        var alternatives = Arrays.asList(group.split("\\s*\\|\\s*"));
        if (alternatives.stream().anyMatch(standing::contains)) return;
        reasons.add(new Fault(
                Kind.BEFORE,
                "须先办理"
                        + alternatives.stream()
                                .map(act -> name(file, act))
                                .collect(Collectors.joining("”或“", "“", "”"))));
    }

    private void checkExtension(CaseFile file, ActRule act, LocalDate today, List<Fault> reasons) {
        if (act.extendsTerms().isEmpty()) return;
        var terms = act.extendsTerms().keySet().stream()
                .flatMap(id -> Optional.ofNullable(file.running().get(id)).stream())
                .toList();
        if (terms.isEmpty()) reasons.add(new Fault(Kind.EXTENSION, "要延长的期限未在计算，无从延长"));
        for (var term : terms)
            if (!term.extendable())
                reasons.add(new Fault(Kind.EXTENSION, "“" + term.rule().name() + "”已延长至法定上限，不能再延长"));
        if (!terms.isEmpty() && terms.stream().allMatch(term -> term.overdue(calendar, today)))
            reasons.add(new Fault(Kind.EXTENSION, "“" + terms.getFirst().rule().name() + "”已经届满，不能再延长"));
    }

    private static void checkResuming(CaseFile file, ActRule act, List<Fault> reasons) {
        if (!act.resumes().isEmpty() && act.resumes().stream().noneMatch(file.holding()::contains))
            reasons.add(new Fault(Kind.ORDER, "没有停止计算的期限，无从恢复"));
        var opener = act.joinsAct();
        if (opener == null) return;
        long joined = file.definition().acts().values().stream()
                .filter(other -> opener.equals(other.joinsAct()))
                .mapToLong(other -> file.times(other.id()))
                .sum();
        if (joined >= file.times(opener))
            reasons.add(new Fault(Kind.ORDER, "“" + name(file, opener) + "”立的案件已经全部办结并汇入本件"));
    }

    private void checkAhead(
            CaseFile file, ActRule act, Map<String, Object> form, LocalDate today, List<Fault> objections) {
        if (act.ahead() == null) return;
        var said = form.getOrDefault(
                act.ahead().field(), at(file.facts(), act.ahead().field()));
        if (said == null || said.toString().isBlank()) return;
        var span = act.ahead().span();
        var earliest = calendar.deadline(today, span, List.of(), today).due();
        if (LocalDate.parse(String.valueOf(said)).isBefore(earliest))
            objections.add(new Fault(Kind.NOTICE, "须提前至少" + span.text() + "，最早可定为" + earliest));
    }

    /** What stands at a dotted path of the facts. */
    private static @Nullable Object at(Map<?, ?> facts, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) return facts.get(path);
        return facts.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, path.substring(dot + 1)) : null;
    }

    private void checkOfficers(
            CaseFile file, ActRule act, Map<String, Object> form, LocalDate today, List<Fault> objections) {
        var named = form.get("officers") instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.<String>of();
        var recused = Derived.recused(file.facts());
        for (var one : named)
            if (recused.contains(one)) objections.add(new Fault(Kind.RECUSED, "“" + one + "”已被决定回避，不得再参与本件"));
        if (act.officers() == 0) return;
        var valid = named.stream()
                .filter(id -> certificates.valid(file.district(), id, today))
                .count();
        if (valid < act.officers())
            objections.add(new Fault(
                    named.size() < act.officers() ? Kind.OFFICERS : Kind.CERTIFICATE,
                    "“" + act.name() + "”须由" + act.officers() + "名以上持有效执法证件的人员办理，现有" + valid + "名"));
    }

    private static String name(CaseFile file, String act) {
        return file.definition().find(act).map(ActRule::name).orElse(act);
    }

    /** Whether the actor has the standing (身份) that the act asks for in this case. */
    static boolean entitled(CaseFile file, ActRule act, Actor actor) {
        return act.by().stream().anyMatch(by -> entitled(file, act, by, actor));
    }

    /** Whether somebody of these roles may open a case by the act at all. */
    static boolean mayOpen(ActRule act, Actor actor) {
        return act.by().stream()
                .anyMatch(by -> by.equals("public") ? PUBLIC.stream().anyMatch(actor.roles()::contains) : actor.is(by));
    }

    private static boolean entitled(CaseFile file, ActRule act, String by, Actor actor) {
        if (by.equals("system")) return actor.isSystem();
        if (by.equals("public")) return PUBLIC.stream().anyMatch(actor.roles()::contains);
        if (file.definition().parties().containsKey(by)) return isParty(file, by, actor);
        return actor.roles().contains(by)
                && (act.district() || file.head().organisation().equals(actor.organisation()));
    }

    /** A party itself, or the one who filed for it: an agent in a village, a clerk at the window. */
    private static boolean isParty(CaseFile file, String role, Actor actor) {
        boolean own = actor.party() != null && file.head().hasParty(role, actor.party());
        return own || file.head().openedBy().equals(actor.account());
    }

    private static final List<String> PUBLIC = List.of("resident", "enterprise", "agent", "clerk");
}
