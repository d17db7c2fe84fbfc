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

    private static final Map<String, String> NAMES = Map.of(
            "enterprise", "企业",
            "individual", "个体工商户",
            "cooperative", "农民专业合作社",
            "institution", "事业单位",
            "social", "社会组织",
            "person", "自然人");

    private BodyKind() {}

    /** As people call it; a word that is none of these stands as it is. */
    static String name(String kind) {
        return NAMES.getOrDefault(kind, kind);
    }

    /** Empty where the code tells none of these, as of an organ of state. */
    static String of(String code) {
        return code.length() < PREFIX ? "" : KINDS.getOrDefault(code.substring(0, PREFIX), "");
    }

    static Collection<String> all() {
        return KINDS.values();
    }
}
