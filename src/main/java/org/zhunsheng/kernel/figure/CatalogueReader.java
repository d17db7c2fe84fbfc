package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Question;

/** Reads figure files together, for a figure may ask a source, or stand on a figure, of another file. */
final class CatalogueReader {

    private final List<FigureProblem> problems = new ArrayList<>();
    private final Map<String, FigureSource> sources = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, YamlBlock> written = new LinkedHashMap<>();
    private final Map<String, CrossCheck> checks = new LinkedHashMap<>();

    private CatalogueReader() {}

    /** @param texts by file name, in the order of chapters */
    static Catalogue read(Map<String, String> texts) {
        var reader = new CatalogueReader();
        var files = texts.entrySet().stream()
                .map(text -> YamlBlock.read(text.getKey(), text.getValue(), reader.problems)
                        .allow("title", "order", "sources", "figures", "checks"))
                .toList();
        files.forEach(reader::readSources);
        files.forEach(reader::readFigures);
        reader.figures.values().forEach(reader::checkFormula);
        files.forEach(reader::readChecks);
        if (!reader.problems.isEmpty()) throw new FigureFileException(reader.problems);
        return new Catalogue(reader.figures, List.copyOf(reader.checks.values()));
    }

    private void readSources(YamlBlock file) {
        var block = file.block("sources");
        for (var id : block.keys())
            if (sources.put(id, SourceReader.read(id, block.block(id))) != null)
                block.problem(id, "数据来源“" + id + "”在另一个文件里已经登记", "一个来源只由拥有它的模块登记一次");
    }

    private void readFigures(YamlBlock file) {
        var chapter = file.text("title");
        var block = file.block("figures");
        for (var id : block.keys()) {
            if (!ExpressionParser.ID.matcher(id).matches())
                block.problem(id, "“" + id + "”不能作为指标编号", "用小写字母、数字、点、连字符和下划线");
            if (figures.containsKey(id)) block.problem(id, "指标“" + id + "”在另一个文件里已经登记", "请改名或删去一处");
            var one = block.block(id);
            var question = question(one);
            if (question != null) {
                figures.put(id, figure(id, chapter, one, question));
                written.put(id, one);
            }
        }
    }

    private Figure figure(String id, String chapter, YamlBlock block, Question question) {
        block.allow(
                "name",
                "unit",
                "definition",
                "publicity",
                "basis",
                "source",
                "where",
                "measure",
                "period",
                "at",
                "formula");
        var publicity = block.text("publicity");
        if (!Set.of("public", "internal").contains(publicity))
            block.problem("publicity", "publicity 只能是 public 或 internal", "可公开的写 public，只给工作人员看的写 internal");
        return new Figure(
                id,
                block.text("name"),
                block.text("unit"),
                block.text("definition"),
                publicity.equals("public"),
                block.optional("basis"),
                chapter,
                question);
    }

    private @Nullable Question question(YamlBlock block) {
        if (!block.has("formula")) return QueryReader.read(block, sources);
        if (block.has("source")) block.problem("formula", "不能既写 source 又写 formula", "二者取一");
        var text = block.text("formula");
        var expression = expression(block, "formula", text);
        return expression == null ? null : new Formula(text, expression);
    }

    private @Nullable Expression expression(YamlBlock block, String key, String text) {
        try {
            return ExpressionParser.parse(text);
        } catch (IllegalArgumentException e) {
            block.problem(key, "公式“" + text + "”写错了：" + e.getMessage(), "公式由指标编号、数字、+ - * / 和括号组成，减号前后留空格");
            return null;
        }
    }

    private void checkFormula(Figure figure) {
        var block = written.get(figure.id());
        if (block == null || !(figure.question() instanceof Formula formula)) return;
        var expression = formula.expression();
        if (!allKnown(block, "formula", expression) || isCyclic(figure, block)) return;
        try {
            var unit = expression.unit(id -> unit(id));
            if (!Units.fits(figure.unit(), unit))
                block.problem("unit", "单位写作“" + figure.unit() + "”，公式得出的是“" + unit + "”", "请改正单位或公式；率写 ratio");
        } catch (Units.Clash e) {
            block.problem("formula", String.valueOf(e.getMessage()), "请只对同一单位的指标作加减");
        }
    }

    private boolean allKnown(YamlBlock block, String key, Expression expression) {
        boolean known = true;
        for (var id : expression.figures()) {
            if (figures.containsKey(id)) continue;
            block.problem(key, "公式用到的指标“" + id + "”不存在", "请改正编号，或先登记这个指标");
            known = false;
        }
        return known;
    }

    private boolean isCyclic(Figure figure, YamlBlock block) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(figure.id()));
        while (!open.isEmpty()) {
            var next = figures.get(open.removeLast());
            if (next == null || !(next.question() instanceof Formula formula)) continue;
            var expression = formula.expression();
            if (expression.figures().contains(figure.id())) {
                block.problem("formula", "公式绕了一圈又用到自己：“" + figure.id() + "”", "请拆开这个循环");
                return true;
            }
            expression.figures().stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private String unit(String id) {
        var figure = figures.get(id);
        return figure == null ? Units.PLAIN : figure.unit();
    }

    private void readChecks(YamlBlock file) {
        var block = file.block("checks");
        for (var id : block.keys()) {
            var one = block.block(id).allow("name", "must");
            var formula = one.text("must");
            var sides = formula.split("==", -1);
            if (sides.length != 2) {
                one.problem("must", "勾稽关系“" + formula + "”须有一个 ==", "写作：左式 == 右式");
                continue;
            }
            var left = expression(one, "must", sides[0].strip());
            var right = expression(one, "must", sides[1].strip());
            if (left == null || right == null || !allKnown(one, "must", left) || !allKnown(one, "must", right))
                continue;
            checkSides(one, left, right);
            if (checks.put(id, new CrossCheck(id, one.text("name"), formula, left, right)) != null)
                block.problem(id, "勾稽关系“" + id + "”已经登记", "请改名或删去一处");
        }
    }

    private void checkSides(YamlBlock block, Expression left, Expression right) {
        try {
            var one = left.unit(this::unit);
            var other = right.unit(this::unit);
            if (!one.equals(other)) block.problem("must", "两边单位不同：“" + one + "”与“" + other + "”", "请核对公式");
        } catch (Units.Clash e) {
            block.problem("must", String.valueOf(e.getMessage()), "请只对同一单位的指标作加减");
        }
    }
}
