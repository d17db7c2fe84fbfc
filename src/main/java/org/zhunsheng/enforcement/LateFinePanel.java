package org.zhunsheng.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/** On the page of a penalty: how far the additional fine has grown by today, and why. */
@Component
@Order(20)
class LateFinePanel implements CasePanel {

    private final Clock clock;

    LateFinePanel(Clock clock) {
        this.clock = clock;
    }

    /** What the panel shows. */
    record Grown(LateFine late, AdditionalFine additional, LocalDate until) {}

    @Override
    public Optional<Shown> of(CaseFile file, Actor actor) {
        if (!file.definition().module().equals("enforcement")) return Optional.empty();
        var today = LocalDate.now(clock);
        return LateFine.of(file, today)
                .map(late -> new Shown("enforcement/late-fine", new Grown(late, late.grownUntil(today), today)));
    }
}
