package org.zhunsheng.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.OpenPath;
import org.zhunsheng.kernel.district.HomeDistrict;

/** Whose catalogue is read: anyone may read it, of the actor's own district unless another is named. */
@Component
class Here {

    private final CurrentActor current;
    private final HomeDistrict home;

    Here(CurrentActor current, HomeDistrict home) {
        this.current = current;
        this.home = home;
    }

    String district(@Nullable String asked) {
        return asked == null ? current.find().map(Actor::district).orElse(home.code()) : asked;
    }

    @Bean
    static OpenPath openItems() {
        return OpenPath.get("/items/**");
    }

    @Bean
    static OpenPath openItemApi() {
        return OpenPath.get("/api/v1/items/**");
    }
}
