package org.zhunsheng.kernel.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import tools.jackson.databind.JsonNode;

/**
 * The act takes back what its case has published, because the decision was changed, revoked or found void: {@code
 * withdraw: {reason: field of the act's form}}. A withdrawn publication says so, with the reason, to whoever has its
 * address.
 */
@Component("withdraw")
class WithdrawEffect implements Effect {

    private final Parties parties;

    WithdrawEffect(Parties parties) {
        this.parties = parties;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        var name = argument.path("reason").asString("");
        var form = definition.formOf(act);
        if (name.isBlank() || form == null) return "withdraw 应写作 {reason: 说明理由的栏目}，且该行为须有表单";
        return form.fields().stream().anyMatch(field -> field.name().equals(name) && !field.sensitive())
                ? null
                : "withdraw 的理由栏目“" + name + "”不在该行为的表单中，或者是加密栏目";
    }

    @Override
    public List<Write> writes(Context context) {
        var reason = context.form().get(context.argument().path("reason").asString());
        return List.of(Publications.withdraw(
                context.district(),
                context.caseId(),
                PublishEffect.day(context),
                Redaction.of(context.file(), parties).of(reason == null ? "" : String.valueOf(reason))));
    }
}
