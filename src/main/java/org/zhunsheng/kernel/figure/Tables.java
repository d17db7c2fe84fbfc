package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The statutory tables with their cells computed. */
@Component
class Tables {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Checks checks;

    Tables(Catalogue catalogue, Figures figures, Checks checks) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.checks = checks;
    }

    /** @param cells in the order of the columns; null where a row has none there */
    record Line(String id, String name, int level, List<@Nullable FigureValue> cells) {}

    /** A table of one year, and whether its balances hold. */
    record Filled(
            String id,
            String name,
            @Nullable String basis,
            int year,
            List<FigureTable.Column> columns,
            List<Line> rows,
            List<CheckResult> checks) {

        public boolean balanced() {
            return checks.stream().allMatch(CheckResult::holds);
        }
    }

    List<FigureTable> all(boolean officer) {
        return catalogue.tables().values().stream()
                .filter(table -> table.open() || officer)
                .toList();
    }

    FigureTable get(String id) {
        var table = catalogue.tables().get(id);
        if (table != null) return table;
        var detail =
                "没有统计表“" + id + "”，可用的有：" + String.join("、", catalogue.tables().keySet());
        throw new ErrorResponseException(
                HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }

    Filled filled(String district, FigureTable table, int year) {
        var asked = table.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var values = values(district, asked, year);
        var own = Set.copyOf(table.checks());
        var lines = table.rows().stream()
                .map(row -> new Line(row.id(), row.name(), row.level(), cells(table, row, values)))
                .toList();
        var balances = checks.of(district, year, check -> own.contains(check.id()));
        return new Filled(table.id(), table.name(), table.basis(), year, table.columns(), lines, balances);
    }

    private Map<String, FigureValue> values(String district, Set<String> ids, int year) {
        var values = new LinkedHashMap<String, FigureValue>();
        figures.values(district, ids.stream().map(catalogue::get).toList(), Period.year(year))
                .forEach(value -> values.put(value.id(), value));
        return values;
    }

    private static List<@Nullable FigureValue> cells(
            FigureTable table, FigureTable.Row row, Map<String, FigureValue> values) {
        var cells = new ArrayList<@Nullable FigureValue>();
        for (var column : table.columns()) {
            var id = row.cells().get(column.id());
            cells.add(id == null ? null : values.get(id));
        }
        return cells;
    }
}
