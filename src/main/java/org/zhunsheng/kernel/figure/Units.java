package org.zhunsheng.kernel.figure;

/** How the counting units (计量单位) of figures combine. */
final class Units {

    /** A fraction of one; shown as a percentage. */
    static final String RATIO = "ratio";

    /** What a bare number in a formula counts: nothing. */
    static final String PLAIN = "";

    private Units() {}

    static String of(char sign, String left, String right) {
        return switch (sign) {
            case '+', '-' -> sum(left, right);
            case '*' -> product(left, right);
            default -> quotient(left, right);
        };
    }

    /** A declared unit fits a formula's own; any quotient may be declared a ratio. */
    static boolean fits(String declared, String computed) {
        return declared.equals(computed) || (declared.equals(RATIO) && computed.contains("/"));
    }

    private static String sum(String left, String right) {
        if (left.equals(right)) return left;
        if (isBare(left) && isBare(right)) return RATIO;
        throw new Clash("单位不同不能相加减：“" + shown(left) + "”与“" + shown(right) + "”");
    }

    private static String product(String left, String right) {
        if (isBare(left)) return right.equals(PLAIN) ? left : right;
        if (isBare(right)) return left;
        throw new Clash("“" + left + "”与“" + right + "”相乘没有意义");
    }

    private static String quotient(String left, String right) {
        if (left.equals(right)) return left.equals(PLAIN) ? PLAIN : RATIO;
        if (isBare(right)) return left;
        if (isBare(left)) throw new Clash("不能用数字除以带单位“" + right + "”的指标");
        return left + "/" + right;
    }

    static boolean isBare(String unit) {
        return unit.equals(PLAIN) || unit.equals(RATIO);
    }

    private static String shown(String unit) {
        return unit.equals(PLAIN) ? "无单位" : unit.equals(RATIO) ? "率" : unit;
    }

    /** Two units met that do not go together. */
    static final class Clash extends RuntimeException {
        Clash(String message) {
            super(message);
        }
    }
}
