package org.zhunsheng.kernel.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;

/** Which district a stranger means: the one named, or the account's, or the only one that has published anything. */
final class PublicDistrict {

    private PublicDistrict() {}

    static Optional<String> of(@Nullable String named, CurrentActor actor, Anchors anchors) {
        if (named != null && !named.isBlank()) {
            return Optional.of(named.strip());
        }
        return actor.find().map(Actor::district).or(() -> {
            var anchored = anchors.anchored();
            return anchored.size() == 1 ? Optional.of(anchored.getFirst()) : Optional.empty();
        });
    }
}
