package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.kernel.procedure.DiagramModel.Act;

/**
 * Which acts of a procedure are drawn as arrows and which are written beside a state, and which arrows are its main path.
 * An arrow goes along a pair of states.
 */
final class DiagramCourse {

    /** Where a case is before its first act. */
    static final String START = "";

    /** From how many states on an act is not drawn from each. */
    private static final int OFTEN = 3;

    private final Map<List<String>, List<Act>> along = new LinkedHashMap<>();
    private final Map<String, List<Act>> staying = new HashMap<>();
    private final Map<List<String>, List<Act>> noted = new LinkedHashMap<>();
    private final Set<List<String>> main;

    DiagramCourse(DiagramModel model) {
        for (var act : model.acts()) sort(act);
        var pairs = List.copyOf(along.keySet());
        var backward = DiagramLayout.backward(START, pairs);
        var forward = pairs.stream().filter(pair -> !backward.contains(pair)).toList();
        this.main = mainPath(model.states(), forward);
        note();
    }

    /** The arrows, each with the acts that it stands for. */
    Map<List<String>, List<Act>> along() {
        return along;
    }

    /** What is done in a state without leaving it. */
    List<Act> staying(String state) {
        return staying.getOrDefault(state, List.of());
    }

    /** What leads from one state to another and is written beside the first. */
    Map<List<String>, List<Act>> noted() {
        return noted;
    }

    Set<List<String>> main() {
        return main;
    }

    /** What may be done in many states is drawn from the first of them; beside the others it is written. */
    private void note() {
        for (var pair : List.copyOf(along.keySet()).reversed()) {
            var acts = along.getOrDefault(pair, List.of());
            if (main.contains(pair) || !acts.stream().allMatch(DiagramCourse::often)) continue;
            if (!acts.stream().allMatch(this::drawnTwice)) continue;
            noted.put(pair, acts);
            along.remove(pair);
        }
    }

    static boolean often(Act act) {
        return act.from().size() >= OFTEN;
    }

    private boolean drawnTwice(Act act) {
        return along.values().stream().filter(acts -> acts.contains(act)).count() > 1;
    }

    private void sort(Act act) {
        var froms = act.from().isEmpty() ? List.of(START) : act.from();
        for (var from : froms) {
            if (act.to() == null || act.to().equals(from))
                staying.computeIfAbsent(from, key -> new ArrayList<>()).add(act);
            else
                along.computeIfAbsent(List.of(from, act.to()), key -> new ArrayList<>())
                        .add(act);
        }
    }

    /** The way of the case that goes furthest: the longest one to an end. */
    private static Set<List<String>> mainPath(List<DiagramModel.State> states, List<List<String>> forward) {
        var best = new HashMap<String, List<List<String>>>();
        best.put(START, List.of());
        for (int i = 0; i <= states.size(); i++)
            for (var pair : forward) {
                var way = best.get(pair.getFirst());
                if (way == null
                        || way.size() + 1
                                <= best.getOrDefault(pair.getLast(), List.of()).size()) continue;
                var longer = new ArrayList<>(way);
                longer.add(pair);
                best.put(pair.getLast(), longer);
            }
        return states.stream()
                .filter(DiagramModel.State::end)
                .map(state -> best.getOrDefault(state.id(), List.of()))
                .max(Comparator.comparingInt(List::size))
                .map(way -> (Set<List<String>>) new HashSet<>(way))
                .orElse(Set.of());
    }
}
