package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.form.Expression;
import tools.jackson.databind.JsonNode;

/**
 * What the law says of one act (行为) of a procedure: who may do it, in which state, after what, and what follows.
 *
 * @param by roles, party roles, {@code public} or {@code system}; one of them must hold
 * @param from states in which it is lawful; empty for an opening act
 * @param to the state it leads to; none if the case stays where it is
 * @param after acts that must have been done; {@code a | b} asks for one of them
 * @param notBy the actor must not have done any of these (职能分离、回避)
 * @param officers how many staff with valid certificates the form must name under {@code officers}
 * @param when lawful only if each of these holds of the facts of the case, each with why it is not otherwise
 * @param requires conditions on the submitted form, each with what to tell the one who breaks it
 * @param unlessEarlier earlier cases of the same party that stand in its way (在先案件)
 * @param ahead a day named by the form must lie at least this far ahead
 * @param district whether any organisation of the district may act, not just the one that handles the case
 * @param extendsTerms the terms it extends, and by how much if not by what the term itself allows
 * @param holds terms whose clocks it stops, whatever the state, until an act that resumes it
 * @param resumes acts whose hold it ends
 * @param joins performed by the system when every child case has ended
 * @param joinsAct performed by the system when the child case that this act opened has ended
 * @param opensChildren procedure of the child cases that this act opens, one for each entry of the named fact
 * @param opensChild the child case that this act opens
 * @param panel the body that decides, where the law asks for one (集体讨论、委员会)
 * @param recuses the field of the form that names who may have no part in the case from then on (回避)
 * @param undoes acts that count as not done from then on and must be done anew (退回重做)
 * @param serves the paper that it serves (送达)
 * @param effects what else follows: name of an {@link Effect} → its argument
 */
public record ActRule(
        String id,
        String name,
        List<String> by,
        List<String> from,
        @Nullable String to,
        @Nullable String form,
        String article,
        boolean once,
        List<String> after,
        List<String> notBy,
        int officers,
        List<Conditional> when,
        List<Conditional> requires,
        List<EarlierRule> unlessEarlier,
        @Nullable Ahead ahead,
        boolean district,
        Map<String, Grant> extendsTerms,
        List<String> holds,
        List<String> resumes,
        @Nullable String outcome,
        boolean joins,
        @Nullable String joinsAct,
        @Nullable Children opensChildren,
        @Nullable Child opensChild,
        @Nullable Panel panel,
        @Nullable String recuses,
        List<String> undoes,
        @Nullable Serving serves,
        Map<String, JsonNode> effects) {

    /** A condition and what to tell the one who does not meet it. */
    public record Conditional(Condition condition, String otherwise) {}

    /**
     * The day given in {@code field} of the form or, by a dotted path, of the facts must lie at least {@code span}
     * after today (不少于…前).
     */
    public record Ahead(String field, Span span) {}

    /** Child cases: their procedure, and the fact (a list of matter codes) that names them. */
    public record Children(String procedure, String forEach) {}

    /** A child case, and the organisation that handles it if it is another one. */
    public record Child(String procedure, @Nullable Expression organisation) {}

    /** By how much an act extends a term: a span, an expression over facts and form, or what the term allows. */
    public record Grant(@Nullable Span span, @Nullable Expression spanOf) {

        static final Grant OF_THE_TERM = new Grant(null, null);
    }

    /**
     * A body that decides by vote. Its members stand in a repeating group of the form in the order in which they spoke,
     * each with {@code present}, {@code vote} ({@code for, against, abstain}) and {@code role}.
     *
     * @param field the group
     * @param least how many must be present
     * @param odd whether their number must be odd
     * @param quorum which share of all members must be present
     * @param last the role of the one who must speak last (主要负责人末位表态)
     * @param majority more than which share of all members must have voted for it
     */
    public record Panel(
            String field,
            int least,
            boolean odd,
            @Nullable Share quorum,
            @Nullable String last,
            @Nullable Share majority) {

        /** A share of a whole, e.g. 2/3. */
        public record Share(int of, int whole) {

            boolean reached(long part, long all) {
                return part * whole >= all * of;
            }

            boolean exceeded(long part, long all) {
                return part * whole > all * of;
            }

            @Override
            public String toString() {
                return whole + "分之" + of;
            }
        }
    }

    /** Service of a paper; one put up publicly counts as served when {@code notice} has passed. */
    public record Serving(String document, Span notice) {

        static final Span NOTICE = Span.parse("30 days fixed");
    }

    public boolean opens() {
        return from.isEmpty();
    }

    public boolean bySystem() {
        return by.contains("system");
    }
}
