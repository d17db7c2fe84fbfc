package org.zhunsheng.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which figures the cockpit shows, and how.
 *
 * @param tiles as a number, with last year's
 * @param months month by month, beside last year's months
 * @param departments department by department
 * @param shares parts of a whole
 */
record Layout(List<String> tiles, List<String> months, List<String> departments, List<Share> shares) {

    private static final String FILE = "/cockpit/cockpit.yaml";

    record Share(String title, List<String> figures) {}

    static Layout read() {
        try (var in = Layout.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("no " + FILE);
            return new YAMLMapper().readValue(in, Layout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures of which the whole year is asked. */
    Set<String> yearly() {
        var ids = new LinkedHashSet<>(tiles);
        shares.forEach(share -> ids.addAll(share.figures()));
        return ids;
    }
}
