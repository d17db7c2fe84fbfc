package org.zhunsheng.kernel.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Where a walk at random turns: rather to an act that no walk of this procedure has come to yet, or towards a state where
 * one may be done; now and then anywhere, so that nothing is walked in one way only.
 */
final class Steering {

    private final Definition definition;
    private final Set<String> seen;
    private final Random random;
    private final Map<String, Integer> distances = new HashMap<>();
    private final Set<String> needed = new HashSet<>();
    private int reckonedFor = -1;

    /** @param seen the acts that any walk of the procedure has done so far; it grows */
    Steering(Definition definition, Set<String> seen, Random random) {
        this.definition = definition;
        this.seen = seen;
        this.random = random;
    }

    /** One of the acts that are lawful now; any act at all where none is. */
    ActRule choose(CaseFile file, List<ActRule> lawful) {
        if (lawful.isEmpty() || random.nextInt(12) == 0)
            return any(definition.acts().values());
        var unseen = lawful.stream().filter(act -> !seen.contains(act.id())).toList();
        if (!unseen.isEmpty() && random.nextInt(5) > 0) return any(unseen);
        var needed = lawful.stream()
                .filter(act -> !file.done(act.id()) && needed().contains(act.id()))
                .toList();
        if (!needed.isEmpty() && random.nextInt(4) > 0) return any(needed);
        var going = lawful.stream()
                .filter(act -> !ends(act) || random.nextInt(8) == 0)
                .toList();
        if (going.isEmpty()) return any(lawful);
        var undone = going.stream().filter(act -> !file.done(act.id())).toList();
        var choice = undone.isEmpty() || random.nextInt(4) == 0 ? going : undone;
        return random.nextInt(3) == 0 ? any(choice) : nearest(file.state(), choice);
    }

    /** What must be done before an act that no walk has come to yet, and before that, and so on. */
    private Set<String> needed() {
        if (reckonedFor != seen.size()) reckon();
        return needed;
    }

    private ActRule nearest(String state, List<ActRule> choice) {
        int least = choice.stream()
                .mapToInt(act -> distance(after(act, state)))
                .min()
                .orElse(0);
        return any(choice.stream()
                .filter(act -> distance(after(act, state)) == least)
                .toList());
    }

    private static String after(ActRule act, String state) {
        return act.to() == null ? state : act.to();
    }

    private boolean ends(ActRule act) {
        return act.to() != null && definition.state(act.to()).end();
    }

    /** Over how many acts, at the least, it is to a state where an act not yet seen may be done. */
    private int distance(String state) {
        if (reckonedFor != seen.size()) reckon();
        return distances.getOrDefault(state, Integer.MAX_VALUE);
    }

    private void reckon() {
        reckonedFor = seen.size();
        distances.clear();
        needed.clear();
        for (var act : definition.acts().values()) if (!seen.contains(act.id())) need(act);
        for (var act : definition.acts().values())
            if (!seen.contains(act.id())) for (var from : act.from()) distances.put(from, 0);
        for (int reach = 1; reach <= definition.states().size(); reach++)
            for (var act : definition.acts().values())
                if (act.to() != null && Integer.valueOf(reach - 1).equals(distances.get(act.to())))
                    for (var from : act.from()) distances.putIfAbsent(from, reach);
    }

    private void need(ActRule act) {
        for (var group : act.after())
            for (var before : group.split("\\s*\\|\\s*")) if (needed.add(before)) need(definition.act(before));
    }

    private ActRule any(Collection<ActRule> acts) {
        return List.copyOf(acts).get(random.nextInt(acts.size()));
    }
}
