package org.zhunsheng.kernel.access;

import java.security.SecureRandom;
import java.util.Base64;

/** What a password must be, and one that nobody chose. */
final class Passwords {

    private static final int SHORTEST = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Twelve random bytes, and what {@link #requireStrength} asks for besides. */
    static String random() {
        var random = new byte[12];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "Aa1";
    }

    static void requireStrength(String password) {
        boolean strong = password.length() >= SHORTEST
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit);
        if (!strong) throw new WeakPassword();
    }
}
