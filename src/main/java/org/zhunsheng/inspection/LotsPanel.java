package org.zhunsheng.inspection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.Scope;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/** On the page of a batch: how far the drawing has come, and the way to it. */
@Component
@Order(15)
class LotsPanel implements CasePanel {

    private final Lots lots;

    LotsPanel(Lots lots) {
        this.lots = lots;
    }

    /** What the panel shows. */
    record Shown(CaseFile file, @Nullable Draw draw) {}

    @Override
    public Optional<CasePanel.Shown> of(CaseFile file, Actor actor) {
        if (!file.definition().id().equals(LotsPages.PROCEDURE) || Scope.of(actor) instanceof Scope.Own)
            return Optional.empty();
        return Optional.of(new CasePanel.Shown(
                "inspection/lots-panel", new Shown(file, lots.standing(file).orElse(null))));
    }
}
