package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Expression.Operation;
import org.zhunsheng.kernel.figure.Expression.Reference;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Query;

/**
 * Reads the {@code tables} of a figure file. A row asks a figure, and a column narrows it by a {@code where} of its own;
 * or a row gives a figure for each column; or row or column is a formula over others. Each cell becomes a figure.
 */
final class TableReader {

    private final Map<String, Figure> figures;
    private final CheckReader checks;

    TableReader(Map<String, Figure> figures, CheckReader checks) {
        this.figures = figures;
        this.checks = checks;
    }

    FigureTable read(String id, YamlBlock block) {
        block.allow("name", "basis", "publicity", "columns", "rows", "checks", "across");
        var columns = block.block("columns");
        var rows = block.block("rows");
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (var row : rows.keys()) table.put(row, cells(id, row, rows.block(row), columns, table));
        var checked = new ArrayList<String>();
        checkColumns(id, block.block("checks"), columns, table, checked);
        checkRows(id, block.block("across"), columns, rows, table, checked);
        return new FigureTable(
                id,
                block.text("name"),
                block.optional("basis"),
                "public".equals(block.text("publicity")),
                columns.keys().stream()
                        .map(column -> new FigureTable.Column(
                                column, columns.block(column).text("name")))
                        .toList(),
                rows.keys().stream()
                        .map(row -> new FigureTable.Row(
                                row,
                                rows.block(row).text("name"),
                                level(rows.block(row)),
                                table.getOrDefault(row, Map.of())))
                        .toList(),
                List.copyOf(checked));
    }

    private static int level(YamlBlock row) {
        var text = row.optional("level");
        return text != null && text.matches("\\d") ? Integer.parseInt(text) : 0;
    }

    private Map<String, String> cells(
            String table, String row, YamlBlock block, YamlBlock columns, Map<String, Map<String, String>> above) {
        block.allow("name", "level", "figure", "figures", "formula");
        var cells = new LinkedHashMap<String, String>();
        var given = block.block("figures");
        for (var column : columns.keys()) {
            var one = columns.block(column).allow("name", "where", "formula");
            var id = table + "." + column + "." + row;
            var cell = given.has(column) ? known(given, column, given.text(column)) : null;
            if (block.has("formula"))
                cell = combined(
                        id, block, name -> above.getOrDefault(name, Map.of()).get(column));
            else if (one.has("formula")) cell = combined(id, one, cells::get);
            else if (block.has("figure")) cell = narrowed(table + "." + column, block, block.text("figure"), one);
            if (cell != null) cells.put(column, cell);
        }
        return cells;
    }

    private @Nullable String known(YamlBlock block, String key, String id) {
        if (figures.containsKey(id)) return id;
        block.problem(key, "没有指标“" + id + "”", "请改正编号，或先登记这个指标");
        return null;
    }

    private interface Names {
        @Nullable
        String figure(String name);
    }

    /** A cell that is a formula over cells of the same column, or of the same row. */
    private @Nullable String combined(String id, YamlBlock block, Names names) {
        var text = block.text("formula");
        var expression = FormulaReader.parse(block, "formula", text);
        var bound = expression == null ? null : bind(block, "formula", expression, names);
        if (bound == null) return null;
        var first = bound.figures().stream().map(figures::get).findFirst().orElse(null);
        if (first == null || FormulaReader.unit(block, "formula", bound, FormulaReader.units(figures)) == null)
            return null;
        figures.put(id, first.as(id, block.text("name"), new Formula(text, bound)));
        return id;
    }

    private static @Nullable Expression bind(YamlBlock block, String key, Expression expression, Names names) {
        return switch (expression) {
            case Expression.Constant number -> number;
            case Reference(var name, var previous) -> {
                var figure = names.figure(name);
                if (figure == null) block.problem(key, "公式用到的行或列“" + name + "”不存在", "只能用写在它前面的行或列");
                yield figure == null ? null : new Reference(figure, previous);
            }
            case Operation(var sign, var left, var right) -> {
                var a = bind(block, key, left, names);
                var b = bind(block, key, right, names);
                yield a == null || b == null ? null : new Operation(sign, a, b);
            }
        };
    }

    /** The figure, asked of those records only that the column means. */
    private @Nullable String narrowed(String prefix, YamlBlock row, String id, YamlBlock column) {
        var figure = figures.get(id);
        if (figure == null) return known(row, "figure", id);
        if (!column.has("where")) return id;
        var own = prefix + "." + id;
        if (figures.containsKey(own)) return own;
        var name = figure.name() + "（" + column.text("name") + "）";
        switch (figure.question()) {
            case Query query -> {
                var where = ConditionReader.read(column.block("where"), query.source());
                figures.put(own, figure.as(own, name, query.narrowed(where)));
            }
            case Formula(var text, var expression) -> {
                var bound = bind(row, "figure", expression, part -> narrowed(prefix, row, part, column));
                if (bound == null) return null;
                figures.put(own, figure.as(own, name, new Formula(text, bound)));
            }
            case Figure.External external -> row.problem("figure", "外部参照值“" + id + "”不能分列", "请按列分别登记");
        }
        return own;
    }

    private void checkColumns(
            String table,
            YamlBlock block,
            YamlBlock columns,
            Map<String, Map<String, String>> cells,
            List<String> checked) {
        for (var id : block.keys())
            for (var column : columns.keys()) {
                var label = columns.block(column).text("name");
                check(table + "." + id + "." + column, block, id, label, checked, row -> cells.getOrDefault(
                                row, Map.of())
                        .get(column));
            }
    }

    private void checkRows(
            String table,
            YamlBlock block,
            YamlBlock columns,
            YamlBlock rows,
            Map<String, Map<String, String>> cells,
            List<String> checked) {
        for (var id : block.keys())
            for (var row : rows.keys()) {
                var own = cells.getOrDefault(row, Map.of());
                if (own.size() < columns.keys().size()) continue;
                check(table + "." + id + "." + row, block, id, rows.block(row).text("name"), checked, own::get);
            }
    }

    private void check(String id, YamlBlock block, String key, String label, List<String> checked, Names names) {
        var one = block.block(key).allow("name", "must", "within");
        var written = CheckReader.written(one);
        if (written == null) return;
        var left = bind(one, "must", written.left(), names);
        var right = bind(one, "must", written.right(), names);
        if (left == null || right == null) return;
        var bound = new CheckReader.Written(written.formula(), left, written.relation(), right);
        checks.add(block, id, one, one.text("name") + "（" + label + "）", bound);
        checked.add(id);
    }
}
