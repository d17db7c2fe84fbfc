package org.zhunsheng.kernel.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party as it is shown by default: what identifies a natural person is starred out. An organisation's name and code
 * are public and stand in full.
 */
public record Masked(
        UUID id,
        IdType idType,
        String name,
        String idNumber,
        @Nullable String phone) {

    /** 张三 → 张*. */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        return length == 0 ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(length - 1);
    }

    /** 150624199001011234 → 150***********1234; a number too short to hide anything is starred whole. */
    public static String idNumber(String number) {
        if (number.length() < 10) {
            return middle(number, 1, 1);
        }
        return middle(number, 3, 4);
    }

    /** 13812341234 → 138****1234. */
    public static String phone(String phone) {
        return middle(phone, 3, 4);
    }

    private static String middle(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        return hidden < 3
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
