package org.zhunsheng.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.AskedDistrict;
import org.zhunsheng.kernel.access.OpenPath;

/** Whose catalogue is read: anyone may read it, of the actor's own district unless another is named. */
@Component
class Here {

    private final AskedDistrict districts;

    Here(AskedDistrict districts) {
        this.districts = districts;
    }

    String district(@Nullable String asked) {
        return districts.of(asked);
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
