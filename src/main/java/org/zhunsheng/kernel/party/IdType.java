package org.zhunsheng.kernel.party;

import java.util.Arrays;
import java.util.Optional;

/** The kind of document (证件类型) by which a party is identified. */
public enum IdType {
    /** The resident identity number of GB 11643. */
    RESIDENT_ID("居民身份证", true),
    /** The unified social credit code (统一社会信用代码) of GB 32100: of a legal person or another organisation. */
    USCC("统一社会信用代码", false),
    PASSPORT("护照", true),
    OTHER("其他证件", true);

    private final String label;
    private final boolean person;

    IdType(String label, boolean person) {
        this.label = label;
        this.person = person;
    }

    public String label() {
        return label;
    }

    /** Whether it identifies a natural person, whose particulars are masked. */
    public boolean person() {
        return person;
    }

    public static Optional<IdType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
