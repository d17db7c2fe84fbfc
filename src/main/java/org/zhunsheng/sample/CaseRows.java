package org.zhunsheng.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.sample.Crowd.Somebody;
import org.zhunsheng.sample.MatterRows.Entry;
import org.zhunsheng.sample.Scenario.Affair;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a scenario's cases: a row an act, the acts of a case in the order of time, within office hours. */
final class CaseRows {

    private static final int FIRST_PERSON = 1_000_000; // serials in the crowd
    private static final int FIRST_FIRM = 500_000;
    private static final int FIRST_OFFICER = 7_500_000;
    private static final int DESKS = 1_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> HEADER = List.of(
            "external_id",
            "case",
            "procedure",
            "item",
            "department",
            "channel",
            "party_type",
            "party_name",
            "party_id",
            "act",
            "at",
            "actor",
            "form");

    private final Scenario scenario;
    private final OfficeDays days;
    private final Crowd crowd;
    private final Map<String, List<Entry>> matters;
    private final List<String> units;

    CaseRows(Scenario scenario, OfficeDays days, Crowd crowd, MatterRows matters) {
        this.scenario = scenario;
        this.days = days;
        this.crowd = crowd;
        this.matters = Map.of("licensing", matters.licensing(), "kiosk", matters.kiosk());
        this.units = ScenarioYear.units(scenario);
    }

    /** One case: who asks whom for what. */
    private record Told(
            Affair affair,
            List<Step> steps,
            int serial,
            String number,
            @Nullable Entry matter,
            String department,
            Somebody party) {}

    RowFile file() {
        int rows = scenario.cases().stream()
                .mapToInt(affair -> affair.count() * scenario.steps(affair).size())
                .sum();
        return new RowFile("events", HEADER, rows, () -> affairs().flatMap(told -> told));
    }

    private Stream<Stream<List<String>>> affairs() {
        var before = new ArrayList<Integer>();
        int serial = 0;
        for (var affair : scenario.cases()) {
            before.add(serial);
            serial += affair.count();
        }
        return IntStream.range(0, before.size())
                .mapToObj(i -> affair(scenario.cases().get(i), before.get(i)));
    }

    private Stream<List<String>> affair(Affair affair, int before) {
        var steps = scenario.steps(affair);
        return IntStream.range(0, affair.count())
                .boxed()
                .flatMap(i -> acts(told(affair, steps, before + i, i)).stream());
    }

    private Told told(Affair affair, List<Step> steps, int serial, int i) {
        @Nullable Entry matter = null;
        if (affair.matters() != null) {
            var all = matters.getOrDefault(affair.matters(), List.of());
            matter = all.get(i % all.size());
        }
        var by = affair.by() == null ? units : affair.by();
        return new Told(
                affair,
                steps,
                serial,
                "BJ%d%07d".formatted(scenario.year(), serial + 1),
                matter,
                matter == null ? by.get(i % by.size()) : matter.department(),
                party(affair.party(), serial));
    }

    private Somebody party(String kind, int serial) {
        if (kind.equals("office")) return crowd.office(serial);
        boolean person = kind.equals("either") ? serial % 3 != 0 : kind.equals("person");
        return person ? crowd.person(FIRST_PERSON + serial) : crowd.firm(FIRST_FIRM + serial);
    }

    private List<List<String>> acts(Told told) {
        var random = new SplittableRandom(scenario.seed() * 37 + told.serial());
        var steps = told.steps();
        int span = steps.stream().mapToInt(step -> step.pace().to()).sum();
        var at = days.morning(days.any(told.affair().from(), told.affair().until(), span, random), random);
        var rows = new ArrayList<List<String>>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (i > 0) at = days.later(at, step.pace().days(random, 0), random);
            rows.add(row(told, i, step, at));
        }
        return rows;
    }

    private List<String> row(Told told, int i, Step step, LocalDateTime at) {
        var today = at.toLocalDate();
        var form = step.form() == null ? Map.of() : filled(step.form(), told, today);
        return List.of(
                told.number() + "-%02d".formatted(i + 1),
                told.number(),
                told.affair().procedure(),
                told.matter() == null ? "" : told.matter().code(),
                told.department(),
                told.affair().channel(),
                told.party().idType(),
                told.party().name(),
                told.party().idNumber(),
                String.valueOf(step.act()),
                at.atOffset(VoiceRows.CHINA).toString(),
                actor(told, String.valueOf(step.by())),
                form.isEmpty() ? "" : JSON.writeValueAsString(form));
    }

    /** The same desk of the same department is always kept by the same person. */
    private String actor(Told told, String role) {
        return switch (role) {
            case "applicant" -> told.party().name();
            case "system" -> "系统";
            default -> officer(told.department(), role);
        };
    }

    private String officer(String department, String role) {
        return crowd.name(FIRST_OFFICER + Math.floorMod((department + role).hashCode(), DESKS));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> filled(Map<String, Object> form, Told told, LocalDate today) {
        var filled = new LinkedHashMap<String, Object>();
        form.forEach((key, value) -> filled.put(key, filled(value, told, today)));
        return filled;
    }

    @SuppressWarnings("unchecked")
    private Object filled(Object value, Told told, LocalDate today) {
        return switch (value) {
            case String text -> ScenarioYear.fill(text, word -> word(word, told, today));
            case List<?> list ->
                list.stream().map(one -> filled(one, told, today)).toList();
            case Map<?, ?> map -> filled((Map<String, Object>) map, told, today);
            default -> value;
        };
    }

    private String word(String word, Told told, LocalDate today) {
        if (word.startsWith("+") || word.startsWith("-"))
            return days.plus(today, Integer.parseInt(word)).toString();
        if (word.startsWith("role:")) return officer(told.department(), word.substring(5));
        return switch (word) {
            case "today" -> today.toString();
            case "name" -> told.party().name();
            case "item" ->
                told.matter() == null ? told.affair().story() : told.matter().name();
            case "place" ->
                scenario.name()
                        + scenario.towns()
                                .get(told.serial() % scenario.towns().size())
                                .name();
            case "phone" -> "199%08d".formatted(told.serial() * 97 % 100_000_000);
            case "n" -> String.valueOf(told.serial() + 1);
            case "year" -> String.valueOf(scenario.year());
            default -> throw new IllegalArgumentException("no word for {" + word + "}");
        };
    }
}
