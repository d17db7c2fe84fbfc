package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.form.Condition;
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
 * @param ahead a day named by the form must lie at least this far ahead
 * @param district whether any organisation of the district may act, not just the one that handles the case
 * @param joins performed by the system when every child case has ended
 * @param opensChildren procedure of the child cases that this act opens, one for each entry of the named fact
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
        @Nullable Ahead ahead,
        boolean district,
        List<String> extendsTerms,
        @Nullable String outcome,
        boolean joins,
        @Nullable Children opensChildren,
        Map<String, JsonNode> effects) {

    /** A condition and what to tell the one who does not meet it. */
    public record Conditional(Condition condition, String otherwise) {}

    /** The day given in {@code field} of the form or, by a dotted path, of the facts must lie at least {@code span} after today (不少于…前). */
    public record Ahead(String field, Span span) {}

    /** Child cases: their procedure, and the fact (a list of matter codes) that names them. */
    public record Children(String procedure, String forEach) {}

    public boolean opens() {
        return from.isEmpty();
    }

    public boolean bySystem() {
        return by.contains("system");
    }
}
