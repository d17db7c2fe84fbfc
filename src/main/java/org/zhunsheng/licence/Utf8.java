package org.zhunsheng.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Text written as the bytes it is stored in. A page is mostly digits with some Chinese in between: as a string it would
 * take two bytes a character, and then be turned into bytes once more.
 */
final class Utf8 {

    private byte[] bytes;
    private int length;

    Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    Utf8 append(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) return append(text.substring(i).getBytes(UTF_8));
            bytes[length++] = (byte) c;
        }
        return this;
    }

    Utf8 append(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** @param ascii below 128 */
    Utf8 append(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Utf8 append(long number) {
        if (number < 0 || number > 999) return append(Long.toString(number));
        room(3);
        int n = (int) number;
        if (n > 99) bytes[length++] = (byte) ('0' + n / 100);
        if (n > 9) bytes[length++] = (byte) ('0' + n / 10 % 10);
        bytes[length++] = (byte) ('0' + n % 10);
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
}
