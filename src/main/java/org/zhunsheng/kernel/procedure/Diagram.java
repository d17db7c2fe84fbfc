package org.zhunsheng.kernel.procedure;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.kernel.procedure.DiagramLabels.Line;
import org.zhunsheng.kernel.procedure.DiagramLayout.Box;
import org.zhunsheng.kernel.procedure.DiagramLayout.Edge;
import org.zhunsheng.kernel.procedure.DiagramModel.Act;

/**
 * The drawing (流程图) of a procedure as SVG. It stands by itself and can be printed; where a page has styles for the
 * classes {@code diagram-…}, they rule. Whoever cannot see it is read the acts one by one.
 */
final class Diagram {

    private static final String START = DiagramCourse.START;
    private static final double LINE = 19;

    /** An arrow comes to its box straight over this length. */
    private static final double ARROW = 12;

    /** A column of what is done in a state has no more lines than this. */
    private static final int TALLEST = 14;

    private final DiagramModel model;
    private final DiagramLayout layout = new DiagramLayout();
    private final DiagramCourse course;
    private final StringBuilder out = new StringBuilder(8_192);

    private Diagram(DiagramModel model) {
        this.model = model;
        this.course = new DiagramCourse(model);
        var back = DiagramLayout.backward(START, List.copyOf(course.along().keySet()));
        layout.state(START, 76, 0, 34);
        for (var state : model.states()) {
            var beside = beside(state);
            int rows = beside.stream().mapToInt(List::size).max().orElse(0);
            layout.state(
                    state.id(),
                    boxWidth(state.name()),
                    beside.isEmpty()
                            ? 0
                            : 30 + beside.stream().mapToDouble(Diagram::column).sum(),
                    Math.max(40, rows * LINE + 6));
        }
        course.along().forEach((pair, acts) -> {
            var lines = DiagramLabels.lines(acts);
            layout.edge(
                    pair.getFirst(),
                    pair.getLast(),
                    back.contains(pair),
                    course.main().contains(pair),
                    DiagramLabels.width(lines) + 12,
                    lines.size() * LINE + 6);
        });
        layout.place();
    }

    /** Draws a procedure. */
    static String svg(DiagramModel model) {
        return new Diagram(model).draw();
    }

    /** What stands to the right of a state, in columns: what is done without leaving it, and what is not drawn from here. */
    private List<List<Line>> beside(DiagramModel.State state) {
        var entries = new ArrayList<List<Line>>();
        for (var act : course.staying(state.id())) {
            boolean told = DiagramCourse.often(act) && !act.from().getFirst().equals(state.id());
            entries.add(told ? DiagramLabels.names(List.of(act)) : DiagramLabels.lines(List.of(act)));
        }
        course.noted().forEach((pair, acts) -> {
            if (!pair.getFirst().equals(state.id())) return;
            var entry = DiagramLabels.names(acts);
            DiagramLabels.write("", "→ " + name(pair.getLast()), entry);
            entries.add(entry);
        });
        var columns = new ArrayList<List<Line>>();
        for (var entry : entries) {
            if (columns.isEmpty() || columns.getLast().size() + entry.size() > TALLEST) columns.add(new ArrayList<>());
            columns.getLast().addAll(entry);
        }
        return columns;
    }

    private static double column(List<Line> lines) {
        return DiagramLabels.width(lines) + 16;
    }

    private String name(String state) {
        return model.states().stream()
                .filter(one -> one.id().equals(state))
                .map(DiagramModel.State::name)
                .findFirst()
                .orElse(state);
    }

    private static double boxWidth(String name) {
        return Math.max(84, DiagramLabels.ems(name) * DiagramLabels.SIZE + 28);
    }

    private String draw() {
        double width = Math.max(layout.width(), 640);
        double height = layout.height() + 34;
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram-svg\" role=\"img\" aria-labelledby=\"diagram-title diagram-desc\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" font-family=\"'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif\" font-size=\"14\" fill=\"#1c2733\">",
                width, height, width, height);
        put(
                "<title id=\"diagram-title\">%s流程图</title><desc id=\"diagram-desc\">%s</desc>",
                text(model.title()), text(told()));
        put(
                "<defs><marker id=\"diagram-arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerUnits=\"userSpaceOnUse\" markerWidth=\"11\" markerHeight=\"11\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"#45525e\"/></marker></defs>");
        put("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\" class=\"diagram-ground\"/>");
        layout.edges.stream().filter(edge -> !edge.main).forEach(this::drawEdge);
        layout.edges.stream().filter(edge -> edge.main).forEach(this::drawEdge);
        layout.edges.forEach(this::drawLabel);
        drawStart();
        model.states().forEach(this::drawState);
        put(
                "<text class=\"diagram-key\" x=\"22\" y=\"%.1f\" font-size=\"13\" fill=\"#4a5866\">粗线：主要路径　虚线：退回先前环节　双框：办结　环形箭头：环节不变　→：进入所写环节</text>",
                height - 14);
        return out.append("</svg>").toString();
    }

