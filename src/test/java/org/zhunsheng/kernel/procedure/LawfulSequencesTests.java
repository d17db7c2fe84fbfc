package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/**
 * Ten thousand cases of all procedures of the house, acted upon at random: whatever is attempted, no case comes into a
 * state that no rule leads to, gets stuck, breaks its chain, reads differently from its record than it was done, or has a
 * term that cannot say how its last day came about.
 */
@ProductTest
class LawfulSequencesTests {

    private static final int CASES = 10_000;

    /** How many more walks a procedure of which too little was seen may take, so that none hangs on luck. */
    private static final int MORE = 2_000;

    /** Every so many acts earn a procedure another share of the walks. */
    private static final int SHARE = 12;

    /** Its discussion asks for proofs of five steps that random answers seldom give; its own tests walk on from there. */
    private static final Set<String> GATED = Set.of("major-decision");

    @Autowired
    Procedures procedures;

    @Autowired
    Calendars calendars;

    private WorkCalendar calendar = WorkCalendar.of(List.of());

    @Test
    void noSequenceOfActsLeadsToAnUnlawfulState() {
        calendar = calendars.current();
        var definitions = procedures.allInForce(LocalDate.of(2024, 2, 1));
        var reached = new TreeMap<String, Set<String>>();
        var shares = shares(definitions);
        for (int seed = 0; seed < CASES; seed++) {
            var definition = shares.get(seed % shares.size());
            new RandomWalk(
                            procedures,
                            calendar,
                            definition,
                            seed,
                            reached.computeIfAbsent(definition.id(), id -> new TreeSet<>()))
                    .run();
        }
        var little = new TreeMap<String, String>();
        for (var definition : definitions) {
            int acts = definition.acts().size();
            int wanted = acts * (GATED.contains(definition.id()) ? 3 : 4) / 5;
            var seen = reached.computeIfAbsent(definition.id(), id -> new TreeSet<>());
            for (int seed = CASES; seed < CASES + MORE && seen.size() < wanted; seed++)
                new RandomWalk(procedures, calendar, definition, seed, seen).run();
            if (seen.size() < wanted)
                little.put(definition.id(), seen.size() + " of " + acts + " acts, not " + missing(definition, reached));
        }
        assertThat(little)
                .as("procedures of which random acts reach too little, so that the test proves little of them")
                .isEmpty();
    }

    /** A procedure of many acts is walked oftener. */
    private static List<Definition> shares(List<Definition> definitions) {
        var shares = new ArrayList<Definition>();
        for (var definition : definitions)
            for (int acts = 0; acts < definition.acts().size(); acts += SHARE) shares.add(definition);
        return shares;
    }

    private static Set<String> missing(Definition definition, Map<String, Set<String>> reached) {
        var missing = new TreeSet<>(definition.acts().keySet());
        missing.removeAll(reached.getOrDefault(definition.id(), Set.of()));
        return missing;
    }
}
