package org.zhunsheng.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * what that draw came to; {@code draw: fix-anew} and {@code draw: replacement} are the same for a further draw of
 * inspectors. Whoever typed a list of his own would be refused here, however he sent it. Data cannot say this, for it
 * compares the act with a record beside the case.
 */
@Component("draw")
class DrawEffect implements Effect {

    private static final String FIX = "fix";
    private static final String RESULT = "result";
    private static final String FIX_ANEW = "fix-anew";
    private static final String REPLACEMENT = "replacement";
    private static final Set<String> WORDS = Set.of(FIX, RESULT, FIX_ANEW, REPLACEMENT);
    private static final Set<String> DRAWING = Set.of(RESULT, REPLACEMENT);

    private final Draws draws;

    DrawEffect(Draws draws) {
        this.draws = draws;
    }

    @Override
    public List<Write> writes(Context context) {
        var draw = draw(context);
        var told =
                switch (context.argument().asString("")) {
                    case FIX -> LotsForms.fixed(draw);
                    case FIX_ANEW -> fixedAnew(context, draw);
                    case REPLACEMENT -> LotsForms.replaced(draw, Teams.of(context.file(), draws));
                    default -> LotsForms.drawn(draw);
                };
        for (var fact : told.entrySet())
            if (!Objects.equals(fact.getValue(), plain(context.form().get(fact.getKey()))))
                throw Invalid.field(fact.getKey(), "与系统抽签的记录不一致，请在“随机抽取”页由系统抽取，不能手工填写");
        return List.of();
    }

    /**
     * A further draw is of those, and all those, whose inspectors are said to be absent, or of those of them that are named;
     * none of these inspectors is in it, and their fellows stay.
     */
    private Map<String, Object> fixedAnew(Context context, Draw draw) {
        var absent = texts(context.form().get(LotsForms.ABSENT));
        var subjects = texts(context.form().get(LotsForms.ABSENT_FROM));
        boolean among = draw.roster().stream().anyMatch(one -> absent.contains(one.id()));
        var concerned = Teams.of(context.file(), draws).of(absent, subjects);
        var rules = draw.rules();
        boolean stay = rules.staying().equals(Teams.staying(concerned, absent, draw.roster(), rules.on()));
        boolean named = subjects.isEmpty() || subjects.size() == concerned.size();
        boolean out = rules.avoid().containsAll(Teams.out(absent, concerned));
        if (among || !stay || !out || !named || concerned.size() != draw.poolSize())
            throw Invalid.field(LotsForms.ABSENT, "与系统抽签固定的名录库不一致，请在“随机抽取”页办理");
        return LotsForms.fixedAnew(draw);
    }

    private static List<String> texts(@Nullable Object said) {
        return said instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** Whole numbers are the same whether they came as int or as long. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : value;
    }

    private Draw draw(Context context) {
        var named = context.form().get(LotsForms.TRACE);
        var draw = id(named).flatMap(id -> draws.find(context.district(), id)).orElse(null);
        if (draw == null || !context.caseId().equals(draw.caseId()))
            throw Invalid.field(LotsForms.TRACE, "抽取由系统进行：请在案件页打开“随机抽取”，先固定名录库，再抽取");
        if (DRAWING.contains(context.argument().asString(""))) {
            if (!draw.drawn()) throw Invalid.field(LotsForms.TRACE, "这次抽签还没有抽取");
            if (!draw.commitmentDigest().equals(context.facts().get(LotsForms.COMMITMENT)))
                throw Invalid.field(LotsForms.TRACE, "这次抽签的承诺没有记入案卷，不能采用它的结果");
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
        return WORDS.contains(word) ? null : "draw 只能是 fix（固定名录库）、result（抽取结果）、fix-anew（固定另行抽取）或 replacement（另行抽取结果）";
    }
}
