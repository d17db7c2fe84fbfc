package org.zhunsheng.kernel.publication;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.OpenPath;
import org.zhunsheng.kernel.district.HomeDistrict;

/** Whose publications a visitor sees, and that anyone may. */
@Component
class PublicationDistrict {

    private static final int LONGEST_WORD = 50;

    private final CurrentActor current;
    private final HomeDistrict home;

    PublicationDistrict(CurrentActor current, HomeDistrict home) {
        this.current = current;
        this.home = home;
    }

    /** The district asked for; by default the actor's own, and this house's for a visitor. */
    String asked(@Nullable String district) {
        if (district != null && !district.isBlank()) return district.strip();
        return current.find().map(Actor::district).orElse(home.code());
    }

    static Publications.Query query(String district, String word, String category, String department) {
        var bare = word.strip().replace("\0", "");
        return new Publications.Query(
                district.replace("\0", ""),
                bare.length() > LONGEST_WORD ? bare.substring(0, LONGEST_WORD) : bare,
                category.strip().replace("\0", ""),
                department.strip().replace("\0", ""));
    }

    @Bean
    static OpenPath openPublishedPages() {
        return OpenPath.get("/published/**");
    }

    @Bean
    static OpenPath openPublishedCalls() {
        return OpenPath.get("/api/v1/publications/**");
    }
}
