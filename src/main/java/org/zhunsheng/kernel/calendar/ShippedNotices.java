package org.zhunsheng.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The holiday notices that come with the product, as {@code calendar/notices.txt}: a line for each festival of a year,
 * {@code name first..last | make-up workdays}.
 */
final class ShippedNotices {

    private ShippedNotices() {}

    static List<NoticeDay> days() {
        try (var in = ShippedNotices.class.getResourceAsStream("/calendar/notices.txt")) {
            if (in == null) throw new IllegalStateException("calendar/notices.txt is not in the jar");
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .flatMap(line -> festival(line).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NoticeDay> festival(String line) {
        var days = new ArrayList<NoticeDay>();
        var sides = line.split("\\|", 2);
        var words = sides[0].strip().split("\\s+");
        var span = words[1].split("\\.\\.");
        var last = LocalDate.parse(span[span.length - 1]);
        for (var date = LocalDate.parse(span[0]); !date.isAfter(last); date = date.plusDays(1))
            days.add(new NoticeDay(date, NoticeDay.Kind.HOLIDAY, words[0]));
        if (sides.length > 1)
            for (var date : sides[1].strip().split("\\s+"))
                days.add(new NoticeDay(LocalDate.parse(date), NoticeDay.Kind.WORKDAY, words[0]));
        return days;
    }
}
