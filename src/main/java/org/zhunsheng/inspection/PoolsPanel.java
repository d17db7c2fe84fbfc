package org.zhunsheng.inspection;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.Scope;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/** On the page of a yearly plan: how large the two pools are today. */
@Component
@Order(15)
class PoolsPanel implements CasePanel {

    private static final String PROCEDURE = "double-random-plan";

    private final BothPools pools;

    PoolsPanel(BothPools pools) {
        this.pools = pools;
    }

    @Override
    public Optional<CasePanel.Shown> of(CaseFile file, Actor actor) {
        if (!file.definition().id().equals(PROCEDURE) || file.closed() || Scope.of(actor) instanceof Scope.Own)
            return Optional.empty();
        return Optional.of(new CasePanel.Shown("inspection/pools-panel", pools.of(file)));
    }
}
