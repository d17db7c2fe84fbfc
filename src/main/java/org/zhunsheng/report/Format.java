package org.zhunsheng.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureValue;

/**
 * How a bound figure is printed in a sentence: what stands after the bar in <code>{id|…}</code>.
 *
 * <ul>
 *   <li>nothing: the number with its unit; a rate as a percentage
 *   <li>{@code 数}: the number alone
 *   <li>{@code 万}: in ten thousands, with 约 where that rounds
 *   <li>{@code 余100}: down to a multiple of a hundred, with 余 where something is left over (a lower bound)
 *   <li>{@code 倍}: a rate as a multiple
 *   <li>{@code 上年}: last year's number with its unit
 *   <li>{@code =没有超期}: these words, which stand for the number and lead to its records as a number does
 *   <li>{@code 比上年}: a clause of its own that compares with last year; nothing where last year has no value
 * </ul>
 *
 * @param step of {@code 余}
 * @param words printed in the number's stead; empty where the number is
 */
record Format(Kind kind, BigDecimal step, String words) {

    enum Kind {
        WITH_UNIT,
        NUMBER,
        TEN_THOUSANDS,
        AT_LEAST,
        TIMES,
        IN_WORDS,
        LAST_YEAR,
        COMPARED
    }

    static final Format PLAIN = new Format(Kind.WITH_UNIT);

    private static final String RATIO = "ratio";
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is not quite the whole is never said to be. */
    private static final BigDecimal NEARLY_ALL = new BigDecimal("99.99");

    private static final BigDecimal HARDLY_ANY = new BigDecimal("0.01");

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final Pattern LOWER_BOUND = Pattern.compile("余([1-9]\\d{0,11})");

    private Format(Kind kind) {
        this(kind, BigDecimal.ONE, "");
    }

    static Format of(String text) {
        if (text.length() > 1 && text.startsWith("="))
            return new Format(Kind.IN_WORDS, BigDecimal.ONE, text.substring(1));
        return switch (text) {
            case "" -> PLAIN;
            case "数" -> new Format(Kind.NUMBER);
            case "万" -> new Format(Kind.TEN_THOUSANDS);
            case "倍" -> new Format(Kind.TIMES);
            case "上年" -> new Format(Kind.LAST_YEAR);
            case "比上年" -> new Format(Kind.COMPARED);
            default -> lowerBound(text);
        };
    }

    private static Format lowerBound(String text) {
        var matcher = LOWER_BOUND.matcher(text);
        if (!matcher.matches())
            throw new IllegalArgumentException("不认识写法“" + text + "”，可以写：数、万、余100（取整到百）、倍、上年、比上年、=没有超期（用这几个字代替数字）");
        return new Format(Kind.AT_LEAST, new BigDecimal(matcher.group(1)), "");
    }

    /** Null where there is nothing to print: the sentence then goes without. */
    @Nullable
    String print(BigDecimal value, boolean lowerBound, String unit, @Nullable BigDecimal before) {
        var rest = lowerBound ? "余" : "";
        return switch (kind) {
            case WITH_UNIT -> number(value, lowerBound, unit);
            case NUMBER -> digits(value) + rest;
            case TEN_THOUSANDS -> inTenThousands(value) + rest + counted(unit);
            case AT_LEAST -> atLeast(value, rest) + counted(unit);
            case TIMES -> digits(value.setScale(2, RoundingMode.HALF_UP)) + "倍";
            case IN_WORDS -> words;
            case LAST_YEAR -> before == null ? null : number(before, unit);
            case COMPARED -> before == null || before.signum() == 0 ? "" : compared(value, before, unit);
        };
    }

    static String number(BigDecimal value, String unit) {
        return number(value, false, unit);
    }

    /** @param lowerBound whether it is at least so much */
    static String number(BigDecimal value, boolean lowerBound, String unit) {
        return unit.equals(RATIO) ? percent(value) + "%" : digits(value) + (lowerBound ? "余" : "") + unit;
    }

    static String number(FigureValue figure) {
        return figure.value() == null ? "" : number(figure.value(), figure.lowerBound(), figure.unit());
    }

    static boolean isRatio(String unit) {
        return unit.equals(RATIO);
    }

    private static String counted(String unit) {
        return unit.equals(RATIO) ? "" : unit;
    }

    private static String percent(BigDecimal ratio) {
        var shown = ratio.movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP);
        boolean nearlyAll = ratio.compareTo(BigDecimal.ONE) < 0 && shown.compareTo(HUNDRED) == 0;
        boolean hardlyAny = ratio.signum() > 0 && shown.signum() == 0;
        return digits(nearlyAll ? NEARLY_ALL : hardlyAny ? HARDLY_ANY : shown);
    }

    static String digits(BigDecimal value) {
        var shown = value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static String inTenThousands(BigDecimal value) {
        if (value.abs().compareTo(WAN) < 0) return digits(value);
        var wan = value.divide(WAN, 2, RoundingMode.HALF_UP);
        boolean exact = wan.multiply(WAN).compareTo(value) == 0;
        return (exact ? "" : "约") + digits(wan) + "万";
    }

    private String atLeast(BigDecimal value, String known) {
        var multiple = value.divideToIntegralValue(step).multiply(step);
        if (multiple.signum() == 0) return digits(value) + known;
        var rest = multiple.compareTo(value) == 0 ? known : "余";
        boolean round = multiple.remainder(WAN).signum() == 0;
        return (round ? digits(multiple.divide(WAN, RoundingMode.UNNECESSARY)) + "万" : digits(multiple)) + rest;
    }

    private static String compared(BigDecimal value, BigDecimal before, String unit) {
        var change = value.subtract(before);
        if (change.signum() == 0) return "，与上年持平";
        if (unit.equals(RATIO)) {
            var points = percent(change.abs());
            return (change.signum() > 0 ? "，比上年提高" : "，比上年下降") + points + "个百分点";
        }
        var rate = change.abs().divide(before.abs(), 6, RoundingMode.HALF_UP);
        var up = change.signum() > 0;
        return (up ? "，比上年增加" : "，比上年减少") + number(change.abs(), unit) + "（" + (up ? "增长" : "下降") + percent(rate)
                + "%）";
    }
}