    /** Straight within a rank, curved only between ranks, so that no curve comes near a box beside it. */
    private void drawEdge(Edge edge) {
        var path = new StringBuilder();
        var first = edge.chain.getFirst();
        double x = port(edge, first, true);
        double y = first.rankBottom + ARROW;
        path.append(point("M", x, first.lowerEdge())).append(point("L", x, y));
        for (int i = 1; i < edge.chain.size(); i++) {
            var box = edge.chain.get(i);
            boolean last = i == edge.chain.size() - 1;
            double toX = last ? port(edge, box, false) : box.x;
            double top = last ? box.rankTop - ARROW : box.rankTop;
            double middle = (y + top) / 2;
            path.append(point("C", x, middle)).append(point(" ", toX, middle)).append(point(" ", toX, top));
            path.append(point("L", toX, last ? box.upperEdge() : box.rankBottom));
            x = toX;
            y = box.rankBottom;
        }
        boolean strong = edge.main;
        put(
                "<path class=\"diagram-edge%s%s\" d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s marker-%s=\"url(#diagram-arrow)\"/>",
                strong ? " diagram-main" : "",
                edge.back ? " diagram-back" : "",
                path,
                strong ? "#14466b" : "#6b7a88",
                strong ? "3" : "1.4",
                edge.back ? " stroke-dasharray=\"6 4\"" : "",
                edge.back ? "start" : "end");
    }

    private static String point(String command, double x, double y) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", command, x, y);
    }

    /** Edges leave and enter a box side by side, in the order in which they come. */
    private double port(Edge edge, Box box, boolean below) {
        var sharing = layout.edges.stream()
                .filter(other -> (below ? other.chain.getFirst() : other.chain.getLast()) == box)
                .sorted(Comparator.comparingDouble(other -> neighbour(other, below).x))
                .toList();
        double room = Math.min(60, 14.0 * (sharing.size() - 1));
        return sharing.size() < 2 ? box.x : box.x - room / 2 + room * sharing.indexOf(edge) / (sharing.size() - 1);
    }

    private static Box neighbour(Edge edge, boolean below) {
        return edge.chain.get(below ? 1 : edge.chain.size() - 2);
    }

    private void drawLabel(Edge edge) {
        var box = edge.label;
        put(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"#ffffff\" class=\"diagram-ground\"/>",
                box.x - box.left, box.y, box.width(), box.height);
        drawLines(
                DiagramLabels.lines(course.along().getOrDefault(List.of(edge.from, edge.to), List.of())),
                box.x,
                box.y + 3,
                "middle");
    }

    private void drawLines(List<Line> lines, double x, double top, String anchor) {
        double y = top + 14;
        for (var line : lines) {
            put(
                    "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%s\" fill=\"%s\">%s</text>",
                    line.strong() ? "diagram-act" : "diagram-remark",
                    x,
                    y,
                    anchor,
                    line.strong() ? "14" : "12.5",
                    line.strong() ? "#1c2733" : "#4a5866",
                    text(line.text()));
            y += LINE;
        }
    }

    private void drawStart() {
        var box = layout.box(START);
        put(
                "<rect class=\"diagram-start\" x=\"%.1f\" y=\"%.1f\" width=\"76\" height=\"34\" rx=\"17\" fill=\"#14466b\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"#ffffff\">开始</text>",
                box.x - 38, box.y, box.x, box.y + 22);
    }

    private void drawState(DiagramModel.State state) {
        var box = layout.box(state.id());
        double width = boxWidth(state.name());
        double y = box.y + box.height / 2 - 20;
        boolean strong = course.main().stream().anyMatch(pair -> pair.contains(state.id()));
        put(
                "<rect class=\"diagram-state\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"40\" rx=\"4\" fill=\"%s\" stroke=\"#14466b\" stroke-width=\"%s\"/>",
                box.x - width / 2, y, width, state.end() ? "#e8ecef" : "#e7eff6", strong ? "2.5" : "1.2");
        if (state.end())
            put(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"32\" rx=\"2\" fill=\"none\" stroke=\"#14466b\"/>",
                    box.x - width / 2 + 4, y + 4, width - 8);
        put(
                "<text class=\"diagram-name\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-weight=\"600\">%s</text>",
                box.x, y + 25, text(state.name()));
        drawStaying(state, box, box.x + width / 2, y);
    }

    private void drawStaying(DiagramModel.State state, Box box, double right, double y) {
        double x = right + 30;
        for (var column : beside(state)) {
            drawLines(column, x, box.y + box.height / 2 - column.size() * LINE / 2, "start");
            x += column(column);
        }
        if (course.staying(state.id()).isEmpty()) return;
        put(
                "<path class=\"diagram-edge diagram-loop\" d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"#6b7a88\" stroke-width=\"1.4\" marker-end=\"url(#diagram-arrow)\"/>",
                right, y + 10, right + 30, y - 4, right + 30, y + 44, right, y + 30);
    }

    /** The acts in words, for those who cannot see them. */
    private String told() {
        var names = model.states().stream().collect(Collectors.toMap(DiagramModel.State::id, DiagramModel.State::name));
        return model.acts().stream()
                .map(act -> told(act, names))
                .collect(Collectors.joining("；", "共" + model.states().size() + "个环节。", "。"));
    }

    private static String told(Act act, Map<String, String> names) {
        var from = act.from().isEmpty()
                ? "案件开始时"
                : act.from().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("、", "在", "环节"));
        var to = act.to() == null ? "环节不变" : "进入" + names.getOrDefault(act.to(), act.to());
        return act.name() + "：" + from + (act.by().isBlank() ? "" : "，由" + act.by() + "办理") + "，" + to
                + (act.term() == null || act.term().isBlank() ? "" : "，期限" + act.term());
    }

    @FormatMethod
    private void put(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String text(String raw) {
        return raw.replaceAll("[\\p{Cc}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
