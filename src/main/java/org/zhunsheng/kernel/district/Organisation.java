package org.zhunsheng.kernel.district;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts in a district: a department, a town, a village, a counter. Its code is unique within the district.
 *
 * @param district GB/T 2260, six digits
 * @param shortName what stands before 〔year〕 in the number of its papers
 * @param type department, town, village, judicial-office, committee, counter…
 * @param parent the code of the body above it in the same district
 * @param uscc unified social credit code (GB 32100), eighteen characters
 * @param since the first day on which it exists; always, where nothing is said
 * @param until the first day on which that has ended; never, where nothing is said
 */
public record Organisation(
        String district,
        String code,
        String name,
        String shortName,
        String type,
        @Nullable String parent,
        @Nullable String uscc,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** One that was always there. */
    public Organisation(
            String district,
            String code,
            String name,
            String shortName,
            String type,
            @Nullable String parent,
            @Nullable String uscc) {
        this(district, code, name, shortName, type, parent, uscc, null, null);
    }
}
