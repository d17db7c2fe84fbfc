package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.kernel.procedure.DiagramModel.Act;

/**
 * What is written into a drawing (流程图): the names of acts with what is remarked of them, broken into lines, and how
 * wide they are.
 */
final class DiagramLabels {

    /** The size of the letters; a Chinese character is as wide. */
    static final double SIZE = 14;

    /** The width of a line, in characters. */
    private static final double WIDEST = 11;

    private DiagramLabels() {}

    /** A line of text; what is not {@code strong} is a remark on the line above it. */
    record Line(String text, boolean strong) {}

    /** What is said of several acts alike is said once, under the last of them. */
    static List<Line> lines(List<Act> acts) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < acts.size(); i++) {
            var remark = remark(acts.get(i));
            boolean alike = i + 1 < acts.size() && remark(acts.get(i + 1)).equals(remark);
            write(acts.get(i).name(), alike ? "" : remark, lines);
        }
        return lines;
    }

    private static String remark(Act act) {
        var term = act.term();
        return term == null || term.isBlank() ? act.by() : act.by() + " · " + term;
    }

    static void write(String name, String remark, List<Line> lines) {
        wrap(name).forEach(text -> lines.add(new Line(text, true)));
        if (!remark.isBlank()) wrap(remark).forEach(text -> lines.add(new Line(text, false)));
    }

    static List<Line> names(List<Act> acts) {
        var lines = new ArrayList<Line>();
        acts.forEach(act -> write(act.name(), "", lines));
        return lines;
    }

    /** Lines of at most {@link #WIDEST}, broken after a comma where there is one. */
    private static List<String> wrap(String text) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var part : text.split("(?<=、)|(?= · )", -1)) {
            if (!line.isEmpty() && ems(line + part) > WIDEST) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? part.replaceFirst("^ · ", "") : line + part;
            if (ems(line) <= WIDEST + 1) continue;
            lines.addAll(parted(line));
            line = lines.removeLast();
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }

    /** Lines of about the same length; no line begins with what closes. */
    private static List<String> parted(String text) {
        double whole = ems(text);
        double each = whole / Math.ceil(whole / WIDEST);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var c : text.codePoints().toArray()) {
            if (ems(line.toString()) >= each - 0.3 && "、，；）》”".indexOf(c) < 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(c);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.58 : 1).sum();
    }

    static double width(List<Line> lines) {
        return lines.stream().mapToDouble(line -> ems(line.text()) * SIZE).max().orElse(0);
    }
}
