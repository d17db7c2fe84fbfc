package org.zhunsheng.kernel.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.procedure.Fault.Kind;

/**
 * Asks of the acts that stand on a record what the docket asks before it takes one: whether each was lawful when it was
 * done, and whether what was owed was done in time. Made for records that the docket did not guard, and for the proof that
 * it guarded the others.
 */
public record RecordReview(Lawfulness lawfulness, WorkCalendar calendar, StaffRoster staff) {

    public RecordReview(WorkCalendar calendar, StaffRoster staff, EarlierFiles earlier) {
        this(new Lawfulness(calendar, staff, earlier), calendar, staff);
    }

    /** The same, for one who is going to have each of these files reviewed: what it takes from elsewhere is asked for all. */
    public RecordReview among(List<CaseFile> batch) {
        return new RecordReview(lawfulness.among(batch), calendar, staff);
    }

    /**
     * A fault that was found.
     *
     * @param sequence of the act; that of the last one where something was left undone
     * @param act its id, or that of the term that was not met
     * @param name of the act or the term, in words
     * @param article the article that it offends
     * @param on the day of the act, or the last day that was missed
     */
    public record Found(Fault fault, int sequence, String act, String name, String article, LocalDate on) {}

    /** All faults of a file as it stands today, in the order of its acts. */
    public List<Found> faults(CaseFile record, LocalDate today) {
        var found = new ArrayList<Found>();
        var file = CaseFile.empty(record.head());
        for (var done : record.acts()) {
            var rule = file.definition().find(done.act());
            if (rule.isPresent()) found.addAll(ofAct(file, rule.get(), done));
            else if (!done.act().equals(Docket.RECOMPUTED))
                found.add(new Found(
                        new Fault(Kind.UNKNOWN, "程序没有“" + done.act() + "”这一行为"),
                        done.sequence(),
                        done.act(),
                        done.act(),
                        "",
                        done.on()));
            file = file.with(done, calendar);
        }
        found.addAll(ofTerms(file, today));
        return found;
    }

    private List<Found> ofAct(CaseFile before, ActRule rule, Done done) {
        var faults = new ArrayList<Fault>();
        var file = rule.opens() ? before.knowing(done.form()) : before;
        if (rule.opens() && !before.acts().isEmpty())
            faults.add(new Fault(Kind.ORDER, "“" + rule.name() + "”是立案行为，不能在案件中途办理"));
        else faults.addAll(lawfulness.faults(file, rule, done.actor(), done.on()));
        faults.addAll(ofOfficers(before, rule, done));
        faults.addAll(ofForm(file, rule, done));
        return faults.stream()
                .map(fault -> new Found(fault, done.sequence(), rule.id(), rule.name(), rule.article(), done.on()))
                .toList();
    }

    /**
     * An act by somebody whom an act that should have been separate names among its officers, by certificate. The docket
     * compares accounts; a record from elsewhere often knows the clerk who typed and the officers who went.
     */
    private List<Fault> ofOfficers(CaseFile before, ActRule rule, Done done) {
        var faults = new ArrayList<Fault>();
        for (var other : rule.notBy()) {
            var acts = before.acts().stream()
                    .filter(act -> act.act().equals(other))
                    .toList();
            if (acts.stream().anyMatch(act -> act.actor().equals(done.actor()))) continue; // told already
            if (acts.stream().anyMatch(act -> names(before, act, done.actor())))
                faults.add(new Fault(
                        Kind.SEPARATION,
                        "“" + done.actor() + "”是“"
                                + before.definition().act(other).name() + "”的执法人员，不得再办理“" + rule.name() + "”"));
        }
        return faults;
    }

    private boolean names(CaseFile file, Done act, String person) {
        return act.form().get("officers") instanceof List<?> officers
                && officers.stream()
                        .map(String::valueOf)
                        .anyMatch(one -> one.equals(person)
                                || staff.holderOf(file.district(), one)
                                        .filter(holder -> holder.name().equals(person)
                                                && holder.organisation()
                                                        .equals(file.head().organisation()))
                                        .isPresent());
    }

    private List<Fault> ofForm(CaseFile file, ActRule rule, Done done) {
        var faults = new ArrayList<Fault>();
        var form = file.definition().formOf(rule);
        if (form != null) faults.addAll(left(form, done.form(), file.facts()));
        var wrong = new HashSet<String>();
        try {
            for (var fault : lawfulness.formFaults(file, rule, done.form(), done.at()))
                if (wrong.add(fault.said())) faults.add(fault);
        } catch (DateTimeException | IllegalStateException unreadable) {
            faults.add(new Fault(Kind.CONTENT, "“" + rule.name() + "”的记载无法辨认，请核对日期和数字"));
        }
        return faults;
    }

    /** What was left out or wrongly written, what is sealed left aside: it cannot be judged unopened. */
    private static List<Fault> left(Form form, Map<String, Object> told, Map<String, Object> facts) {
        var values = form.clean(form.pick(told), facts);
        var attached = names(form, Field::attaches);
        var sealed = names(form, Field::sensitive);
        var faults = new ArrayList<Fault>();
        for (var error : form.validate(values, facts)) {
            var field = error.field().replaceFirst("[.\\[].*", "");
            if (sealed.contains(field) && values.containsKey(field)) continue;
            faults.add(new Fault(attached.contains(field) ? Kind.PAPER : Kind.CONTENT, error.message()));
        }
        return faults;
    }

    private static Set<String> names(Form form, java.util.function.Predicate<Field> which) {
        var names = new HashSet<String>();
        for (var field : form.fields()) if (which.test(field)) names.add(field.name());
        return names;
    }

    private List<Found> ofTerms(CaseFile file, LocalDate today) {
        var found = new ArrayList<Found>();
        for (var ended : file.ended()) {
            if (ended.term().rule().owedByParty()) continue;
            if (ended.result() == EndedTerm.Result.LATE)
                found.add(found(
                        ended.term().rule(),
                        Kind.LATE,
                        "最后期限为" + ended.due() + "，" + ended.endedOn() + "才完成",
                        ended.sequence(),
                        ended.due()));
            else if (ended.result() == EndedTerm.Result.MOOT && ended.due().isBefore(ended.endedOn()))
                found.add(found(
                        ended.term().rule(),
                        Kind.OMITTED,
                        "最后期限为" + ended.due() + "，至案件终结没有完成",
                        ended.sequence(),
                        ended.due()));
        }
        for (var term : file.running().values())
            if (!term.rule().owedByParty() && term.overdue(calendar, today)) {
                var due = term.deadline(calendar, today).due();
                found.add(found(term.rule(), Kind.OMITTED, "最后期限为" + due + "，至今没有完成", file.sequence(), due));
            }
        return found;
    }

    private static Found found(TermRule rule, Kind kind, String said, int sequence, LocalDate due) {
        return new Found(
                new Fault(kind, "“" + rule.name() + "”" + said), sequence, rule.id(), rule.name(), rule.law(), due);
    }

    /** Whether a demand that is no rule of the procedure itself is met by a file; one about what nobody told is not. */
    public static boolean meets(CaseFile file, Condition demand, LocalDate today) {
        try {
            return demand.holds(Lawfulness.variables(file, Map.of(), today));
        } catch (IllegalStateException untold) {
            return false;
        }
    }
}
