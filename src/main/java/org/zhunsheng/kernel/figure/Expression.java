package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arithmetic over other figures, such as {@code 1 - promised / statutory}. */
sealed interface Expression {

    record Number(BigDecimal number) implements Expression {}

    record Reference(String figure) implements Expression {}

    record Operation(char sign, Expression left, Expression right) implements Expression {}

    /** The figures it asks for, in the order in which they stand. */
    default Set<String> figures() {
        var found = new LinkedHashSet<String>();
        collect(found);
        return found;
    }

    private void collect(Set<String> found) {
        switch (this) {
            case Number number -> {}
            case Reference(var figure) -> found.add(figure);
            case Operation operation -> {
                operation.left().collect(found);
                operation.right().collect(found);
            }
        }
    }

    /** Null as soon as one of its figures has no value, or a divisor is zero. */
    default @Nullable Fraction value(Function<String, @Nullable Fraction> figures) {
        return switch (this) {
            case Number(var number) -> Fraction.of(number);
            case Reference(var figure) -> figures.apply(figure);
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

    /** The unit of its value. Unlike units are never added; a quotient of like units is a {@link Units#RATIO}. */
    default String unit(Function<String, String> units) {
        return switch (this) {
            case Number number -> Units.PLAIN;
            case Reference(var figure) -> units.apply(figure);
            case Operation(var sign, var left, var right) -> Units.of(sign, left.unit(units), right.unit(units));
        };
    }
}
