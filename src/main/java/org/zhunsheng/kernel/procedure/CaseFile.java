package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/**
 * A case file (案卷): a list of acts and what follows from them. State, terms and facts are never stored as truth; they
 * are replayed from the acts under the definition that the case was opened with. Replay obeys the acts, lawful or not;
 * whether an act is lawful is asked of {@link Lawfulness} before it is added.
 *
 * <p>Immutable: {@link #with} answers a new file.
 */
public final class CaseFile {

    private final CaseHead head;
    private final List<Done> acts;
    private final @Nullable String state;
    private final @Nullable String outcome;
    private final Map<String, Object> facts;
    private final Map<String, RunningTerm> running;
    private final List<EndedTerm> ended;
    private final List<String> holding;

    private CaseFile(
            CaseHead head,
            List<Done> acts,
            @Nullable String state,
            @Nullable String outcome,
            Map<String, Object> facts,
            Map<String, RunningTerm> running,
            List<EndedTerm> ended,
            List<String> holding) {
        this.head = head;
        this.acts = acts;
        this.state = state;
        this.outcome = outcome;
        this.facts = facts;
        this.running = running;
        this.ended = ended;
        this.holding = holding;
    }

    static CaseFile empty(CaseHead head) {
        return new CaseFile(head, List.of(), null, null, Map.of(), Map.of(), List.of(), List.of());
    }

    /** The file after all of these acts. */
    static CaseFile replay(CaseHead head, List<Done> acts, WorkCalendar calendar) {
        var file = empty(head);
        for (var act : Correction.applied(acts)) file = file.with(act, calendar);
        return file;
    }

    /** The file after one more act: the state moves, terms end, start, stand still, run on, restart or are extended. */
    CaseFile with(Done done, WorkCalendar calendar) {
        var known = definition().find(done.act());
        var more = new ArrayList<>(acts);
        more.add(done);
        if (known.isEmpty())
            return new CaseFile(head, more, state, outcome, facts, running, ended, holding); // a house act
        var rule = known.get();
        var next = rule.to() == null ? state : rule.to();
        var facts = Derived.facts(this.facts, rule, done, calendar);
        var holding = holdingAfter(rule);
        var clocks = new Clocks(this, done, rule, calendar, facts, holding, next);
        return new CaseFile(
                head,
                Collections.unmodifiableList(more),
                next,
                rule.outcome() == null ? outcome : rule.outcome(),
                Collections.unmodifiableMap(facts),
                clocks.running(),
                clocks.ended(),
                holding);
    }

    /** An act of a child case that has come back ends the hold of the act that opened it. */
    private List<String> holdingAfter(ActRule rule) {
        if (rule.holds().isEmpty() && rule.resumes().isEmpty() && rule.joinsAct() == null) return holding;
        var after = new ArrayList<>(holding);
        rule.resumes().forEach(after::remove);
        if (rule.joinsAct() != null) after.remove(rule.joinsAct());
        if (!rule.holds().isEmpty()) after.add(rule.id());
        return List.copyOf(after);
    }

    public Definition definition() {
        return head.definition();
    }

    public CaseHead head() {
        return head;
    }

    public String district() {
        return head.district();
    }

    /** The case number (案号).
     *
     * @throws IllegalStateException while the first act is still being written
     */
    public String number() {
        if (head.number() == null) throw new IllegalStateException("the case has no number yet");
        return head.number();
    }

    CaseFile numbered(String number) {
        return under(head.numbered(number));
    }

    /** The same acts under a head that was read anew. */
    CaseFile under(CaseHead head) {
        return new CaseFile(head, acts, state, outcome, facts, running, ended, holding);
    }

    public UUID id() {
        return head.id();
    }

    /** The stage the case is in; the empty string before its first act. */
    public String state() {
        return state == null ? "" : state;
    }

    public String stateName() {
        return state == null ? "" : definition().state(state).name();
    }

    public boolean closed() {
        return state != null && definition().state(state).end();
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public List<Done> acts() {
        return acts;
    }

    public int sequence() {
        return acts.isEmpty() ? 0 : acts.getLast().sequence();
    }

    /** All that the forms of its acts have told so far; a later act overrides an earlier one. */
    public Map<String, Object> facts() {
        return facts;
    }

    public Map<String, RunningTerm> running() {
        return running;
    }

    public List<EndedTerm> ended() {
        return ended;
    }

    /** The acts whose hold on some clocks has not been ended; one done twice stands twice. */
    public List<String> holding() {
        return holding;
    }

    long times(String act) {
        return acts.stream().filter(done -> done.act().equals(act)).count();
    }

    public boolean done(String act) {
        return last(act).isPresent();
    }

    /** The acts that stand: done, and not undone by a later one. */
    List<String> standing() {
        var standing = new LinkedHashSet<String>();
        for (var done : acts) {
            definition().find(done.act()).map(ActRule::undoes).ifPresent(standing::removeAll);
            standing.add(done.act());
        }
        return List.copyOf(standing);
    }

    /** The latest performance of an act. */
    public Optional<Done> last(String act) {
        return acts.reversed().stream().filter(done -> done.act().equals(act)).findFirst();
    }

    /** The most urgent day that the organisation owes something, if its clock runs. */
    public Optional<Owed> owed(WorkCalendar calendar, LocalDate today) {
        return running.values().stream()
                .filter(term -> !term.rule().owedByParty() && !term.paused())
                .map(term -> Owed.of(term, calendar, today))
                .min(Owed.BY_DAY);
    }

    /** Whether every clock of the organisation stands still. */
    public boolean held() {
        var own = running.values().stream()
                .filter(term -> !term.rule().owedByParty())
                .toList();
        return !own.isEmpty() && own.stream().allMatch(RunningTerm::paused);
    }

    /** The day on which silence will first mean something; the system acts then. */
    Optional<LocalDate> wakeOn(WorkCalendar calendar, LocalDate today) {
        return running.values().stream()
                .filter(term -> term.rule().lapse() != null && !term.paused())
                .map(term -> term.deadline(calendar, today).due().plusDays(1))
                .min(LocalDate::compareTo);
    }

    /** The acts of this case under another definition; to be replayed, for what follows from them is not here yet. */
    CaseFile under(Definition other) {
        return new CaseFile(head.under(other), acts, null, null, Map.of(), Map.of(), List.of(), List.of());
    }

    Map<String, RunningTerm> mutableRunning() {
        return new LinkedHashMap<>(running);
    }

    /** The same file with facts known from elsewhere; only while its first act is being checked. */
    CaseFile knowing(Map<String, Object> known) {
        return new CaseFile(head, acts, state, outcome, known, running, ended, holding);
    }
}
