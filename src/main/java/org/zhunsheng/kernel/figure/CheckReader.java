package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.CrossCheck.Relation;

/** Reads the {@code checks} of a figure file. */
final class CheckReader {

    private static final Pattern SIGN = Pattern.compile("==|<=|>=");

    private final FormulaReader formulas;
    private final Map<String, CrossCheck> checks = new LinkedHashMap<>();

    CheckReader(FormulaReader formulas) {
        this.formulas = formulas;
    }

    Map<String, CrossCheck> checks() {
        return checks;
    }

    /** A relation as it is written, its sides not yet tied to figures. */
    record Written(String formula, Expression left, Relation relation, Expression right) {}

    static @Nullable Written written(YamlBlock block) {
        var formula = block.text("must");
        var sides = SIGN.split(formula, -1);
        var sign = SIGN.matcher(formula);
        if (sides.length != 2 || !sign.find()) {
            block.problem("must", "勾稽关系“" + formula + "”须有一个 ==、<= 或 >=", "写作：左式 == 右式");
            return null;
        }
        var left = FormulaReader.parse(block, "must", sides[0].strip());
        var right = FormulaReader.parse(block, "must", sides[1].strip());
        return left == null || right == null ? null : new Written(formula, left, relation(sign.group()), right);
    }

    private static Relation relation(String sign) {
        return Stream.of(Relation.values())
                .filter(one -> one.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    void read(YamlBlock block) {
        for (var id : block.keys()) {
            var one = block.block(id).allow("name", "must", "within");
            var written = written(one);
            if (written != null) add(block, id, one, one.text("name"), written);
        }
    }

    void add(YamlBlock block, String id, YamlBlock one, String name, Written written) {
        var check = new CrossCheck(
                id, name, written.formula(), written.left(), written.relation(), written.right(), within(one));
        if (!tied(one, check)) return;
        if (checks.put(id, check) != null) block.problem(id, "勾稽关系“" + id + "”已经登记", "请改名或删去一处");
    }

    private boolean tied(YamlBlock block, CrossCheck check) {
        if (!formulas.allKnown(block, "must", check.left()) || !formulas.allKnown(block, "must", check.right()))
            return false;
        var one = formulas.unit(block, "must", check.left());
        var other = formulas.unit(block, "must", check.right());
        if (one == null || other == null) return false;
        if (!one.equals(other) && !one.isEmpty() && !other.isEmpty())
            block.problem("must", "两边单位不同：“" + one + "”与“" + other + "”", "请核对公式");
        return true;
    }

    private static BigDecimal within(YamlBlock block) {
        var text = block.optional("within");
        if (text == null) return BigDecimal.ZERO;
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            block.problem("within", "“" + text + "”不是数字", "容差写成小数，如 0.005 表示千分之五");
            return BigDecimal.ZERO;
        }
    }
}
