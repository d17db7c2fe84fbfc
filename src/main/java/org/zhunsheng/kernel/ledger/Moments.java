package org.zhunsheng.kernel.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Moments as bodies write them: in +08:00, to the millisecond, {@code 2024-03-01T10:00:00.000+08:00}. Every act is read
 * again whenever its case is, and the JDK's own formatter takes longer over a moment than the hash over the whole act.
 */
final class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final String PATTERN = "0000-00-00T00:00:00.000+08:00";

    private Moments() {}

    static String write(Instant at) {
        var local = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), OFFSET);
        if (local.getYear() < 0 || local.getYear() > 9999) return FORMAT.format(at.atOffset(OFFSET));
        var text = PATTERN.toCharArray();
        put(text, 0, 4, local.getYear());
        put(text, 5, 2, local.getMonthValue());
        put(text, 8, 2, local.getDayOfMonth());
        put(text, 11, 2, local.getHour());
        put(text, 14, 2, local.getMinute());
        put(text, 17, 2, local.getSecond());
        put(text, 20, 3, local.getNano() / 1_000_000);
        return new String(text);
    }

    private static void put(char[] text, int at, int digits, int number) {
        int left = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }

    /** Reads what {@link #write} wrote, and whatever else is a moment with its offset (ISO 8601). */
    static Instant read(String text) {
        if (!asWritten(text)) return OffsetDateTime.parse(text).toInstant();
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 2),
                        number(text, 8, 2),
                        number(text, 11, 2),
                        number(text, 14, 2),
                        number(text, 17, 2),
                        number(text, 20, 3) * 1_000_000)
                .toInstant(OFFSET);
    }

    private static boolean asWritten(String text) {
        if (text.length() != PATTERN.length()) return false;
        for (int i = 0; i < PATTERN.length(); i++) {
            char wanted = PATTERN.charAt(i);
            char found = text.charAt(i);
            boolean digit = wanted == '0' && i < 24;
            if (digit ? found < '0' || found > '9' : found != wanted) return false;
        }
        return true;
    }

    private static int number(String text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) number = number * 10 + text.charAt(i) - '0';
        return number;
    }
}
