package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a table of a procedure's steps says of each: who takes it and from where, where it leads and which paper it makes; and
 * that somebody else, and he himself elsewhere, is refused.
 *
 * <pre>Steps.of(() -> Rehearsal.of("trial").on("2024-02-05"))
 *     .way("received", "apply resident")
 *     .way("decided", "received", "2024-02-09", "decide head")</pre>
 */
public final class Steps {

    private final Supplier<Rehearsal<?>> beginning;
    private final Map<String, List<String>> ways = new HashMap<>();
    private final Map<String, Map<String, Object>> forms = new HashMap<>();

    private Steps(Supplier<Rehearsal<?>> beginning) {
        this.beginning = beginning;
    }

    public static Steps of(Supplier<Rehearsal<?>> beginning) {
        return new Steps(beginning);
    }

    /** What the form of an act tells, wherever a way leads over it; the rest is filled in. */
    public Steps form(String act, Map<String, Object> form) {
        forms.put(act, form);
        return this;
    }

    /** How a case comes to a place: another place to begin at, days, and acts with who does them. */
    public Steps way(String place, String... steps) {
        ways.put(place, List.of(steps));
        return this;
    }

    public Rehearsal<?> at(String place) {
        return walked(beginning.get(), place);
    }

    private Rehearsal<?> walked(Rehearsal<?> file, String place) {
        var way = ways.get(place);
        if (way == null) throw new IllegalArgumentException("no way leads to " + place);
        for (var step : way) {
            var words = step.split(" ");
            if (words.length == 2) file.does(words[0], words[1], form(words[0]));
            else if (step.matches("\\d{4}-\\d\\d-\\d\\d")) file.on(step);
            else walked(file, step);
        }
        return file;
    }

    private Map<String, Object> form(String act) {
        return forms.getOrDefault(act, Map.of());
    }

    /**
     * @param from the place where it is taken
     * @param to the state that it leads to
     * @param stranger who may not take it there
     * @param elsewhere a place where nobody may take it
     * @param paper the title of the paper it makes; {@code -} for none
     */
    public void check(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        var file = at(from);
        assertThat(file.refusal(act, stranger, form(act)))
                .as(act + " by " + stranger)
                .contains("身份不能办理");
        file.does(act, by, form(act));
        assertThat(file.state()).as("where " + act + " leads").isEqualTo(to);
        assertThat(file.papers()).as("the paper of " + act).isEqualTo(paper.equals("-") ? List.of() : List.of(paper));
        assertThat(at(elsewhere).refusal(act, by, form(act)))
                .as(act + " at " + elsewhere)
                .contains("环节办理");
    }
}
