package org.zhunsheng.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import tools.jackson.databind.JsonNode;

/**
 * {@code pools: known} in a definition: the numbers of subjects and of inspectors that an act tells are those of the pools
 * from which will be drawn (两库). Where the records know nobody yet, what was typed stands.
 */
@Component("pools")
class PoolsEffect implements Effect {

    private final BothPools pools;

    PoolsEffect(BothPools pools) {
        this.pools = pools;
    }

    @Override
    public List<Write> writes(Context context) {
        var known = pools.of(context.file());
        same(context, "subjectPool", known.subjects(), "检查对象名录库现有" + known.subjects() + "户");
        same(context, "inspectorPool", known.inspectors(), "执法检查人员名录库现有" + known.inspectors() + "人");
        return List.of();
    }

    private static void same(Context context, String field, long known, String words) {
        var told = context.form().get(field) instanceof Number number ? number.longValue() : 0;
        if (known > 0 && told != known) throw Invalid.field(field, "本系统的" + words + "，请按此填写");
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        return argument.asString("").equals("known") ? null : "pools 只能是 known（与系统的两库一致）";
    }
}
