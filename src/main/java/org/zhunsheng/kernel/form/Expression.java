package org.zhunsheng.kernel.form;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled CEL expression over what is known of a case: {@code facts}, the submitted {@code form}, {@code today} as
 * {@code "2024-03-01"} (dates compare as text) and {@code done}, the ids of the acts done so far. It has no loops but
 * those over given lists, so it always ends. Safe for use by many threads.
 */
public final class Expression {

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(10_000)
            .build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("facts", SimpleType.DYN)
            .addVar("form", SimpleType.DYN)
            .addVar("today", SimpleType.DYN)
            .addVar("done", SimpleType.DYN)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final String source;
    private final CelRuntime.Program program;

    private Expression(String source, CelRuntime.Program program) {
        this.source = source;
        this.program = program;
    }

    /** @throws IllegalArgumentException if it is no expression, with the place where it stops being one */
    public static Expression of(String source) {
        try {
            return new Expression(
                    source, RUNTIME.createProgram(COMPILER.compile(source).getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** @throws IllegalStateException if it asks for something that the variables do not hold */
    public @Nullable Object value(Map<String, ?> variables) {
        try {
            return program.eval(plain(variables));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("cannot evaluate “" + source + "”: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return source;
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        var plain = new HashMap<String, Object>();
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
            case List<?> list ->
                list.stream().map(item -> item == null ? "" : plain(item)).toList();
            case Temporal time -> time.toString();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
