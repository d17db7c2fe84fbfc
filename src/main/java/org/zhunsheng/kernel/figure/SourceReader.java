package org.zhunsheng.kernel.figure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureSource.Column;
import org.zhunsheng.kernel.figure.FigureSource.Kind;
import org.zhunsheng.kernel.figure.FigureSource.RollUp;

/** Reads the {@code sources} of a figure file. */
final class SourceReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private SourceReader() {}

    static FigureSource read(String id, YamlBlock block) {
        block.allow(
                "name",
                "relation",
                "select",
                "key",
                "organisation",
                "town",
                "lower-bound",
                "stands",
                "roll-up",
                "columns");
        var columns = columns(block.block("columns"));
        var relation = relation(block);
        var rollUp = rollUp(block, columns, relation);
        var stands = block.block("stands").allow("from", "to");
        var key = block.text("key");
        known(block, "key", key, columns, null);
        var keyColumn = columns.get(key);
        if (keyColumn != null && keyColumn.kind() != Kind.UUID && keyColumn.kind() != Kind.TEXT)
            block.problem("key", "列“" + key + "”不能作为主键", "主键须是 kind: uuid 或 text 的列");
        return new FigureSource(
                id,
                block.text("name"),
                rollUp == null || rollUp.rest() == null
                        ? relation
                        : "(" + inner(relation) + " union all select * from " + rollUp.rest() + " rest)",
                key,
                known(block, "organisation", block.optional("organisation"), columns, Kind.ORGANISATION),
                known(stands, "from", stands.optional("from"), columns, Kind.DATE),
                known(stands, "to", stands.optional("to"), columns, Kind.DATE),
                known(block, "town", block.optional("town"), columns, null),
                lowerBound(block, columns),
                rollUp,
                columns);
    }

    private static @Nullable Field lowerBound(YamlBlock block, Map<String, Column> columns) {
        var name = block.optional("lower-bound");
        if (name == null) return null;
        var field = Field.find(columns, name);
        if (field == null || (!field.inForm() && field.kind() != Kind.BOOLEAN))
            block.problem("lower-bound", "“" + name + "”不能说明数量是否为“余”", "请写 kind: boolean 的列，或表单字段 form.…");
        return field;
    }

    private static @Nullable RollUp rollUp(YamlBlock block, Map<String, Column> columns, String relation) {
        if (!block.has("roll-up")) return null;
        var one = block.block("roll-up").allow("table", "days", "rest", "besides");
        if (relation.contains(":today")) block.problem("roll-up", "随当天变化的查询不能按日汇总", "请把随当天变化的那部分记录写在 roll-up 的 rest 里");
        var days = new LinkedHashSet<String>();
        for (var day : one.text("days").split("[,\\s]+", 0)) {
            known(one, "days", day, columns, Kind.DATE);
            days.add(day);
        }
        var rest = one.optional("rest");
        return new RollUp(
                one.text("table"),
                days,
                relation,
                rest == null ? null : named(select(one, "rest", rest), relation),
                one.optional("besides"));
    }

    /** With the columns' names and kinds of the settled records, of which it has none. */
    private static String named(String rest, String settled) {
        return "(select * from " + settled + " settled where false union all " + inner(rest) + ")";
    }

    private static String inner(String relation) {
        return relation.startsWith("(") ? relation.substring(1, relation.length() - 1) : "select * from " + relation;
    }

    private static String relation(YamlBlock block) {
        var select = block.optional("select");
        if (select != null) return select(block, "select", select);
        var relation = block.text("relation");
        if (!NAME.matcher(relation).matches()) block.problem("relation", "“" + relation + "”不是表名", "表名用小写字母、数字和下划线");
        return relation;
    }

    private static String select(YamlBlock block, String key, String select) {
        if (select.contains(";") || !select.contains("district"))
            block.problem(key, key + " 须带出 district 列，且不得含分号", "请改写这条查询");
        return "(" + select + ")";
    }

    private static Map<String, Column> columns(YamlBlock block) {
        var columns = new LinkedHashMap<String, Column>();
        for (var id : block.keys()) {
            if (!NAME.matcher(id).matches()) block.problem(id, "“" + id + "”不是列名", "列名用小写字母、数字和下划线");
            columns.put(id, column(id, block.block(id)));
        }
        return columns;
    }

    private static Column column(String id, YamlBlock block) {
        block.allow("name", "kind", "shown", "open", "live", "codes");
        var kind = kind(block);
        var codes = new LinkedHashMap<String, String>();
        var named = block.block("codes");
        for (var code : named.keys()) codes.put(code, named.text(code));
        return new Column(
                id,
                block.text("name"),
                kind,
                block.flag("shown", kind != Kind.JSON),
                block.flag("open", false),
                block.flag("live", false),
                Map.copyOf(codes));
    }

    private static Kind kind(YamlBlock block) {
        var kind = block.optional("kind");
        if (kind == null) return Kind.TEXT;
        try {
            return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            block.problem(
                    "kind",
                    "没有“" + kind + "”这种列",
                    "可以写：text、number、date、instant、boolean、uuid、organisation、name、identity、phone、json");
            return Kind.TEXT;
        }
    }

    private static @Nullable String known(
            YamlBlock block, String key, @Nullable String column, Map<String, Column> columns, @Nullable Kind kind) {
        if (column == null || column.isEmpty()) return column;
        var found = columns.get(column);
        if (found == null) block.problem(key, "columns 中没有列“" + column + "”", "请在 columns 中登记它，或改正列名");
        else if (kind != null && found.kind() != kind)
            block.problem(key, "列“" + column + "”不是 " + kind.name().toLowerCase(Locale.ROOT), "请改用合适的列，或改正它的 kind");
        return column;
    }
}
