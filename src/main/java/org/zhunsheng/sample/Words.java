package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/** Fills the blanks in the forms of a plot with the words of one case. */
final class Words {

    private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");

    private final Agency agency;
    private final Matter matter;
    private final Applicant applicant;
    private final String place;
    private final WorkCalendar calendar;
    private final String content;
    private final String material;

    Words(
            Agency agency,
            Matter matter,
            Applicant applicant,
            String place,
            WorkCalendar calendar,
            RandomGenerator random) {
        this.agency = agency;
        this.matter = matter;
        this.applicant = applicant;
        this.place = place;
        this.calendar = calendar;
        this.content = Nobody.pick(matter.contents(), random).replace("{place}", place);
        this.material = Nobody.pick(matter.materials(), random);
    }

    Map<String, Object> fill(@Nullable Map<String, Object> form, LocalDate today) {
        var filled = new LinkedHashMap<String, Object>();
        if (form != null)
            form.forEach((field, value) -> {
                var said = value(value, today);
                if (!said.equals("")) filled.put(field, said);
            });
        return filled;
    }

    private Object value(Object value, LocalDate today) {
        return switch (value) {
            case String text when text.equals("{staff}") -> agency.officers();
            case String text
            when text.equals("{materials}") ->
                matter.materials().stream()
                        .map(name -> Map.<String, Object>of("name", name, "copies", 1))
                        .toList();
            case String text -> BLANK.matcher(text).replaceAll(blank -> word(blank.group(1), today));
            case List<?> list -> list.stream().map(each -> value(each, today)).toList();
            case Map<?, ?> map -> {
                var inner = new LinkedHashMap<String, Object>();
                map.forEach((field, each) -> inner.put(String.valueOf(field), value(each, today)));
                yield inner;
            }
            default -> value;
        };
    }

    private String word(String blank, LocalDate today) {
        if (blank.startsWith("+"))
            return calendar.plusWorkingDays(today, Integer.parseInt(blank.substring(1)))
                    .toString();
        return switch (blank) {
            case "content" -> content;
            case "material" -> material;
            case "name" -> applicant.name();
            case "place" -> place;
            case "address" -> "鄂托克旗" + place;
            case "law" -> matter.law();
            case "special" -> String.valueOf(matter.special());
            case "today" -> today.toString();
            case "years" -> lastDay(today);
            default -> {
                var person = agency.people().get(blank);
                if (person == null) throw new IllegalArgumentException("no word for {" + blank + "}");
                yield person;
            }
        };
    }

    private String lastDay(LocalDate today) {
        var licence = matter.licence();
        return licence == null
                ? ""
                : today.plusYears(licence.years()).minusDays(1).toString();
    }
}
