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
 * withdraw: {reason: field of the act's form}}. With {@code of: a field that names another case}, it takes back what
 * that case has published, which may be closed long since; only the organisation that published may, any other is
 * refused. A withdrawn publication says so, with the reason, to whoever has its address.
 */
@Component("withdraw")
class WithdrawEffect implements Effect {

    private final Parties parties;
    private final Publisher publisher;

    WithdrawEffect(Parties parties, Publisher publisher) {
        this.parties = parties;
        this.publisher = publisher;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        var name = argument.path("reason").asString("");
        var form = definition.formOf(act);
        if (name.isBlank() || form == null) return "withdraw 应写作 {reason: 说明理由的栏目}，且该行为须有表单";
        var of = argument.path("of").asString("");
        boolean named = of.isEmpty()
                || definition.forms().values().stream()
                        .flatMap(any -> any.fields().stream())
                        .anyMatch(field -> field.name().equals(of));
        if (!named) return "withdraw 的 of（案号栏目）“" + of + "”不在任何表单中";
        return form.fields().stream().anyMatch(field -> field.name().equals(name) && !field.sensitive())
                ? null
                : "withdraw 的理由栏目“" + name + "”不在该行为的表单中，或者是加密栏目";
    }

    @Override
    public List<Write> writes(Context context) {
        var reason = context.form().get(context.argument().path("reason").asString());
        var said = Redaction.of(context.file(), parties).of(reason == null ? "" : String.valueOf(reason));
        var on = PublishEffect.day(context);
        var of = context.argument().path("of").asString("");
        if (of.isEmpty()) return List.of(Publications.withdraw(context.district(), context.caseId(), on, said));
        var head = context.file().head();
        var number = String.valueOf(context.facts().get(of));
        publisher.mustBe(head, of, number);
        return List.of(Publications.withdraw(head, number, on, said));
    }
}
