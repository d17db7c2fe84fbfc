package org.zhunsheng.kernel.form;

import dev.cel.common.types.CelKind;
import java.util.Map;
import java.util.Set;

/** An {@link Expression} that is either true or false. */
public final class Condition {

    private final Expression expression;

    private Condition(Expression expression) {
        this.expression = expression;
    }

    /** A condition over the variables of {@link Expression#of}; the same errors, and one for what is never a truth. */
    public static Condition of(String source) {
        var expression = Expression.of(source);
        var kind = expression.resultKind();
        if (kind != CelKind.BOOL && kind != CelKind.DYN)
            throw new IllegalArgumentException("“" + source + "”得不出是或否，请写成比较，如 form.fine >= 100000");
        return new Condition(expression);
    }

    /** One that is known to be sound: it is compiled when it is first asked. */
    public static Condition later(String source) {
        return new Condition(Expression.later(source));
    }

    /**
     * Whether the condition holds of these values.
     *
     * @throws IllegalStateException if it asks for something unknown, or yields neither true nor false
     */
    public boolean holds(Map<String, ?> variables) {
        var value = expression.value(variables);
        if (value instanceof Boolean truth) return truth;
        throw new IllegalStateException("“" + expression + "”的结果是 " + value + "，既不是“是”也不是“否”");
    }

    /** The names asked of {@code form}, e.g. {@code fine} in {@code form.fine > 0}. */
    public Set<String> formFields() {
        return expression.asked("form");
    }

    /** The names asked of {@code form} and of {@code facts}. */
    public Set<String> names() {
        return expression.names();
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
