package org.zhunsheng.kernel.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing of a procedure shows, and nothing else of it.
 *
 * @param states in the order of the file; the drawing keeps to it where nothing speaks against it
 */
record DiagramModel(String title, List<State> states, List<Act> acts) {

    /** A stage of a case; {@code end} where the case is closed. */
    public record State(String id, String name, boolean end) {}

    /**
     * An act that leads from some states to another.
     *
     * @param from ids of states; empty for an act that opens a case
     * @param to id of a state; null where the case stays where it is
     * @param by who may do it, in words
     * @param term within which time, in words
     */
    public record Act(
            String id,
            String name,
            List<String> from,
            @Nullable String to,
            String by,
            @Nullable String term) {}

    static DiagramModel of(Definition definition) {
        return new DiagramModel(
                definition.name(),
                definition.states().values().stream()
                        .map(state -> new State(state.id(), state.name(), state.end()))
                        .toList(),
                definition.acts().values().stream()
                        .map(act -> new Act(
                                act.id(),
                                act.name(),
                                act.from(),
                                act.to(),
                                Standing.words(definition, act),
                                term(definition, act)))
                        .toList());
    }

    /** The term within which an act is due, if the law sets one for it. */
    private static @Nullable String term(Definition definition, ActRule act) {
        return definition.terms().values().stream()
                .filter(term -> term.to().contains(act.id())
                        && term.length() != null
                        && !act.id().equals(term.lapse()))
                .findFirst()
                .map(term -> term.length() == null ? null : term.length().text())
                .orElse(null);
    }
}
