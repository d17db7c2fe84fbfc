package org.zhunsheng.cockpit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.figure.CheckResult;
import org.zhunsheng.kernel.figure.FigureValue;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Light;

/** Gathers what the cockpit shows of a year, for one who looks: figures of the district, cases within his scope. */
@Component
class Cockpit {

    static final int DAYS_AHEAD = 30;
    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
    private static final int NEXT = 8;
    private static final int RANKED = 10;

    private final Layout layout = Layout.read();
    private final Figures figures;
    private final Cases cases;
    private final Organisations organisations;
    private final Clock clock;

    Cockpit(Figures figures, Cases cases, Organisations organisations, Clock clock) {
        this.figures = figures;
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param months columns of this year beside last year's
     * @param lights open cases of each department by light
     * @param ahead how many cases fall due on each of the next days
     * @param next the cases that fall due first
     * @param broken cross-checks that do not hold
     */
    record View(
            int year,
            List<Tile> tiles,
            List<Columns> months,
            List<Bars> departments,
            List<Bars> shares,
            Map<String, Map<Light, Long>> lights,
            Map<Light, Long> total,
            Columns ahead,
            Cases.Page next,
            List<CheckResult> broken) {}

    View view(Actor actor, int year) {
        var district = actor.district();
        var names = names(district);
        var thisAndLast = figures.series(district, layout.yearly(), List.of(Period.year(year), Period.year(year - 1)));
        var lights = lights(actor);
        return new View(
                year,
                tiles(thisAndLast),
                months(district, year),
                departments(district, year, names),
                shares(thisAndLast, year),
                lights,
                total(lights),
                ahead(actor),
                cases.due(today(), today().plusDays(DAYS_AHEAD), 0, NEXT, actor),
                figures.checks(district, year).stream()
                        .filter(check -> !check.holds())
                        .toList());
    }

    private List<Tile> tiles(Map<String, List<FigureValue>> values) {
        return layout.tiles().stream()
                .filter(values::containsKey)
                .map(id -> values.getOrDefault(id, List.of()))
                .map(both -> Tile.of(both.getFirst(), both.getLast()))
                .toList();
    }

    private List<Columns> months(String district, int year) {
        var both = Stream.concat(Period.months(year).stream(), Period.months(year - 1).stream())
                .toList();
        return figures.series(district, layout.months(), both).values().stream()
                .map(values -> months(values, year))
                .toList();
    }

    private static Columns months(List<FigureValue> values, int year) {
        var figure = values.getFirst();
        var address = address(figure.id(), year);
        var places = IntStream.range(0, 12)
                .mapToObj(month -> new Columns.Place(
                        (month + 1) + "月",
                        values.get(month).value(),
                        values.get(month + 12).value(),
                        digits(values.get(month)),
                        address + "&month=" + (month + 1)))
                .toList();
        return Columns.of(figure.name(), address, places);
    }

    private List<Bars> departments(String district, int year, UnaryOperator<String> names) {
        var known = figures.ids();
        return layout.departments().stream()
                .filter(known::contains)
                .map(id -> ranking(district, id, year, names))
                .filter(bars -> !bars.rows().isEmpty())
                .toList();
    }

    private Bars ranking(String district, String id, int year, UnaryOperator<String> names) {
        var now = figures.departments(district, id, Period.year(year));
        var before = figures.departments(district, id, Period.year(year - 1));
        var largest = now.values().stream().map(Cockpit::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        var address = address(id, year);
        var rows = now.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, FigureValue> entry) -> amount(entry.getValue()), Comparator.reverseOrder()))
                .limit(RANKED)
                .map(entry -> new Bars.Row(
                        names.apply(entry.getKey()),
                        entry.getValue().shown(),
                        Bars.length(amount(entry.getValue()), largest),
                        "",
                        Optional.ofNullable(before.get(entry.getKey()))
                                .map(FigureValue::shown)
                                .orElse("—"),
                        address + "&department=" + entry.getKey()))
                .toList();
        var title = now.isEmpty() ? id : now.values().iterator().next().name();
        return new Bars(title, address, rows);
    }

    private List<Bars> shares(Map<String, List<FigureValue>> values, int year) {
        var shares = new ArrayList<Bars>();
        for (var share : layout.shares()) {
            var parts = share.figures().stream()
                    .filter(values::containsKey)
                    .map(id -> values.getOrDefault(id, List.of()))
                    .toList();
            var whole = parts.stream().map(part -> amount(part.getFirst())).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (whole.signum() == 0) continue;
            var rows = parts.stream()
                    .map(part -> new Bars.Row(
                            part.getFirst().name(),
                            part.getFirst().shown(),
                            Bars.length(amount(part.getFirst()), whole),
                            Bars.share(amount(part.getFirst()), whole),
                            part.getLast().shown(),
                            address(part.getFirst().id(), year)))
                    .toList();
            shares.add(new Bars(share.title(), "/figures?year=" + year, rows));
        }
        return shares;
    }

    /** Departments with their lights; those in most trouble come first. */
    private Map<String, Map<Light, Long>> lights(Actor actor) {
        var departments = new LinkedHashMap<String, Map<Light, Long>>();
        for (var count : cases.lightsByOrganisation(actor))
            departments
                    .computeIfAbsent(count.organisation(), code -> new EnumMap<>(Light.class))
                    .merge(count.light(), count.count(), Long::sum);
        var sorted = new LinkedHashMap<String, Map<Light, Long>>();
        departments.entrySet().stream()
                .sorted(Comparator.comparing(department -> trouble(department.getValue()), Comparator.reverseOrder()))
                .forEach(department -> sorted.put(department.getKey(), department.getValue()));
        return sorted;
    }

    /** One late case weighs more than any number of those that are soon due. */
    private static double trouble(Map<Light, Long> lights) {
        long yellow = lights.getOrDefault(Light.YELLOW, 0L);
        return lights.getOrDefault(Light.RED, 0L) + yellow / (yellow + 1.0);
    }

    private static Map<Light, Long> total(Map<String, Map<Light, Long>> lights) {
        var total = new EnumMap<Light, Long>(Light.class);
        for (var light : Light.values()) total.put(light, 0L);
        lights.values().forEach(counts -> counts.forEach((light, count) -> total.merge(light, count, Long::sum)));
        return total;
    }

    private Columns ahead(Actor actor) {
        var today = today();
        var counts = cases.dueByDay(today, today.plusDays(DAYS_AHEAD), actor);
        var places = IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .map(day -> place(day, counts.getOrDefault(day, 0L)))
                .toList();
        return Columns.of("今后 " + DAYS_AHEAD + " 天到期的案件", "/cockpit/deadlines", places);
    }

    private static Columns.Place place(LocalDate day, long count) {
        var label = day.getDayOfMonth() == 1 ? day.getMonthValue() + "月" : String.valueOf(day.getDayOfMonth());
        return new Columns.Place(
                label, BigDecimal.valueOf(count), null, String.valueOf(count), "/cockpit/deadlines?day=" + day);
    }

    UnaryOperator<String> names(String district) {
        var names = organisations.names(district);
        return code -> code.isEmpty() ? "（未归部门）" : names.getOrDefault(code, code);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static BigDecimal amount(FigureValue value) {
        return value.value() == null ? BigDecimal.ZERO : value.value();
    }

    private static String digits(FigureValue value) {
        if (value.value() == null) return "";
        return value.value().abs().compareTo(MYRIAD) < 0
                ? value.value().stripTrailingZeros().toPlainString()
                : value.value().divide(MYRIAD, 1, RoundingMode.HALF_UP).toPlainString() + "万";
    }

    private static String address(String figure, int year) {
        return "/figures/" + figure + "?year=" + year;
    }
}
