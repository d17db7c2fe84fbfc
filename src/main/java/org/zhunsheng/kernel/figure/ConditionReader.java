package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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
import org.zhunsheng.kernel.figure.Figure.Not;
import org.zhunsheng.kernel.figure.Figure.Test;
import org.zhunsheng.kernel.figure.FigureSource.Column;

/** Reads a {@code where}: which records are meant, by columns or by fields of a form. */
final class ConditionReader {

    private ConditionReader() {}

    static List<Condition> read(YamlBlock where, FigureSource source) {
        var found = new ArrayList<Condition>();
        for (var id : where.keys()) {
            var field = Field.find(source, id);
            var node = where.node(id);
            if (field == null || node == null) {
                unknown(where, id, source, id);
                continue;
            }
            try {
                found.add(new Condition(field, test(field, node)));
            } catch (IllegalArgumentException e) {
                where.problem(id, "列“" + id + "”的条件写错了：" + e.getMessage(), "可写：一个值、[多个值]、{from:, to:}、{not: …} 或 null");
            }
        }
        return List.copyOf(found);
    }

    static void unknown(YamlBlock block, String key, FigureSource source, String name) {
        block.problem(
                key,
                "来源“" + source.id() + "”没有列“" + name + "”",
                "可用的列：" + String.join("、", source.columns().keySet()) + "；表单里的字段写作 form.字段");
    }

    private static Test test(Field field, Node node) {
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> new Empty();
            case ScalarNode scalar -> new In(List.of(value(field, scalar)));
            case SequenceNode list
            when !list.getValue().isEmpty() ->
                new In(list.getValue().stream().map(one -> value(field, one)).toList());
            case MappingNode mapping -> mapped(field, mapping);
            default -> throw new IllegalArgumentException("没有写值");
        };
    }

    private static Test mapped(Field field, MappingNode mapping) {
        @Nullable Object from = null;
        @Nullable Object to = null;
        for (var pair : mapping.getValue()) {
            switch (((ScalarNode) pair.getKeyNode()).getValue()) {
                case "not" -> {
                    return new Not(test(field, pair.getValueNode()));
                }
                case "from" -> from = value(field, pair.getValueNode());
                case "to" -> to = value(field, pair.getValueNode());
                default -> throw new IllegalArgumentException("只能是 from、to 或 not");
            }
        }
        if (from == null && to == null) throw new IllegalArgumentException("from 与 to 至少写一个");
        return new Between(from, to);
    }

    private static Object value(Field field, Node node) {
        if (!(node instanceof ScalarNode scalar)) throw new IllegalArgumentException("这里应当是一个值");
        var text = scalar.getValue();
        try {
            return switch (field.kind()) {
                case NUMBER -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
                case BOOLEAN -> truth(text);
                case TEXT, ORGANISATION -> coded(field.column(), text);
                case JSON -> told(scalar);
                default -> throw new IllegalArgumentException("这类列不能作为条件");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "”不是数字", e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“" + text + "”不是日期", e);
        }
    }

    /** A field of a form has the type its value is written in: 3 is a number, "3" and 甲 are texts. */
    private static Object told(ScalarNode scalar) {
        var tag = scalar.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) return new BigDecimal(scalar.getValue());
        return tag.equals(Tag.BOOL) ? truth(scalar.getValue()) : scalar.getValue();
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
}
