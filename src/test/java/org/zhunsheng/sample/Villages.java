package org.zhunsheng.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.sample.Scenario.Town;

/** Stands in for the published divisions where a test needs no database: as many villages as each town of Otog has. */
final class Villages {

    private static final List<String> TOWNS =
            List.of("150624100", "150624101", "150624102", "150624103", "150624200", "150624201");
    private static final int[] COUNTS = {24, 20, 10, 19, 10, 14};

    private Villages() {}

    static List<String> of(Town town) {
        return town.villages() != null ? town.villages() : of(town.division());
    }

    static List<String> of(@Nullable String division) {
        int town = TOWNS.indexOf(String.valueOf(division));
        return IntStream.range(0, COUNTS[town])
                .mapToObj(i -> "第" + (i + 1) + "嘎查")
                .toList();
    }
}
