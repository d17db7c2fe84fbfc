package org.zhunsheng.kernel.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import tools.jackson.databind.JsonNode;

/**
 * {@code own-publication: field}: the act names in that field a case whose publication is to be taken back; it is refused
 * at once, with the way to go, where another organisation published it.
 */
@Component("own-publication")
class OwnPublicationEffect implements Effect {

    private final Publisher publisher;

    OwnPublicationEffect(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        var form = definition.formOf(act);
        var name = argument.asString("");
        return form != null
                        && form.fields().stream().anyMatch(field -> field.name().equals(name) && field.namesCase())
                ? null
                : "own-publication 应写明该行为表单中填写案号的栏目（x-case）";
    }

    @Override
    public List<Write> writes(Context context) {
        var field = context.argument().asString("");
        publisher.mustBe(
                context.file().head(), field, String.valueOf(context.form().get(field)));
        return List.of();
    }
}
