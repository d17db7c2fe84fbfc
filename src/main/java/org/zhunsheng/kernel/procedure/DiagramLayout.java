package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the states and acts of a drawing stand: layers from top to bottom after Sugiyama. Ranks follow the longest path,
 * the order within a rank the mean of the neighbours. The label of an edge is a node of a rank of its own between two
 * ranks of states, so that no label can cover another. The main path runs straight down on the left, where reading begins.
 */
final class DiagramLayout {

    static final double GAP = 22;
    static final double FRAME = 40;
    private static final double RANK_GAP = 46;
    private static final int SWEEPS = 12;

    /** A box to be placed: a state, the label of an edge, or a mere bend where an edge passes a rank. */
    static final class Box {
        final @Nullable String state;
        final double left; // from the centre of what is drawn
        final double right;
        final double height;
        boolean main;
        int rank;
        double x; // centre
        double y; // top
        double rankTop;
        double rankBottom;
        final List<Box> above = new ArrayList<>();
        final List<Box> below = new ArrayList<>();

        Box(@Nullable String state, double left, double right, double height) {
            this.state = state;
            this.left = left;
            this.right = right;
            this.height = height;
        }

        double width() {
            return left + right;
        }

        double bottom() {
            return y + height;
        }

        /** Where an edge meets the box: of a state with acts beside it, only the frame in the middle is drawn. */
        double upperEdge() {
            return state == null ? y : y + (height - frame()) / 2;
        }

        double lowerEdge() {
            return state == null ? bottom() : y + (height + frame()) / 2;
        }

        private double frame() {
            return Math.min(height, FRAME);
        }
    }

    /** An edge from one state to another with all acts that lead along it; {@code chain} runs from top to bottom. */
    static final class Edge {
        final String from;
        final String to;
        final boolean back;
        final boolean main;
        final Box label;
        final List<Box> chain = new ArrayList<>();

        Edge(String from, String to, boolean back, boolean main, Box label) {
            this.from = from;
            this.to = to;
            this.back = back;
            this.main = main;
            this.label = label;
        }
    }

    final Map<String, Box> states = new LinkedHashMap<>();
    final List<Edge> edges = new ArrayList<>();
    private final List<List<Box>> ranks = new ArrayList<>();

    /** The pairs among those given that lead back to where the case has been */
    static Set<List<String>> backward(String start, List<List<String>> pairs) {
        var back = new HashSet<List<String>>();
        visit(start, pairs, new HashSet<>(), new HashSet<>(), back);
        return back;
    }

    private static void visit(
            String state, List<List<String>> pairs, Set<String> open, Set<String> seen, Set<List<String>> back) {
        if (!seen.add(state)) return;
        open.add(state);
        for (var pair : pairs) {
            if (!pair.getFirst().equals(state)) continue;
            if (open.contains(pair.getLast())) back.add(pair);
            else visit(pair.getLast(), pairs, open, seen, back);
        }
        open.remove(state);
    }

    /** A state whose frame is {@code frame} wide, with room for {@code beside} to its right. */
    void state(String id, double frame, double beside, double height) {
        states.put(id, new Box(id, frame / 2, frame / 2 + beside, height));
    }

    void edge(String from, String to, boolean back, boolean main, double width, double height) {
        edges.add(new Edge(from, to, back, main, new Box(null, width / 2, width / 2, height)));
    }

    void place() {
        rank();
        chain();
        for (int i = 0; i < SWEEPS; i++) order(i % 2 == 0);
        spread();
        stack();
    }

    double width() {
        return all().mapToDouble(box -> box.x + box.right).max().orElse(0) + GAP;
    }

    double height() {
        return all().mapToDouble(Box::bottom).max().orElse(0) + GAP;
    }

    private java.util.stream.Stream<Box> all() {
        return ranks.stream().flatMap(List::stream);
    }

    private Box upper(Edge edge) {
        return box(edge.back ? edge.to : edge.from);
    }

    private Box lower(Edge edge) {
        return box(edge.back ? edge.from : edge.to);
    }

    Box box(String state) {
        var box = states.get(state);
        if (box == null) throw new IllegalArgumentException("no state " + state);
        return box;
    }

