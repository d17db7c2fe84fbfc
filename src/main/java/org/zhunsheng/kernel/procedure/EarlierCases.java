package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import tools.jackson.databind.JsonNode;

/**
 * Refuses an act ({@code unless-earlier}) because of how an earlier case of the same party ended: who lied to get a licence
 * may not apply again for a time (不得再次申请), who was penalised before is no first offender (初次违法). A case knows only itself;
 * the house has them all.
 */
@Component("unless-earlier")
class EarlierCases implements Effect {

    private final ObjectProvider<CaseStore> cases; // procedures know their effects before there are cases
    private final Calendars calendars;

    EarlierCases(ObjectProvider<CaseStore> cases, Calendars calendars) {
        this.cases = cases;
        this.calendars = calendars;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        if (!argument.isArray() || argument.isEmpty()) return "unless-earlier 须是列表，每一项写明一种在先案件";
        return argument.valueStream()
                .flatMap(rule -> EarlierRule.problem(rule, definition).stream())
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Write> writes(Context context) {
        context.argument()
                .forEach(node -> check(EarlierRule.read(node, context.file().definition()), context));
        return List.of();
    }

    private void check(EarlierRule rule, Context context) {
        var today = Done.day(context.entry().at());
        var parties = parties(rule, context.file());
        if (parties.length == 0) return;
        cases.getObject().earlier(context.file(), rule, parties).stream()
                .flatMap(earlier -> objection(rule, earlier, context, today).stream())
                .findFirst()
                .ifPresent(said -> {
                    throw new Invalid(List.of(new FieldError("", said)));
                });
    }

    private static UUID[] parties(EarlierRule rule, CaseFile file) {
        return file.head().parties().stream()
                .filter(party -> party.role().equals(rule.party()))
                .map(CaseParty::id)
                .toArray(UUID[]::new);
    }

    private Optional<String> objection(EarlierRule rule, CaseFile earlier, Context context, LocalDate today) {
        var ending = rule.ending(earlier);
        if (ending.isEmpty()) return Optional.empty();
        var on = ending.get().on();
        var until = rule.within() == null
                ? null
                : calendars.current().deadline(on, rule.within(), List.of(), on).due();
        if (until != null && today.isAfter(until)) return Optional.empty();
        var variables = Lawfulness.variables(context.file(), context.form(), today);
        if (!rule.means(earlier, variables)) return Optional.empty();
        return Optional.of(rule.otherwise()
                .replace("{number}", earlier.number())
                .replace("{title}", earlier.head().title())
                .replace("{on}", said(on))
                .replace("{until}", said(until)));
    }

    private static String said(@Nullable LocalDate day) {
        return Stream.ofNullable(day)
                .map(one -> one.getYear() + "年" + one.getMonthValue() + "月" + one.getDayOfMonth() + "日")
                .findFirst()
                .orElse("");
    }
}
