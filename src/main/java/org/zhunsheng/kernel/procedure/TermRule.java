package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.form.Expression;

/**
 * A statutory or promised term (期限) of a procedure.
 *
 * @param from acts that start it; the day of the act itself does not count
 * @param when it starts only where this holds of the facts
 * @param startsAt for a starting act, the earlier acts from whose day it counts (视为受理：自收件之日), or the
 *     terms from whose last day (期限届满之日起视为受理)
 * @param since an expression over the facts that yields the day from which it counts, where that is not the day of the
 *     act (收到之日由渠道决定); the empty text leaves it at that day
 * @param to acts that meet it
 * @param length how long it runs, unless {@code lengthOf} says otherwise
 * @param lengthOf an expression over the facts that yields the length, e.g. the promise made for a matter
 * @param until an expression over the facts that yields the last day itself
 * @param pausesIn states in which the clock stands still
 * @param restartsOn acts that make the term begin anew
 * @param extension how far one extending act moves it, and how often that may happen
 * @param lapse the act that the system performs when the term has run out (what silence means)
 * @param warn working days before the last day on which the light turns yellow
 * @param owedByParty whether a party, not the organisation, owes the act: no light for the clerk
 * @param lawful whether {@code law} gives the length; otherwise it is a default to be configured
 */
public record TermRule(
        String id,
        String name,
        List<String> from,
        @Nullable Condition when,
        Map<String, List<String>> startsAt,
        @Nullable Expression since,
        List<String> to,
        @Nullable Span length,
        @Nullable Expression lengthOf,
        @Nullable Expression until,
        Set<String> pausesIn,
        List<String> restartsOn,
        @Nullable Extension extension,
        @Nullable String lapse,
        int warn,
        boolean owedByParty,
        String law,
        boolean lawful) {

    /**
     * On what the term rests (依据), as the explanation of its last day begins: its article, or that the house may set it.
     *
     * @param statute the statute that an article belongs to which names none
     */
    public String basis(Definition.Law statute) {
        var article = law.startsWith("第") ? "《" + statute.title() + "》" + law : law;
        if (lawful) return "依据：" + article + "。";
        return "本期限为可配置的默认值" + (article.isBlank() ? "" : "，" + article) + "。";
    }

    /**
     * An extension (延期).
     *
     * @param span how far one extending act moves the term at most, and moves it unless the act says otherwise
     * @param spanOf the same by an expression over the facts
     * @param times how often it may be granted
     * @param cap how far all together may move it
     */
    public record Extension(
            @Nullable Span span,
            @Nullable Expression spanOf,
            int times,
            @Nullable Span cap) {}
}
