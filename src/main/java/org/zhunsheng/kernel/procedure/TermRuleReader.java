package org.zhunsheng.kernel.procedure;

import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.procedure.TermRule.Extension;

/** Reads what a definition file says of one term. */
final class TermRuleReader {

    private TermRuleReader() {}

    static TermRule read(DefinitionField field) {
        var warn = field.node().path("warn").asString("2 working days");
        return new TermRule(
                field.name(),
                field.string("name"),
                field.names("from"),
                field.condition("when"),
                field.at("starts-at").each(DefinitionField::names),
                field.expression("since"),
                field.names("to"),
                span(field.optional("length")),
                field.expression("length-of"),
                field.expression("until"),
                new LinkedHashSet<>(field.names("pauses-in")),
                field.names("restarts-on"),
                extension(field),
                field.optional("lapse"),
                Integer.parseInt(warn.substring(0, warn.indexOf(' '))),
                field.string("owed-by").equals("party"),
                field.string("law"),
                !field.flag("default"));
    }

    private static @Nullable Extension extension(DefinitionField field) {
        var spanOf = field.expression("extension-of");
        var rule = field.at("extension");
        if (rule.node().isObject()) return limited(rule);
        var span = span(field.optional("extension"));
        if (span == null && spanOf == null) return null;
        return new Extension(span, spanOf, field.node().path("extensions").asInt(1), null);
    }

    /** With a cap and no number of times, the cap alone is the limit. */
    private static Extension limited(DefinitionField rule) {
        var cap = span(rule.optional("cap"));
        int usual = cap == null ? 1 : Integer.MAX_VALUE;
        return new Extension(
                span(rule.optional("each")), null, rule.node().path("times").asInt(usual), cap);
    }

    private static @Nullable Span span(@Nullable String text) {
        return text == null ? null : Span.parse(text);
    }
}
