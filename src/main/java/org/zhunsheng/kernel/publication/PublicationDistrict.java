package org.zhunsheng.kernel.publication;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.AskedDistrict;
import org.zhunsheng.kernel.access.OpenPath;

/** Whose publications a visitor sees, and that anyone may. */
@Component
class PublicationDistrict {

    private static final int LONGEST_WORD = 50;

    private final AskedDistrict districts;

    PublicationDistrict(AskedDistrict districts) {
        this.districts = districts;
    }

    String asked(@Nullable String district) {
        return districts.of(district);
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
