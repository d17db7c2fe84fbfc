package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Formula;

/** Reads formulas and holds them to what they may say: known figures, no circle, like units. */
final class FormulaReader {

    private final Map<String, Figure> figures;

    FormulaReader(Map<String, Figure> figures) {
        this.figures = figures;
    }

    static @Nullable Expression parse(YamlBlock block, String key, String text) {
        try {
            return ExpressionParser.parse(text);
        } catch (IllegalArgumentException e) {
            block.problem(
                    key,
                    "公式“" + text + "”写错了：" + e.getMessage(),
                    "公式由指标编号、数字、+ - * / 和括号组成，减号前后留空格，上期的同一指标写作 编号@previous");
            return null;
        }
    }

    static boolean allKnown(YamlBlock block, String key, Expression expression, Set<String> known) {
        boolean all = true;
        for (var id : expression.figures()) {
            if (known.contains(id)) continue;
            block.problem(key, "公式用到的指标“" + id + "”不存在", "请改正编号，或先登记这个指标");
            all = false;
        }
        return all;
    }

    boolean allKnown(YamlBlock block, String key, Expression expression) {
        return allKnown(block, key, expression, figures.keySet());
    }

    void check(Figure figure, YamlBlock block) {
        if (!(figure.question() instanceof Formula(var text, var expression))) return;
        if (!allKnown(block, "formula", expression, figures.keySet()) || isCyclic(figure, block)) return;
        var unit = unit(block, "formula", expression);
        if (unit != null && !Units.fits(figure.unit(), unit))
            block.problem("unit", "单位写作“" + figure.unit() + "”，公式得出的是“" + unit + "”", "请改正单位或公式；率写 ratio");
    }

    /** Null where unlike units are added, with the problem noted. */
    @Nullable
    String unit(YamlBlock block, String key, Expression expression) {
        return unit(block, key, expression, units(figures));
    }

    static @Nullable String unit(YamlBlock block, String key, Expression expression, Function<String, String> units) {
        try {
            return expression.unit(units);
        } catch (Units.Clash e) {
            block.problem(key, String.valueOf(e.getMessage()), "请只对同一单位的指标作加减");
            return null;
        }
    }

    /** The unit of each figure; of one that is not known, none. */
    static Function<String, String> units(Map<String, Figure> figures) {
        return id -> {
            var figure = figures.get(id);
            return figure == null ? Units.PLAIN : figure.unit();
        };
    }

    private boolean isCyclic(Figure figure, YamlBlock block) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(figure.id()));
        while (!open.isEmpty()) {
            var next = figures.get(open.removeLast());
            if (next == null || !(next.question() instanceof Formula(var text, var expression))) continue;
            if (expression.figures().contains(figure.id())) {
                block.problem("formula", "公式绕了一圈又用到自己：“" + figure.id() + "”", "请拆开这个循环");
                return true;
            }
            expression.figures().stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }
}
