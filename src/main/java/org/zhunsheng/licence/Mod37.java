package org.zhunsheng.licence;

/**
 * Check character of ISO 7064 MOD 37,36 (hybrid system) over digits and capital letters.
 *
 * <p>Finds every single wrong character, and every swap of neighbours but one: a pair of characters that differ by one,
 * met when the running sum stands at 18 and 19, gives the same sum either way (1 in 630 swaps).
 */
final class Mod37 {

    private static final int MODULUS = 36;

    private Mod37() {}

    static char check(String characters) {
        int product = MODULUS;
        for (int i = 0; i < characters.length(); i++) {
            int sum = (product + value(characters.charAt(i))) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return character((MODULUS + 1 - product) % MODULUS);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        throw new IllegalArgumentException("校验字符只能由数字与大写字母计算，遇到“" + c + "”");
    }

    private static char character(int value) {
        return (char) (value < 10 ? '0' + value : 'A' + value - 10);
    }
}
