package org.zhunsheng.kernel.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.kernel.figure.FigureSource.Column;

/** A page of the records behind a figure, and how many the asker may see in all. */
record RecordPage(List<FoundRecord> records, int page, int size, long total) {

    /** Those of one source, which share their columns. */
    record Part(FigureSource source, List<Column> columns, List<FoundRecord> records) {}

    public List<Part> parts() {
        return records.stream()
                .collect(Collectors.groupingBy(FoundRecord::source, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(found ->
                        new Part(found.getFirst().source(), found.getFirst().columns(), found))
                .toList();
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
