package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arithmetic over other figures, such as {@code 1 - promised / statutory}. */
sealed interface Expression {

    BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** A number as it is written in a formula; without a unit. */
    record Constant(BigDecimal number) implements Expression {}

    /**
     * A figure named in a formula.
     *
     * @param previous whether the figure of the period before is meant (上期)
     */
    record Reference(String figure, boolean previous) implements Expression {

        Period of(Period period) {
            return previous ? period.previous() : period;
        }
    }

    record Operation(char sign, Expression left, Expression right) implements Expression {}

    /** What it asks for, in the order in which it stands. */
    default Set<Reference> references() {
        var found = new LinkedHashSet<Reference>();
        collect(found);
        return found;
    }

    /** The figures it asks for, of whatever period. */
    default Set<String> figures() {
        return references().stream().map(Reference::figure).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void collect(Set<Reference> found) {
        switch (this) {
            case Constant number -> {}
            case Reference reference -> found.add(reference);
            case Operation operation -> {
                operation.left().collect(found);
                operation.right().collect(found);
            }
        }
    }

    /** As a person reads it: names instead of ids, the signs of arithmetic. */
    default String words(Function<String, String> names) {
        return switch (this) {
            case Constant constant -> constant.number().toPlainString();
            case Reference reference -> (reference.previous() ? "上期" : "") + names.apply(reference.figure());
            case Operation operation ->
                operation.left().within(operation.sign(), false, names)
                        + word(operation.sign())
                        + operation.right().within(operation.sign(), true, names);
        };
    }

    private String within(char sign, boolean right, Function<String, String> names) {
        var words = words(names);
        if (!(this instanceof Operation inner)) return words;
        boolean looser = isSum(inner.sign()) && !isSum(sign);
        boolean turned = right && (sign == '-' || sign == '/') && isSum(inner.sign()) == isSum(sign);
        return looser || turned ? "（" + words + "）" : words;
    }

    private static boolean isSum(char sign) {
        return sign == '+' || sign == '-';
    }

    private static String word(char sign) {
        return switch (sign) {
            case '+' -> "＋";
            case '-' -> "－";
            case '*' -> "×";
            default -> "÷";
        };
    }

    /** Null as soon as one of its figures has no value, or a divisor is zero. */
    default @Nullable Fraction value(Function<Reference, @Nullable Fraction> figures) {
        return switch (this) {
            case Constant(var number) -> Fraction.of(number);
            case Reference reference -> figures.apply(reference);
            case Operation(var sign, var left, var right) -> {
                var a = left.value(figures);
                var b = right.value(figures);
                yield a == null || b == null ? null : apply(sign, a, b);
            }
        };
    }

    private static @Nullable Fraction apply(char sign, Fraction a, Fraction b) {
        return switch (sign) {
            case '+' -> a.plus(b);
            case '-' -> a.minus(b);
            case '*' -> a.times(b);
            default -> a.by(b);
        };
    }

    /** Whether its value is one of which only "at least" is known (余), where some of its figures are. */
    default boolean lowerBound(Predicate<Reference> figures) {
        return switch (this) {
            case Constant number -> false;
            case Reference reference -> figures.test(reference);
            case Operation(var sign, var left, var right) -> {
                boolean a = left.lowerBound(figures);
                boolean b = right.lowerBound(figures);
                yield (sign == '+' || sign == '*') ? (a || b) : (a && !b);
            }
        };
    }

    /**
     * The unit of its value. Unlike units are never added; a quotient of like units is a {@link Units#RATIO}; ten thousand
     * of a unit make its 万.
     */
    default String unit(Function<String, String> units) {
        return switch (this) {
            case Constant number -> Units.PLAIN;
            case Reference reference -> units.apply(reference.figure());
            case Operation(var sign, var left, Constant(var number))
            when sign == '/' && number.compareTo(TEN_THOUSAND) == 0 && !Units.isBare(left.unit(units)) ->
                "万" + left.unit(units);
            case Operation(var sign, var left, var right) -> Units.of(sign, left.unit(units), right.unit(units));
        };
    }
}
