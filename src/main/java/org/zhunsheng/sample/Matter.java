package org.zhunsheng.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A matter (事项) of the fictitious catalogue, and how applicants use it. */
record Matter(
        String code,
        String name,
        String type,
        String organisation,
        String statutory,
        String promised,
        String handling,
        boolean commitment,
        boolean inspection,
        boolean interest,
        @Nullable String tolerance,
        @Nullable String special,
        @Nullable String reform,
        @Nullable LicenceKind licence,
        String applicant,
        String law,
        int share,
        List<String> trades,
        List<String> conditions,
        List<String> materials,
        List<String> contents) {

    /** What is issued, and for how many years. */
    record LicenceKind(String type, int years) {}

    boolean has(String property) {
        return switch (property) {
            case "instant" -> handling.equals("instant");
            case "commitment" -> commitment;
            case "inspection" -> inspection;
            case "interest" -> interest;
            case "tolerance" -> tolerance != null;
            case "special" -> special != null;
            default -> throw new IllegalArgumentException("a matter has no " + property);
        };
    }

    int promisedDays() {
        return Integer.parseInt(promised.substring(0, promised.indexOf(' ')));
    }
}
