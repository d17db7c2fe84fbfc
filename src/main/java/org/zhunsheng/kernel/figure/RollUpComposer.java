package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.RolledCells.Rolled;

/** Composes the statement that sums up the days of a source: one pass over its records, whatever the number of cells. */
final class RollUpComposer {

    private final FigureSource source;
    private final Bindings bindings = new Bindings();
    private final FieldSql fields = new FieldSql(bindings);

    RollUpComposer(FigureSource source, String district) {
        this.source = source;
        bindings.bind("district", district);
    }

    /** Of cells that lie on the same day and tell the same values apart. */
    Statement sums(List<Rolled> cells, RollUps.Days days) {
        var measures = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            measures.add(measure(cells.get(i)) + " as v" + i);
            rows.add("(cast(" + bindings.bind(cells.get(i).key()) + " as text), s.v" + i + "::numeric)");
        }
        var day = cells.getFirst().day();
        var distinct = cells.getFirst().distinct();
        var value = distinct == null ? "''" : "coalesce(" + FieldSql.shortIdentity(distinct) + ", '')";
        var sql = "insert into figure_day (district, source, cell, day, department, town, value, amount)\n"
                + "select :district, cast(" + bindings.bind(source.id())
                + " as text), k.cell, s.day, s.department, s.town, s.value, k.amount\n"
                + "from (select " + day + " as day, " + part(source.organisation()) + " as department, "
                + part(source.town()) + " as town, " + value + " as value,\n  " + String.join(",\n  ", measures)
                + "\nfrom " + source.settled().relation() + " r\nwhere r.district = :district and "
                + within(day, days) + "\ngroup by 1, 2, 3, 4) s\ncross join lateral (values " + String.join(", ", rows)
                + ") k(cell, amount)\nwhere k.amount is not null";
        return new Statement(sql, bindings.values());
    }

    private static String part(@Nullable String column) {
        return column == null ? "''" : "coalesce(r." + column + "::text, '')";
    }

    private String within(String column, RollUps.Days days) {
        var stretch =
                column + " >= " + bindings.bind(days.from()) + " and " + column + " < " + bindings.bind(days.to());
        if (days.single().isEmpty()) return stretch;
        return "(" + stretch + " or " + column + bindings.equal(days.single()) + ")";
    }

    private String measure(Rolled rolled) {
        var cell = rolled.cell();
        var filter = cell.anyOf().stream().map(timed -> where(timed.query())).collect(Collectors.joining(" or "));
        var distinct = rolled.distinct();
        if (distinct != null)
            return amount(
                    rolled,
                    "count(*) filter (where (" + filter + ") and " + FieldSql.identity(distinct) + " is not null)");
        var number = Composer.measure(cell.measure(), " filter (where " + filter + ")");
        var reckoning = cell.measure().reckoning();
        // nothing counted is no row; a least or largest of nought is one
        return reckoning == Reckoning.MIN || reckoning == Reckoning.MAX ? number : amount(rolled, number);
    }

    private static String amount(Rolled rolled, String number) {
        return (rolled.gone() ? "-" : "") + "nullif(" + number + ", 0)";
    }

    private String where(Query query) {
        if (query.where().isEmpty()) return "true";
        return query.where().stream().map(fields::test).collect(Collectors.joining(" and ", "(", ")"));
    }
}
