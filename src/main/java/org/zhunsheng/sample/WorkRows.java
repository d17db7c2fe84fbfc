package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.sample.Scenario.Column;
import org.zhunsheng.sample.Scenario.Doing;
import org.zhunsheng.sample.Scenario.Round;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what a scenario's county did that is no case: activities, inspections, credit records, publications. */
final class WorkRows {

    private static final int FIRST_INSPECTED = 800_000; // serials in the crowd
    private static final int FIRST_CREDIT = 900_000;
    private static final int SHOWN_WITHIN = 15; // working days; the limit is 20
    private static final JsonMapper JSON = new JsonMapper();

    private final Scenario scenario;
    private final OfficeDays days;
    private final Crowd crowd;
    private final List<String> units;

    WorkRows(Scenario scenario, OfficeDays days, Crowd crowd) {
        this.scenario = scenario;
        this.days = days;
        this.crowd = crowd;
        this.units = ScenarioYear.units(scenario);
    }

    // ---- activities ----

    RowFile activities() {
        return new RowFile(
                "activities",
                List.of("external_id", "kind", "title", "department", "held_on", "quantity", "unit", "place", "form"),
                scenario.activities().stream().mapToInt(Doing::records).sum(),
                () -> IntStream.range(0, scenario.activities().size()).boxed().flatMap(this::doings));
    }

    private Stream<List<String>> doings(int number) {
        var doing = scenario.activities().get(number);
        var by = doing.by() != null ? doing.by() : units.subList(0, Math.min(doing.spread(), units.size()));
        return IntStream.range(0, doing.records()).mapToObj(i -> {
            var random = new SplittableRandom(scenario.seed() * 17 + 100_003L * number + i);
            var form = doing.form();
            return List.of(
                    "HD-%03d-%05d".formatted(number + 1, i + 1),
                    doing.kind(),
                    ScenarioYear.fill(doing.title(), word -> word(word, i)),
                    by.isEmpty() ? "" : by.get(i % by.size()),
                    (doing.day() == null ? days.any(random) : days.on(doing.day())).toString(),
                    String.valueOf(Scatter.share(doing.sum(), doing.records(), i)),
                    doing.unit(),
                    doing.places() == null
                            ? ""
                            : doing.places().get(i % doing.places().size()),
                    form == null ? "" : JSON.writeValueAsString(filled(form, i)));
        });
    }

    /** A list in a form stands for the words it holds, one for each record in turn. */
    private Map<String, Object> filled(Map<String, Object> form, int i) {
        var filled = new LinkedHashMap<String, Object>();
        form.forEach((key, value) -> filled.put(
                key,
                value instanceof List<?> list
                        ? list.get(i % list.size())
                        : value instanceof String text ? ScenarioYear.fill(text, word -> word(word, i)) : value));
        return filled;
    }

    private String word(String word, int i) {
        return switch (word) {
            case "n" -> String.valueOf(i + 1);
            case "year" -> String.valueOf(scenario.year());
            default -> throw new IllegalArgumentException("no word for {" + word + "}");
        };
    }

    // ---- inspections ----

    RowFile inspections() {
        return new RowFile(
                "inspections",
                List.of(
                        "external_id",
                        "batch",
                        "batch_type",
                        "department",
                        "subject_name",
                        "subject_uscc",
                        "inspected_on",
                        "result",
                        "published_on"),
                scenario.inspections().stream().mapToInt(Round::subjects).sum(),
                () -> IntStream.range(0, scenario.inspections().size()).boxed().flatMap(this::round));
    }

    private Stream<List<String>> round(int number) {
        var round = scenario.inspections().get(number);
        return IntStream.range(0, round.subjects()).mapToObj(i -> {
            int batch = i % Math.max(1, round.batches());
            var random = new SplittableRandom(scenario.seed() * 19 + 10_007L * number + batch);
            var firm = crowd.firm(FIRST_INSPECTED + 20_000 * number + i);
            var begun = days.any(null, null, SHOWN_WITHIN + 5, random);
            var day = days.plus(begun, i % 3);
            return List.of(
                    "JC-%s-%05d".formatted(round.type(), i + 1),
                    "%d-%s-%03d".formatted(scenario.year(), round.type(), batch + 1),
                    round.type(),
                    units.get(batch % Math.min(12, units.size())),
                    firm.name(),
                    firm.idNumber(),
                    day.toString(),
                    i % 11 == 3 ? "发现问题已责令改正" : "未发现问题",
                    i < round.published() ? days.plus(day, 1 + i % SHOWN_WITHIN).toString() : "");
        });
    }

    // ---- credit ----

    RowFile credit() {
        var book = scenario.credit();
        var kinds = book.kinds().entrySet().stream()
                .flatMap(kind -> Collections.nCopies(kind.getValue(), kind.getKey()).stream())
                .toList();
        int repaired = book.repairedEnterprises() + book.repairedCooperatives();
        return new RowFile(
                "credit-records",
                List.of(
                        "external_id",
                        "department",
                        "subject_name",
                        "subject_uscc",
                        "subject_type",
                        "kind",
                        "recorded_on",
                        "published_on",
                        "repaired_on"),
                kinds.size() + repaired,
                () -> Stream.concat(
                        IntStream.range(0, kinds.size()).mapToObj(i -> credit(i, kinds.get(i), "enterprise", false)),
                        IntStream.range(0, repaired)
                                .mapToObj(i -> credit(
                                        kinds.size() + i,
                                        "abnormal",
                                        i < book.repairedEnterprises() ? "enterprise" : "cooperative",
                                        true))));
    }

    private List<String> credit(int i, String kind, String type, boolean repaired) {
        var random = new SplittableRandom(scenario.seed() * 23 + i);
        var subject = type.equals("cooperative") ? crowd.cooperative(FIRST_CREDIT + i) : crowd.firm(FIRST_CREDIT + i);
        var recorded = days.any(null, null, 30, random);
        return List.of(
                "XY-%06d".formatted(i + 1),
                units.get(i % Math.clamp(scenario.credit().departments(), 1, units.size())),
                subject.name(),
                subject.idNumber(),
                type,
                kind,
                recorded.toString(),
                days.plus(recorded, 1 + random.nextInt(5)).toString(),
                repaired ? days.plus(recorded, 10 + random.nextInt(15)).toString() : "");
    }

    // ---- publications ----

    RowFile publications() {
        return new RowFile(
                "publications",
                List.of("external_id", "category", "title", "department", "published_on", "url"),
                scenario.publications().stream().mapToInt(Column::count).sum(),
                () -> IntStream.range(0, scenario.publications().size()).boxed().flatMap(this::column));
    }

    private Stream<List<String>> column(int number) {
        var column = scenario.publications().get(number);
        return IntStream.range(0, column.count()).mapToObj(i -> {
            var random = new SplittableRandom(scenario.seed() * 29 + 10_007L * number + i);
            var day = days.any(random);
            return List.of(
                    "GK-%02d-%05d".formatted(number + 1, i + 1),
                    column.category(),
                    ScenarioYear.fill(
                            Nobody.pick(column.titles(), random),
                            word -> word.equals("date") ? date(day) : word(word, i)),
                    units.get(random.nextInt(units.size())),
                    day.toString(),
                    "https://www.example.gov.cn/zwgk/%d/%d.html".formatted(number + 1, i + 1));
        });
    }

    private static String date(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
