package org.zhunsheng.kernel.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of those who may be drawn to look (抽取人员).
 *
 * @param id by which the person is told apart, e.g. the number of a certificate
 * @param department whom the person serves; may be empty
 * @param area where the person works; empty for everywhere
 * @param validTo the last day on which the person is entitled; null without end
 */
public record Inspector(
        String id,
        String name,
        String department,
        String area,
        @Nullable LocalDate validTo) {

    public Inspector {
        id = Subject.plain(id);
        name = Subject.plain(name);
        department = Subject.plain(department);
        area = Subject.plain(area);
    }

    /** Whether the certificate is good on a day. */
    public boolean entitledOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }

    private String line() {
        return id + '\t' + name + '\t' + department + '\t' + area + '\t' + (validTo == null ? "" : validTo);
    }

    /** All of them as the text that is fixed: a line each, in the order of their ids. */
    static String text(List<Inspector> inspectors) {
        return inspectors.stream()
                .sorted((one, other) -> Subject.order(one.id, other.id))
                .map(one -> one.line() + '\n')
                .collect(Collectors.joining());
    }

    static List<Inspector> read(String text) {
        return text.lines().map(Inspector::ofLine).toList();
    }

    private static Inspector ofLine(String line) {
        var columns = line.split("\t", -1);
        var until = columns[4].isEmpty() ? null : LocalDate.parse(columns[4]);
        return new Inspector(columns[0], columns[1], columns[2], columns[3], until);
    }
}
