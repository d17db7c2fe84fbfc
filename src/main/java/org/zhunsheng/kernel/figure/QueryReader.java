package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Happened;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.Figure.Stood;
import org.zhunsheng.kernel.figure.Figure.When;
import org.zhunsheng.kernel.figure.FigureSource.Kind;

/** Reads what a figure asks of its source: where, measure and period. */
final class QueryReader {

    private static final Measure RECORDS = new Measure(Reckoning.COUNT, null);
    private static final Map<String, Reckoning> RECKONINGS = Map.of(
            "count-distinct",
            Reckoning.COUNT_DISTINCT,
            "sum",
            Reckoning.SUM,
            "min",
            Reckoning.MIN,
            "max",
            Reckoning.MAX);

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
        var where = ConditionReader.read(block.block("where"), source);
        var measure = reader.measure();
        var when = reader.when();
        return when == null ? null : new Query(source, where, measure, when);
    }

    private Measure measure() {
        var text = block.optional("measure");
        if (text == null || text.equals("count")) return RECORDS;
        var words = text.split("\\s+", -1);
        var reckoning = words.length == 2 ? RECKONINGS.get(words[0]) : null;
        if (reckoning == null) {
            block.problem("measure", "不认识的计量“" + text + "”", "可写：count、count-distinct 列名、sum 列名、min 列名、max 列名");
            return RECORDS;
        }
        var field = field("measure", words[1], reckoning == Reckoning.COUNT_DISTINCT ? null : Kind.NUMBER);
        return field == null ? RECORDS : new Measure(reckoning, field);
    }

    private @Nullable When when() {
        var period = block.optional("period");
        var at = block.optional("at");
        if (period != null && at == null) {
            var day = field("period", period, Kind.DATE);
            return day == null ? null : new Happened(day);
        }
        if (period == null && at != null && List.of("year-end", "year-start").contains(at))
            return stood(at.equals("year-start"));
        block.problem("须写明时间口径", "写 period: 日期列（期内发生）、at: year-end（期末存量）或 at: year-start（上期结转），三者取一");
        return null;
    }

    private @Nullable When stood(boolean carried) {
        var own = block.block("stands").allow("from", "to");
        var from = own.has("from") ? day(own, "from") : source.standsFrom();
        var to = own.has("from") ? day(own, "to") : source.standsTo();
        if (from != null) return new Stood(from, to, carried);
        block.problem("at", "来源“" + source.id() + "”没有 stands，数不出存量", "请写 stands: {from: 列, to: 列}，或改用 period: 日期列");
        return null;
    }

    private @Nullable String day(YamlBlock stands, String key) {
        var name = stands.optional(key);
        if (name == null) return null;
        var column = source.columns().get(name);
        if (column == null || column.kind() != Kind.DATE)
            stands.problem(key, "来源“" + source.id() + "”没有日期列“" + name + "”", "请写 kind: date 的列");
        return name;
    }

    private @Nullable Field field(String key, String name, @Nullable Kind kind) {
        var field = Field.find(source, name);
        if (field == null) ConditionReader.unknown(block, key, source, name);
        else if (kind != null && !field.inForm() && field.kind() != kind)
            block.problem(key, "列“" + name + "”不能这样用", "需要 kind: " + kind.name().toLowerCase(Locale.ROOT) + " 的列");
        return field;
    }
}
