package org.zhunsheng.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The holiday notices that come with the product, as {@code calendar/notices.txt}: a line for each festival of a year,
 * {@code name first..last | make-up workdays}.
 */
final class ShippedNotices {

    private ShippedNotices() {}

    static List<NoticeDay> days() {
        return byYear().values().stream().flatMap(List::stream).toList();
    }

    /** The notices by the year they arrange; New Year's Day of one may begin in December of the year before. */
    static SortedMap<Integer, List<NoticeDay>> byYear() {
        var years = new TreeMap<Integer, List<NoticeDay>>();
        for (var line : lines()) {
            var days = festival(line);
            var year = days.stream().mapToInt(day -> day.date().getYear()).max().orElseThrow();
            years.computeIfAbsent(year, _ -> new ArrayList<>()).addAll(days);
        }
        return years;
    }

    private static List<String> lines() {
        try (var in = ShippedNotices.class.getResourceAsStream("/calendar/notices.txt")) {
            if (in == null) throw new IllegalStateException("calendar/notices.txt is not in the jar");
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NoticeDay> festival(String line) {
        var days = new ArrayList<NoticeDay>();
        var sides = line.split("\\|", 2);
        var words = sides[0].strip().split("\\s+", -1);
        var span = words[1].split("\\.\\.", -1);
        var last = LocalDate.parse(span[span.length - 1]);
        for (var date = LocalDate.parse(span[0]); !date.isAfter(last); date = date.plusDays(1))
            days.add(new NoticeDay(date, NoticeDay.Kind.HOLIDAY, words[0]));
        if (sides.length > 1)
            for (var date : sides[1].strip().split("\\s+", -1))
                days.add(new NoticeDay(LocalDate.parse(date), NoticeDay.Kind.WORKDAY, words[0]));
        return days;
    }
}
