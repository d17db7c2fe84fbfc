package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.sample.Scenario.Service;
import org.zhunsheng.sample.Scenario.Town;

/** The rows of a scenario's organisations, committees of people's mediation among them, and of who serves there. */
final class BodyRows {

    private static final int FIRST_STAFF = 7_000_000; // serials in the crowd
    private static final int FIRST_BODY = 5_000;

    private final Scenario scenario;
    private final Map<String, List<String>> villages;
    private final Crowd crowd;

    BodyRows(Scenario scenario, Map<String, List<String>> villages, Crowd crowd) {
        this.scenario = scenario;
        this.villages = villages;
        this.crowd = crowd;
    }

    RowFile organisations() {
        var rows = Stream.concat(
                        Stream.concat(
                                scenario.departments().stream()
                                        .map(body -> row(body.code(), body.name(), body.shortName(), "department", "")),
                                scenario.offices().stream()
                                        .map(body -> row(
                                                body.code(), body.name(), body.shortName(), "judicial-office", ""))),
                        scenario.towns().stream().flatMap(this::town))
                .toList();
        var numbered = IntStream.range(0, rows.size())
                .mapToObj(i -> Stream.concat(rows.get(i).stream(), Stream.of(Nobody.uscc("11", FIRST_BODY + i)))
                        .toList())
                .toList();
        return new RowFile(
                "organisations",
                List.of("external_id", "name", "short_name", "type", "parent", "since", "uscc"),
                numbered.size(),
                numbered::stream);
    }

    private Stream<List<String>> town(Town town) {
        var own = Stream.of(
                row(town.code(), town.name() + "人民政府", town.name(), "town", ""),
                row("mediation-" + town.code(), town.name() + "人民调解委员会", "", "committee", town.code()));
        var names = villages.getOrDefault(town.code(), List.of());
        var below = IntStream.range(0, names.size()).boxed().flatMap(i -> {
            var code = town.code() + "-v%02d".formatted(i + 1);
            return Stream.of(
                    row(code, town.name() + names.get(i), "", "village", town.code()),
                    row("mediation-" + code, town.name() + names.get(i) + "人民调解委员会", "", "village-committee", code));
        });
        return Stream.concat(own, below);
    }

    private static List<String> row(
            String code, String name, @org.jspecify.annotations.Nullable String shortName, String type, String parent) {
        return List.of(code, name, shortName == null ? "" : shortName, type, parent, "2010-01-01");
    }

    RowFile staff() {
        int all = scenario.staff().stream().mapToInt(Service::count).sum();
        return new RowFile(
                "staff",
                List.of("external_id", "name", "organisation", "role", "certificate_no", "valid_to", "since"),
                all,
                () -> IntStream.range(0, scenario.staff().size()).boxed().flatMap(this::serving));
    }

    private Stream<List<String>> serving(int kind) {
        var service = scenario.staff().get(kind);
        var units = ScenarioYear.units(scenario);
        int at = Math.clamp(service.at(), 1, units.size());
        var since = LocalDate.of(scenario.year() - 1, 3, 1).toString();
        return IntStream.range(0, service.count())
                .mapToObj(i -> List.of(
                        "%s-%05d".formatted(service.role(), i + 1),
                        crowd.name(FIRST_STAFF + kind * 20_000 + i),
                        units.get(i % at),
                        service.role(),
                        service.certified() ? "150699%02d%06d".formatted(kind, i + 1) : "",
                        service.certified()
                                ? LocalDate.of(scenario.year() + 4, 12, 31).toString()
                                : "",
                        since));
    }
}
