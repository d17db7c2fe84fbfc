package org.zhunsheng.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import tools.jackson.databind.JsonNode;

/**
 * Holds acts to the draw engine: {@code draw: fix} takes only what a draw of this case has fixed, {@code draw: result} only
 * what that draw came to. Whoever typed a list of his own would be refused here, however he sent it. Data cannot say this,
 * for it compares the act with a record beside the case.
 */
@Component("draw")
class DrawEffect implements Effect {

    private static final String FIX = "fix";
    private static final String RESULT = "result";

    private final Draws draws;

    DrawEffect(Draws draws) {
        this.draws = draws;
    }

    @Override
    public List<Write> writes(Context context) {
        var draw = draw(context);
        var told = context.argument().asString("").equals(FIX) ? Lots.fixed(draw) : Lots.result(draw);
        for (var fact : told.entrySet())
            if (!Objects.equals(fact.getValue(), plain(context.form().get(fact.getKey()))))
                throw Invalid.field(fact.getKey(), "与系统抽签的记录不一致，请在“随机抽取”页由系统抽取，不能手工填写");
        return List.of();
    }

    /** Whole numbers are the same whether they came as int or as long. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : value;
    }

    private Draw draw(Context context) {
        var named = context.form().get(Lots.TRACE);
        var draw = id(named).flatMap(id -> draws.find(context.district(), id)).orElse(null);
        if (draw == null || !context.caseId().equals(draw.caseId()))
            throw Invalid.field(Lots.TRACE, "抽取由系统进行：请在案件页打开“随机抽取”，先固定名录库，再抽取");
        if (context.argument().asString("").equals(RESULT)) {
            if (!draw.drawn()) throw Invalid.field(Lots.TRACE, "这次抽签还没有抽取");
            if (!draw.commitmentDigest().equals(context.facts().get(Lots.COMMITMENT)))
                throw Invalid.field(Lots.TRACE, "这次抽签的承诺没有记入案卷，不能采用它的结果");
        }
        return draw;
    }

    private static Optional<UUID> id(@Nullable Object text) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        var word = argument.asString("");
        if (act.opens()) return "立案行为不能抽签，此时还没有案件";
        return word.equals(FIX) || word.equals(RESULT) ? null : "draw 只能是 fix（固定名录库）或 result（抽取结果）";
    }
}
