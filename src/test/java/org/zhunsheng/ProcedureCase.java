package org.zhunsheng;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.EndedTerm;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.RunningTerm;

/**
 * A case carried through the real docket by a test. Subclasses give its acts names that read as sentences; each method
 * answers the case itself.
 */
public abstract class ProcedureCase<C extends ProcedureCase<C>> {

    public static final String OFFICE = "150624SP";
    public static final Map<String, Object> REMEDIES = Map.of("reconsiderationBody", "鄂托克旗人民政府", "court", "鄂托克旗人民法院");

    private final Office office;
    private @Nullable CaseFile file;

    protected ProcedureCase(Office office) {
        this.office = office;
    }

    protected abstract C self();

    /** Sets the clock to ten in the morning of a day. */
    public C on(String day) {
        office.clock().setTo(day);
        return self();
    }

    protected C opened(OpenCase wish, Actor by) {
        file = office.docket().open(wish, by).file();
        return self();
    }

    /** An act by an officer of the case's own organisation who has this one role. */
    public C does(String act, String role, Map<String, Object> form) {
        return does(act, officer(role), form);
    }

    public C does(String act, Actor actor, Map<String, Object> form) {
        file = office.docket().perform(new PerformAct(id(), act, form), actor).file();
        return self();
    }

    /** Lets the timer do what silence means on this day. */
    public C silenceOn(String day) {
        on(day);
        office.lapses().perform(office.district());
        file = office.cases().load(office.district(), id()).orElseThrow();
        return self();
    }

    public Actor officer(String role) {
        return new Actor(role, role, office.district(), OFFICE, Set.of(role), null);
    }

    public Actor resident() {
        return new Actor("herder", "巴图", office.district(), null, Set.of("resident"), null);
    }

    public CaseFile file() {
        if (file == null) throw new IllegalStateException("not opened");
        return file;
    }

    public UUID id() {
        return file().id();
    }

    public String state() {
        return file().state();
    }

    /** The acts that an officer with this role may do now. */
    public List<String> lawfulFor(String role) {
        return office.docket().lawful(file(), officer(role)).stream()
                .map(act -> act.id())
                .toList();
    }

    /** The last day of a running term, seen from today. */
    public LocalDate due(String term) {
        return running(term)
                .deadline(office.calendars().current(), office.clock().today())
                .due();
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
}
