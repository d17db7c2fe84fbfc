package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a later file says of an act that was done elsewhere (更正): an act of the house that tells the number of the one it
 * corrects. The corrected act stays on record as it was; replay goes by the correction.
 */
final class Correction {

    static final String ACT = "act-corrected";
    static final String SEQUENCE = "corrects";

    private Correction() {}

    /** The acts as they are to be replayed; most cases know no correction and are replayed as they are. */
    static List<Done> applied(List<Done> recorded) {
        if (recorded.stream().noneMatch(done -> done.act().equals(ACT))) return recorded;
        var acts = new ArrayList<>(recorded);
        for (var done : recorded)
            if (done.act().equals(ACT) && done.form().get(SEQUENCE) instanceof Number sequence)
                acts.set(sequence.intValue() - 1, corrected(sequence.intValue(), done.form()));
        return acts;
    }

    @SuppressWarnings("unchecked") // a JSON object has text keys
    private static Done corrected(int sequence, Map<String, Object> said) {
        return new Done(
                sequence,
                String.valueOf(said.get("act")),
                String.valueOf(said.get("actor")),
                Instant.parse(String.valueOf(said.get("at"))),
                said.get("form") instanceof Map<?, ?> form ? (Map<String, Object>) form : Map.of());
    }
}
