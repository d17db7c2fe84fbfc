package org.zhunsheng.inspection;

import java.util.Collection;
import java.util.Map;

/**
 * What kind of body (主体类别) a unified social credit code tells by its first two characters: the registry, and its class of
 * bodies (GB 32100-2015 表1). The words are those of the credit records.
 */
final class BodyKind {

    private static final int PREFIX = 2;
    private static final Map<String, String> KINDS = Map.of(
            "91", "enterprise",
            "92", "individual",
            "93", "cooperative",
            "12", "institution",
            "51", "social",
            "52", "social",
            "53", "social");

    private BodyKind() {}

    /** Empty where the code tells none of these, as of an organ of state. */
    static String of(String code) {
        return code.length() < PREFIX ? "" : KINDS.getOrDefault(code.substring(0, PREFIX), "");
    }

    static Collection<String> all() {
        return KINDS.values();
    }
}
