package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Question;

/** Reads figure files together, for a figure may ask a source, or stand on a figure, of another file. */
final class CatalogueReader {

    private final List<FigureProblem> problems = new ArrayList<>();
    private final Map<String, FigureSource> sources = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, YamlBlock> written = new LinkedHashMap<>();
    private final Map<String, FigureTable> tables = new LinkedHashMap<>();

    private CatalogueReader() {}

    /** @param texts by file name, in the order of chapters */
    static Catalogue read(Map<String, String> texts) {
        var reader = new CatalogueReader();
        var files = texts.entrySet().stream()
                .map(text -> YamlBlock.read(text.getKey(), text.getValue(), reader.problems)
                        .allow("title", "order", "sources", "figures", "checks", "tables"))
                .toList();
        files.forEach(reader::readSources);
        files.forEach(reader::readFigures);
        var formulas = new FormulaReader(reader.figures);
        reader.written.forEach((id, block) -> {
            var figure = reader.figures.get(id);
            if (figure != null) formulas.check(figure, block);
        });
        var checks = new CheckReader(formulas);
        files.forEach(file -> checks.read(file.block("checks")));
        // only figures without fault may be narrowed: a circle would have no end
        if (reader.problems.isEmpty())
            files.forEach(file -> reader.readTables(file.block("tables"), new TableReader(reader.figures, checks)));
        if (!reader.problems.isEmpty()) throw new FigureFileException(reader.problems);
        return new Catalogue(reader.figures, List.copyOf(checks.checks().values()), reader.tables);
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
                "stands",
                "formula",
                "external");
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
                true,
                question);
    }

    private @Nullable Question question(YamlBlock block) {
        boolean external = block.flag("external", false);
        if (external || block.has("formula"))
            if (block.has("source") || (external && block.has("formula")))
                block.problem("formula", "source、formula 与 external 只能写一个", "三者取一");
        if (external) return new External();
        if (!block.has("formula")) return QueryReader.read(block, sources);
        var text = block.text("formula");
        var expression = FormulaReader.parse(block, "formula", text);
        return expression == null ? null : new Formula(text, expression);
    }

    private void readTables(YamlBlock block, TableReader reader) {
        for (var id : block.keys())
            if (tables.put(id, reader.read(id, block.block(id))) != null)
                block.problem(id, "统计表“" + id + "”已经登记", "请改名或删去一处");
    }
}
