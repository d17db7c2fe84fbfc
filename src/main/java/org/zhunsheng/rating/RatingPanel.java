package org.zhunsheng.rating;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/** Asks the party of a decided case how it was served, and shows what was answered. */
@Component
class RatingPanel implements CasePanel {

    private final Ratings ratings;

    RatingPanel(Ratings ratings) {
        this.ratings = ratings;
    }

    /** What the panel shows. */
    record Answer(String caseId, boolean open, List<Rating> given) {}

    @Override
    public Optional<Shown> of(CaseFile file, Actor actor) {
        if (file.outcome() == null) return Optional.empty();
        var given = ratings.of(file.id().toString(), actor);
        boolean open =
                Ratings.isParty(file, actor) && given.stream().noneMatch(rating -> rating.channel() == Channel.PC);
        if (!open && given.isEmpty()) return Optional.empty();
        return Optional.of(new Shown("rating/panel", new Answer(file.id().toString(), open, given)));
    }
}
