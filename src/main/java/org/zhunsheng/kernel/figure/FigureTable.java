package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statutory form (统计表) of rows and columns, each cell of which is a figure.
 *
 * @param checks ids of the cross-checks that its cells must meet
 */
record FigureTable(
        String id,
        String name,
        @Nullable String basis,
        boolean open,
        List<Column> columns,
        List<Row> rows,
        List<String> checks) {

    record Column(String id, String name) {}

    /**
     * @param level how deep it is set in; 0 for a main row
     * @param cells ids of figures by column; a column without one stays empty
     */
    record Row(String id, String name, int level, Map<String, String> cells) {}
}
