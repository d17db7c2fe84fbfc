package org.zhunsheng.kernel.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.time.BeijingTime;

/** Days and moments as people write them in tables; in Shanghai where they name no zone. */
final class Moments {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:?\\d{2})?");

    private Moments() {}

    static @Nullable LocalDate date(String text) {
        try {
            if (isIso(text)) return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            var day = DAY.matcher(text);
            if (!day.matches()) return null;
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Instant moment(String text) {
        int split = split(text);
        var day = date(split < 0 ? text : text.substring(0, split).strip());
        if (day == null) return null;
        if (split < 0) return day.atStartOfDay(BeijingTime.ZONE).toInstant();
        var time = TIME.matcher(text.substring(split + 1).strip());
        if (!time.matches()) return null;
        try {
            var clock = LocalTime.of(
                    Integer.parseInt(time.group(1)),
                    Integer.parseInt(time.group(2)),
                    time.group(3) == null ? 0 : Integer.parseInt(time.group(3)),
                    time.group(4) == null ? 0 : nanos(time.group(4)));
            if (time.group(5) == null)
                return day.atTime(clock).atZone(BeijingTime.ZONE).toInstant();
            return OffsetDateTime.of(day, clock, java.time.ZoneOffset.of(time.group(5)))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int split(String text) {
        int t = text.indexOf('T');
        return t >= 0 ? t : text.indexOf(' ');
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static boolean isIso(String text) {
        if (text.length() != 10) return false;
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if ((i == 4 || i == 7) ? c != '-' : (c < '0' || c > '9')) return false;
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = number * 10 + text.charAt(i) - '0';
        return number;
    }
}
