package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.form.Form;

/**
 * A procedure (程序) as the law prescribes it: its states, the acts that lead from one to another, who may perform them,
 * the terms that run meanwhile, and the article behind each. One version is in force from {@code effective} until the
 * next one; a case keeps the version under which it was opened.
 *
 * @param id name of the procedure's folder, unique in the installation
 * @param module name of the folder above it
 * @param number pattern of a case number (案号), with {@code {organisation}}, {@code {year}} and {@code {serial}}
 * @param titledBy the field of the first form that names a case in lists (事项)
 * @param parties how many of each role a case needs
 * @param service whether the public sees it among the services
 * @param ofItem whether a case needs a matter (事项)
 * @param periodic whether the house opens a case of it each year by itself
 * @param folders where its papers lie: its own folder, then those of the procedures that it extends
 * @param knows names of the {@link Knowledge} beans that tell at the opening what the house already knows
 */
public record Definition(
        String id,
        String module,
        String name,
        Law law,
        LocalDate effective,
        String number,
        String titledBy,
        boolean service,
        boolean ofItem,
        List<String> knows,
        @Nullable Periodic periodic,
        Map<String, PartyRule> parties,
        Map<String, State> states,
        Map<String, ActRule> acts,
        Map<String, TermRule> terms,
        Map<String, Form> forms,
        List<String> folders) {

    static final String SUBJECT = "subject";

    private static final int LONGEST_TITLE = 200;

    /** The statute (法律) that a procedure carries out, and the year of its revision. */
    public record Law(String title, String revision) {

        @Override
        public String toString() {
            return "《" + title + "》（" + revision + "年）";
        }
    }

    /**
     * Cases that the house opens by itself once a year for each organisation of certain types.
     *
     * @param opens the day of the year
     * @param until the last day by which it is owed, told to the case
     * @param lastYear whether it is about the year before
     */
    public record Periodic(
            MonthDay opens,
            Set<String> organisationTypes,
            @Nullable MonthDay until,
            boolean lastYear) {}

    /** How many parties of a role a case must have at least and may have at most. */
    public record PartyRule(String role, String name, int min, int max) {}

    /** A stage (环节) of a case. A case that reaches an end state is closed (办结归档). */
    public record State(String id, String name, boolean end) {}

    public ActRule act(String act) {
        return find(act).orElseThrow(() -> new IllegalArgumentException(id + " knows no act " + act));
    }

    Optional<ActRule> find(String act) {
        return Optional.ofNullable(acts.get(act));
    }

    public State state(String state) {
        var found = states.get(state);
        if (found == null) throw new IllegalArgumentException(id + " knows no state " + state);
        return found;
    }

    /** The acts by which a case may begin: those that come from no state. */
    public List<ActRule> openings() {
        return acts.values().stream().filter(ActRule::opens).toList();
    }

    /** What a case is called in lists: what its first form says of it; the procedure's name where it says nothing. */
    String title(Map<String, Object> form) {
        if (!(form.get(titledBy) instanceof String told) || told.isBlank()) return name;
        var title = told.strip();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** The acts by which somebody of the actor's standing may open a case. */
    public List<ActRule> openingsOf(Actor actor) {
        return openings().stream().filter(act -> Lawfulness.mayOpen(act, actor)).toList();
    }

    public @Nullable Form formOf(ActRule act) {
        return act.form() == null ? null : forms.get(act.form());
    }

    /** The drawing (流程图) of it, as SVG. */
    public String drawing() {
        return Diagram.svg(DiagramModel.of(this));
    }

    /** In whose standing an act may be done, in words. */
    public String standing(ActRule act) {
        return Standing.words(this, act);
    }

    /** The stated version, e.g. {@code administrative-licensing@2019-04-23}. */
    public String version() {
        return id + "@" + effective;
    }
}