    /** States take the even ranks; there is no circle left, so this comes to rest. */
    private void rank() {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (var edge : edges) {
                if (lower(edge).rank >= upper(edge).rank + 2) continue;
                lower(edge).rank = upper(edge).rank + 2;
                moved = true;
            }
        }
    }

    private void chain() {
        int last = states.values().stream().mapToInt(box -> box.rank).max().orElse(0);
        for (int i = 0; i <= last; i++) ranks.add(new ArrayList<>());
        states.values().forEach(box -> ranks.get(box.rank).add(box));
        for (var edge : edges) {
            edge.chain.add(upper(edge));
            for (int rank = upper(edge).rank + 1; rank < lower(edge).rank; rank++) {
                // a label stands close to where the act begins
                boolean labelled = rank == (edge.back ? lower(edge).rank - 1 : upper(edge).rank + 1);
                var box = labelled ? edge.label : new Box(null, 5, 5, 0);
                box.rank = rank;
                ranks.get(rank).add(box);
                edge.chain.add(box);
            }
            edge.chain.add(lower(edge));
            if (edge.main) edge.chain.forEach(box -> box.main = true);
            for (int i = 1; i < edge.chain.size(); i++) {
                edge.chain.get(i - 1).below.add(edge.chain.get(i));
                edge.chain.get(i).above.add(edge.chain.get(i - 1));
            }
        }
    }

    private void order(boolean down) {
        var order = down ? ranks : ranks.reversed();
        for (var rank : order) {
            var mean = new HashMap<Box, Double>();
            for (int i = 0; i < rank.size(); i++) {
                if (rank.get(i).main) {
                    mean.put(rank.get(i), -1.0);
                    continue;
                }
                var neighbours = down ? rank.get(i).above : rank.get(i).below;
                double own = i;
                mean.put(
                        rank.get(i),
                        neighbours.stream()
                                .mapToDouble(box -> position(box))
                                .average()
                                .orElse(own / Math.max(1, rank.size())));
            }
            rank.sort(Comparator.comparingDouble(box -> mean.getOrDefault(box, 0.0)));
        }
    }

    private double position(Box box) {
        var rank = ranks.get(box.rank);
        return (rank.indexOf(box) + 0.5) / rank.size();
    }

    /** Moves each box towards the mean of its neighbours, as far as those beside it let it. */
    private void spread() {
        for (var rank : ranks) {
            double x = GAP;
            for (var box : rank) {
                box.x = x + box.left;
                x += box.width() + GAP;
            }
        }
        for (int i = 0; i < 4 * SWEEPS; i++) for (var rank : i % 2 == 0 ? ranks : ranks.reversed()) settle(rank);
        double left = all().mapToDouble(box -> box.x - box.left).min().orElse(0);
        all().forEach(box -> box.x += GAP - left);
    }

    private static void settle(List<Box> rank) {
        int n = rank.size();
        var wish = rank.stream().mapToDouble(DiagramLayout::wish).toArray();
        var right = wish.clone();
        var left = wish.clone();
        for (int i = 1; i < n; i++) right[i] = Math.max(right[i], right[i - 1] + apart(rank.get(i - 1), rank.get(i)));
        for (int i = n - 2; i >= 0; i--) left[i] = Math.min(left[i], left[i + 1] - apart(rank.get(i), rank.get(i + 1)));
        // both keep the distances, so does their mean
        IntStream.range(0, n).forEach(i -> rank.get(i).x = (left[i] + right[i]) / 2);
        if (!rank.getFirst().main) return;
        rank.getFirst().x = 0;
        for (int i = 1; i < n; i++)
            rank.get(i).x = Math.max(rank.get(i).x, rank.get(i - 1).x + apart(rank.get(i - 1), rank.get(i)));
    }

    private static double wish(Box box) {
        if (box.main) return 0;
        var neighbours = new ArrayList<>(box.above);
        neighbours.addAll(box.below);
        return neighbours.stream().mapToDouble(other -> other.x).average().orElse(box.x);
    }

    private static double apart(Box one, Box next) {
        return one.right + next.left + GAP;
    }

    private void stack() {
        double y = GAP;
        for (var rank : ranks) {
            double tallest = rank.stream().mapToDouble(box -> box.height).max().orElse(0);
            for (var box : rank) {
                box.y = y + (tallest - box.height) / 2;
                box.rankTop = y;
                box.rankBottom = y + tallest;
            }
            y += tallest + RANK_GAP;
        }
    }
}
