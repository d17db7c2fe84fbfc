package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.zhunsheng.kernel.figure.Figure.Between;
import org.zhunsheng.kernel.figure.Figure.Condition;
import org.zhunsheng.kernel.figure.Figure.Empty;
import org.zhunsheng.kernel.figure.Figure.In;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Not;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.Figure.Test;
import org.zhunsheng.kernel.figure.FigureSource.Column;
import org.zhunsheng.kernel.figure.FigureSource.Kind;

/** Reads what a figure asks of its source: where, measure and period. */
final class QueryReader {

    private final YamlBlock block;
    private final FigureSource source;

    private QueryReader(YamlBlock block, FigureSource source) {
        this.block = block;
        this.source = source;
    }

    static @Nullable Query read(YamlBlock block, Map<String, FigureSource> sources) {
        var source = sources.get(block.text("source"));
        if (source == null) {
            block.problem(
                    "source",
                    "没有数据来源“" + block.optional("source") + "”",
                    "已登记的有：" + String.join("、", sources.keySet()));
            return null;
        }
        var reader = new QueryReader(block, source);
        return new Query(source, reader.where(), reader.measure(), reader.period());
    }

    private List<Condition> where() {
        var found = new ArrayList<Condition>();
        var where = block.block("where");
        for (var id : where.keys()) {
            var column = source.columns().get(id);
            var node = where.node(id);
            if (column == null || node == null) {
                where.problem(
                        id,
                        "来源“" + source.id() + "”没有列“" + id + "”",
                        "可用的列：" + String.join("、", source.columns().keySet()));
                continue;
            }
            try {
                found.add(new Condition(id, test(column, node)));
            } catch (IllegalArgumentException e) {
                where.problem(id, "列“" + id + "”的条件写错了：" + e.getMessage(), "可写：一个值、[多个值]、{from:, to:}、{not: …} 或 null");
            }
        }
        return List.copyOf(found);
    }

    private static Test test(Column column, Node node) {
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> new Empty();
            case ScalarNode scalar -> new In(List.of(value(column, scalar)));
            case SequenceNode list
            when !list.getValue().isEmpty() ->
                new In(list.getValue().stream().map(one -> value(column, one)).toList());
            case MappingNode mapping -> mapped(column, mapping);
            default -> throw new IllegalArgumentException("没有写值");
        };
    }

    private static Test mapped(Column column, MappingNode mapping) {
        @Nullable Object from = null;
        @Nullable Object to = null;
        for (var pair : mapping.getValue()) {
            switch (((ScalarNode) pair.getKeyNode()).getValue()) {
                case "not" -> {
                    return new Not(test(column, pair.getValueNode()));
                }
                case "from" -> from = value(column, pair.getValueNode());
                case "to" -> to = value(column, pair.getValueNode());
                default -> throw new IllegalArgumentException("只能是 from、to 或 not");
            }
        }
        if (from == null && to == null) throw new IllegalArgumentException("from 与 to 至少写一个");
        return new Between(from, to);
    }

    private static Object value(Column column, Node node) {
        if (!(node instanceof ScalarNode scalar)) throw new IllegalArgumentException("这里应当是一个值");
        var text = scalar.getValue();
        try {
            return switch (column.kind()) {
                case NUMBER -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
                case BOOLEAN -> truth(text);
                case TEXT, ORGANISATION -> coded(column, text);
                default -> throw new IllegalArgumentException("这类列不能作为条件");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "”不是数字", e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“" + text + "”不是日期", e);
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false"))
            throw new IllegalArgumentException("“" + text + "”不是 true 或 false");
        return text.equals("true");
    }

    private static String coded(Column column, String text) {
        if (!column.codes().isEmpty() && !column.codes().containsKey(text))
            throw new IllegalArgumentException(
                    "“" + text + "”不在代码表中：" + String.join("、", column.codes().keySet()));
        return text;
    }

    private Measure measure() {
        var text = block.optional("measure");
        if (text == null || text.equals("count")) return new Measure(Reckoning.COUNT, null);
        var words = text.split("\\s+");
        if (words.length == 2 && words[0].equals("count-distinct"))
            return new Measure(Reckoning.COUNT_DISTINCT, column("measure", words[1], null));
        if (words.length == 2 && words[0].equals("sum"))
            return new Measure(Reckoning.SUM, column("measure", words[1], Kind.NUMBER));
        block.problem("measure", "不认识的计量“" + text + "”", "可写：count、count-distinct 列名、sum 列名");
        return new Measure(Reckoning.COUNT, null);
    }

    private @Nullable String period() {
        var period = block.optional("period");
        var at = block.optional("at");
        if (period != null && at == null) return column("period", period, Kind.DATE);
        if (period == null && "year-end".equals(at)) {
            if (!source.stands()) block.problem("at", "来源“" + source.id() + "”没有 stands，数不出期末存量", "请改用 period: 日期列");
            return null;
        }
        block.problem("须写明时间口径", "写 period: 日期列（期内发生），或 at: year-end（期末存量），二者取一");
        return null;
    }

    private String column(String key, String id, @Nullable Kind kind) {
        var column = source.columns().get(id);
        if (column == null)
            block.problem(
                    key,
                    "来源“" + source.id() + "”没有列“" + id + "”",
                    "可用的列：" + String.join("、", source.columns().keySet()));
        else if (kind != null && column.kind() != kind)
            block.problem(
                    key, "列“" + id + "”不能这样用", "需要 kind: " + kind.name().toLowerCase(java.util.Locale.ROOT) + " 的列");
        return id;
    }
}
