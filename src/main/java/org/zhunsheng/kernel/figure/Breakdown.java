package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.figure.FigureSource.Column;

/** A figure taken apart: over the years, quarters and months, by department, by town, by a column of its records. */
@Component
class Breakdown {

    private static final int YEARS = 5;
    private static final String TOWN = "town";

    private final Catalogue catalogue;
    private final Figures figures;
    private final Organisations organisations;

    Breakdown(Catalogue catalogue, Figures figures, Organisations organisations) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.organisations = organisations;
    }

    /**
     * One part of a figure.
     *
     * @param key a year, quarter or month, the code of a department or town, a value of a column; "" for what has none
     */
    record Part(String key, String name, FigureValue value) {}

    /** A way to take a figure apart, and what it is called. */
    record Way(String by, String name) {}

    List<Part> parts(String district, String id, Period period, String by) {
        int year = period.from().getYear();
        return switch (by) {
            case "year" ->
                over(
                        district,
                        id,
                        Period.years(year, YEARS),
                        one -> String.valueOf(one.from().getYear()));
            case "quarter" ->
                over(
                        district,
                        id,
                        Period.quarters(year),
                        one -> String.valueOf((one.from().getMonthValue() + 2) / 3));
            case "month" ->
                over(
                        district,
                        id,
                        Period.months(year),
                        one -> String.valueOf(one.from().getMonthValue()));
            case "department" -> among(district, id, period, new Split.Department(), names(district));
            case TOWN -> among(district, id, period, new Split.Town(towns(district)), townNames(district));
            default -> {
                var column = column(id, by);
                yield among(district, id, period, new Split.ByColumn(by), code -> named(column, code));
            }
        };
    }

    /** Beside time, department and town, the coded columns of the records. */
    List<Way> ways(Figure figure) {
        return Stream.concat(
                        Stream.of(new Way("department", "部门"), new Way(TOWN, "苏木镇")),
                        columns(figure.id()).map(column -> new Way(column.id(), column.name())))
                .distinct()
                .toList();
    }

    private List<Part> over(String district, String id, List<Period> periods, Function<Period, String> key) {
        var values = figures.values(district, id, periods);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < values.size(); i++)
            parts.add(new Part(key.apply(periods.get(i)), periods.get(i).name(), values.get(i)));
        return parts;
    }

    private List<Part> among(String district, String id, Period period, Split split, UnaryOperator<String> names) {
        var parts = new ArrayList<Part>();
        figures.parts(district, id, period, split)
                .forEach((key, value) -> parts.add(new Part(key, names.apply(key), value)));
        return parts;
    }

    private Column column(String id, String name) {
        return columns(id)
                .filter(column -> column.id().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(id, name));
    }

    private Stream<Column> columns(String id) {
        return catalogue.queries(catalogue.get(id), Period.year(2000)).stream()
                .map(timed -> timed.query().source())
                .distinct()
                .flatMap(source -> Split.columns(source).stream());
    }

    private ErrorResponseException unknown(String id, String name) {
        var ways = ways(catalogue.get(id)).stream().map(Way::by).collect(Collectors.joining("、"));
        var detail = "指标“" + id + "”不能按“" + name + "”分列，可写：year、quarter、month、" + ways;
        return new ErrorResponseException(
                HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail), null);
    }

    private static String named(Column column, String code) {
        return code.isEmpty() ? "（未填）" : column.codes().getOrDefault(code, code);
    }

    UnaryOperator<String> names(String district) {
        var names = organisations.names(district);
        return code -> code.isEmpty() ? "（未归部门）" : names.getOrDefault(code, code);
    }

    private UnaryOperator<String> townNames(String district) {
        var names = names(district);
        return code -> code.isEmpty() ? "本级" : names.apply(code);
    }

    /** The town that each organisation is, or lies under. */
    private Map<String, String> towns(String district) {
        var all = organisations.all(district).stream()
                .collect(Collectors.toMap(Organisation::code, Function.identity(), (one, other) -> one));
        var towns = new LinkedHashMap<String, String>();
        for (var code : all.keySet()) town(all, code).ifPresent(town -> towns.put(code, town));
        return towns;
    }

    private static Optional<String> town(Map<String, Organisation> all, String code) {
        @Nullable Organisation at = all.get(code);
        for (int depth = 0; at != null && depth < 8; depth++) {
            if (at.type().equals(TOWN)) return Optional.of(at.code());
            at = at.parent() == null ? null : all.get(at.parent());
        }
        return Optional.empty();
    }
}
