package org.zhunsheng.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Division;
import org.zhunsheng.kernel.district.Divisions;
import org.zhunsheng.kernel.figure.FigureValue;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.report.TypedNumbers.Typed;
import org.zhunsheng.report.Versions.Version;

/** The annual reports of each district: computed anew whenever they are asked for, until they are sent for review. */
@Component
class Reports {

    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2199;
    private static final int LONGEST_TEXT = 20_000;

    private final Templates templates;
    private final Figures figures;
    private final Versions versions;
    private final Substitutes substitutes;
    private final Snapshots snapshots;
    private final Divisions divisions;
    private final Clock clock;

    Reports(
            Templates templates,
            Figures figures,
            Versions versions,
            Substitutes substitutes,
            Snapshots snapshots,
            Divisions divisions,
            Clock clock) {
        this.templates = templates;
        this.figures = figures;
        this.versions = versions;
        this.substitutes = substitutes;
        this.snapshots = snapshots;
        this.divisions = divisions;
        this.clock = clock;
    }

    Template template(int year) {
        return templates.of(year);
    }

    /** The report as it would read now, with the places that wait for text. */
    Report draft(String district, int year) {
        return draft(district, year, versions.latest(district, year).orElse(null), numbers(district, year));
    }

    Report draft(String district, int year, @Nullable Version version, Numbers numbers) {
        return write(district, year, version, numbers, true);
    }

    /** The report as it is sent for review: what says nothing is not in it. */
    Report fair(String district, int year) {
        var version = versions.latest(district, year).orElse(null);
        return write(district, year, version, numbers(district, year), false);
    }

    private Report write(String district, int year, @Nullable Version version, Numbers numbers, boolean gaps) {
        Map<String, String> texts = version == null ? Map.of() : version.texts();
        return new Writer(templates.of(year), numbers, texts, names(district, year))
                .write(district, year, version == null ? 0 : version.version(), clock.instant(), gaps);
    }

    /** What anyone may read. */
    Optional<Report> published(String district, int year) {
        return snapshots.published(district, year).map(Snapshots.Snapshot::report);
    }

    Numbers numbers(String district, int year) {
        return numbers(
                district,
                year,
                versions.latest(district, year).map(Version::texts).orElse(Map.of()));
    }

    /** Those figures alone that the template, the texts or a substitute name: the catalogue has many more. */
    private Numbers numbers(String district, int year, Map<String, String> texts) {
        var signed = substitutes.of(district, year);
        var spoken = new LinkedHashSet<>(templates.of(year).figures());
        for (var text : texts.values()) spoken.addAll(Phrase.of(text).figures());
        for (var one : signed) spoken.add(one.figure());
        var both = figures.series(district, spoken, List.of(Period.year(year), Period.year(year - 1)));
        return Numbers.of(
                both.values().stream().map(List::getFirst).toList(),
                both.values().stream().map(List::getLast).toList(),
                signed);
    }

    /** The numbers typed into a report instead of bound, each beside that figure of its year that it most likely means. */
    List<Typed> typed(Report report) {
        var suspects = report.sentences().filter(Report.Sentence::holdsTyped).toList();
        if (suspects.isEmpty()) return List.of();
        var likely = new LinkedHashSet<>(templates.of(report.year()).figures());
        figures.names().forEach((id, name) -> {
            if (suspects.stream().anyMatch(one -> TypedNumbers.speaksOf(one, name))) likely.add(id);
        });
        var values = figures.series(report.district(), likely, List.of(Period.year(report.year()))).values().stream()
                .map(List::getFirst)
                .toList();
        return suspects.stream()
                .flatMap(one -> TypedNumbers.of(one, values).stream())
                .toList();
    }

    /** The places of sentences that the report leaves unsaid. */
    List<String> unsaid(Report report) {
        var said = report.sentences().map(Report.Sentence::id).collect(Collectors.toSet());
        return Places.sentences(templates.of(report.year())).stream()
                .filter(place -> !said.contains(place))
                .toList();
    }

    /** Saves the report of a year as a version of its own where something changed since the last one. */
    Version save(Actor actor, int year, String note) {
        var latest = versions.latest(actor.district(), year);
        var values = values(numbers(actor.district(), year));
        if (latest.isPresent() && same(latest.get().figures(), values)) return latest.get();
        return versions.add(
                actor,
                year,
                latest.map(Version::version).orElse(0),
                latest.map(Version::texts).orElse(Map.of()),
                values,
                note);
    }

    /**
     * Saves what was written at some places as the version after one that was seen.
     *
     * @param written by place; a blank text returns to what the template says
     */
    Version write(Actor actor, int year, int seen, Map<String, String> written, String note) {
        var known = figures.ids();
        var texts = new TreeMap<>(
                versions.latest(actor.district(), year).map(Version::texts).orElse(Map.of()));
        var places = Places.of(templates.of(year));
        written.forEach((place, text) -> {
            if (!places.contains(place)) throw ReportRefused.wrong(place, "报告里没有“" + place + "”这一处，请从编辑页面保存");
            check(place, text, known);
            if (text.isBlank()) texts.remove(place);
            else texts.put(place, Places.printable(text));
        });
        return versions.add(actor, year, seen, texts, values(numbers(actor.district(), year, texts)), note);
    }

    private static void check(String place, String text, Set<String> known) {
        if (text.length() > LONGEST_TEXT) throw ReportRefused.wrong(place, "一处文字最多 " + LONGEST_TEXT + " 字，请精简");
        for (var line : text.lines().toList())
            try {
                for (var figure : Phrase.of(line).figures())
                    if (!known.contains(figure))
                        throw ReportRefused.wrong(place, "没有指标“" + figure + "”，请核对编号，或者从指标目录中选取");
            } catch (IllegalArgumentException e) {
                throw ReportRefused.wrong(place, String.valueOf(e.getMessage()));
            }
    }

    /** Puts a signed number in the place of a figure; null returns to what is computed. */
    Substitute substitute(Actor actor, int year, String figure, @Nullable BigDecimal value, String reason) {
        var computed = figures.series(actor.district(), List.of(figure), List.of(Period.year(year))).values().stream()
                .map(List::getFirst)
                .findFirst()
                .orElseThrow(() -> ReportRefused.wrong("figure", "没有指标“" + figure + "”，请从指标目录中选取"));
        return substitutes.sign(actor, year, computed, value, reason);
    }

    private static Map<String, BigDecimal> values(Numbers numbers) {
        var values = new TreeMap<String, BigDecimal>();
        for (FigureValue figure : numbers.now().values()) {
            var value = numbers.value(figure.id());
            if (value != null) values.put(figure.id(), value);
        }
        return values;
    }

    private static boolean same(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().compareTo(other.getOrDefault(entry.getKey(), BigDecimal.TEN)) == 0);
    }

    private Map<String, String> names(String district, int year) {
        var name = divisions.find(district).map(Division::name).orElse(district);
        var names = new HashMap<String, String>();
        names.put("year", String.valueOf(year));
        names.put("next", String.valueOf(year + 1));
        names.put("district", name);
        // 旗、县、区、市: what the last character of a division's name says it is.
        names.put("level", name.substring(name.length() - 1));
        return names;
    }

    static int year(int year) {
        if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
        throw ReportRefused.badRequest("年份须在 " + FIRST_YEAR + " 与 " + LAST_YEAR + " 之间");
    }
}
