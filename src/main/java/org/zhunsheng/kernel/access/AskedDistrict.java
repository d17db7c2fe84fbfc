package org.zhunsheng.kernel.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.district.HomeDistrict;

/** Which district (区划) a page shows that visitors may read too: the one asked for, or the actor's own, or this house's. */
@Component
public class AskedDistrict {

    private final CurrentActor current;
    private final HomeDistrict home;

    AskedDistrict(CurrentActor current, HomeDistrict home) {
        this.current = current;
        this.home = home;
    }

    /** The district asked for; nobody asks by an empty word. */
    public String of(@Nullable String asked) {
        return asked == null || asked.isBlank() ? own() : asked.strip();
    }

    /** The actor's own district, and this house's for a visitor. */
    public String own() {
        return current.find().map(Actor::district).orElse(home.code());
    }
}
