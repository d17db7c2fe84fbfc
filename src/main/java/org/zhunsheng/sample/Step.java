package org.zhunsheng.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plot: an act, a part that stands for several, or a rating.
 *
 * @param condition what the matter must have for the step to be taken
 * @param rate how many of a hundred applicants rate; the step is then no act
 * @param bad whether they are mostly dissatisfied
 */
record Step(
        @Nullable String part,
        @Nullable String act,
        @Nullable String by,
        @Nullable @JsonProperty("wait") Pace after,
        @Nullable @JsonProperty("if") String condition,
        @Nullable Map<String, Object> form,
        @Nullable Integer rate,
        boolean bad) {

    /** Steps with their parts written out. */
    static Stream<Step> writtenOut(List<Step> steps, Map<String, List<Step>> parts) {
        return steps.stream().flatMap(step -> step.part() == null ? Stream.of(step) : steps(step.part(), parts));
    }

    private static Stream<Step> steps(String part, Map<String, List<Step>> parts) {
        var steps = parts.get(part);
        if (steps == null) throw new IllegalArgumentException("no part " + part);
        return steps.stream();
    }

    Pace pace() {
        return after == null ? Pace.NONE : after;
    }
}
