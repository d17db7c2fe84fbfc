package org.zhunsheng.kernel.form;

import java.util.Map;

/** An {@link Expression} that is either true or false. */
public final class Condition {

    private final Expression expression;

    private Condition(Expression expression) {
        this.expression = expression;
    }

    /** @throws IllegalArgumentException if it is no expression */
    public static Condition of(String source) {
        return new Condition(Expression.of(source));
    }

    /** @throws IllegalStateException if it yields neither true nor false */
    public boolean holds(Map<String, ?> variables) {
        var value = expression.value(variables);
        if (value instanceof Boolean truth) return truth;
        throw new IllegalStateException("“" + expression + "” yields " + value + ", neither true nor false");
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
