package org.zhunsheng.kernel.form;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled CEL expression over what is known of a case: {@code facts}, the submitted {@code form}, {@code today} as
 * {@code "2024-03-01"} (dates compare as text), {@code done}, the ids of the acts done so far, {@code entry}, the entry
 * of a repeating group that is being looked at, and {@code earlier}, an earlier case of the same party. Its text, its
 * nesting and its steps are bounded, so it always ends. Safe for use by many threads.
 */
public final class Expression {

    private static final List<String> VARIABLES = List.of("facts", "form", "today", "done", "entry", "earlier");

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(500)
            .build();

    /** Procedures that lie over others say the same again and again: it is compiled once. */
    private static final Map<String, Expression> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 10_000;

    private final String source;
    private volatile @Nullable Compiled compiled;

    private Expression(String source) {
        this.source = source;
    }

    private record Compiled(CelAbstractSyntaxTree tree, CelRuntime.Program program) {}

    /** Made when the first expression is compiled: it takes longer than a thousand expressions. */
    private static final class Cel {

        static final CelCompiler COMPILER = compiler();
        static final CelRuntime RUNTIME =
                CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

        private static CelCompiler compiler() {
            var builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
            VARIABLES.forEach(name -> builder.addVar(name, SimpleType.DYN));
            return builder.build();
        }
    }

    /**
     * The expression that a text is.
     *
     * @throws IllegalArgumentException if it is no expression, saying in Chinese at which character it stops being one
     */
    public static Expression of(String source) {
        var expression = later(source);
        expression.compiled();
        return expression;
    }

    /** One that is known to be sound: it is compiled when it is first asked. */
    public static Expression later(String source) {
        var known = KNOWN.get(source);
        if (known != null) return known;
        var expression = new Expression(source);
        if (KNOWN.size() < MOST_KEPT) KNOWN.put(source, expression);
        return expression;
    }

    /** Two threads may both compile it, to the same end. */
    private Compiled compiled() {
        var known = compiled;
        if (known != null) return known;
        var made = compiled(source);
        compiled = made;
        return made;
    }

    private static Compiled compiled(String source) {
        try {
            var tree = Cel.COMPILER.compile(source).getAst();
            return new Compiled(tree, Cel.RUNTIME.createProgram(tree));
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(complaint(source, e), e);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("“" + source + "”不能使用：" + e.getMessage(), e);
        }
    }

    private static String complaint(String source, CelValidationException e) {
        var issue = e.getErrors().getFirst();
        var said = issue.getMessage();
        var unknown = said.startsWith("undeclared reference to '") ? said.split("'", 3)[1] : null;
        var what = unknown == null ? "写法不对（" + said + "）" : "不认识“" + unknown + "”，可用：" + String.join("、", VARIABLES);
        return "“" + source + "”第" + (issue.getSourceLocation().getColumn() + 1) + "个字符处" + what;
    }

    /**
     * What the expression comes to.
     *
     * @throws IllegalStateException if it asks for something that the variables do not hold
     */
    public @Nullable Object value(Map<String, ?> variables) {
        try {
            CelVariableResolver resolver =
                    name -> Optional.ofNullable(variables.get(name)).map(Expression::plain);
            return compiled().program().eval(resolver);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("“" + source + "”算不出来：" + e.getMessage(), e);
        }
    }

    CelKind resultKind() {
        return compiled().tree().getResultType().kind();
    }

    /** The names of what is asked of a variable. */
    Set<String> asked(String variable) {
        return CelNavigableAst.fromAst(compiled().tree())
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .flatMap(node -> selected(node, variable))
                .collect(Collectors.toSet());
    }

    /** The names asked of {@code form} and of {@code facts}. */
    public Set<String> names() {
        return Stream.concat(asked("form").stream(), asked("facts").stream()).collect(Collectors.toSet());
    }

    private static Stream<String> selected(CelExpr node, String variable) {
        if (node.getKind() != CelExpr.ExprKind.Kind.SELECT) return Stream.empty();
        var operand = node.select().operand();
        return operand.getKind() == CelExpr.ExprKind.Kind.IDENT
                        && operand.ident().name().equals(variable)
                ? Stream.of(node.select().field())
                : Stream.empty();
    }

    @Override
    public String toString() {
        return source;
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        var plain = HashMap.<String, Object>newHashMap(map.size());
        map.forEach((key, value) -> {
            if (value != null) plain.put(String.valueOf(key), plain(value));
        });
        return plain;
    }

    /** CEL knows 64-bit integers, doubles, text, truth, lists and maps. */
    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Long number -> number;
            case Number number -> number.doubleValue();
            case Map<?, ?> map -> plain(map);
            case Collection<?> list ->
                list.stream().map(item -> item == null ? "" : plain(item)).toList();
            case Temporal time -> time.toString();
            case UUID id -> id.toString();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
