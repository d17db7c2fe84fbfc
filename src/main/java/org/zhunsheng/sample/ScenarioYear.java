package org.zhunsheng.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.sample.Scenario.Body;

/**
 * The raw records of the year that a scenario tells of, as files for the imports: the same ones each time. Whoever counts
 * them finds what the scenario says; nothing else is told about them.
 */
final class ScenarioYear {

    private final Scenario scenario;
    private final OfficeDays days;
    private final Crowd crowd;
    private final Map<String, List<String>> villages;

    /** @param villagesOf the names of a division's villages, for towns that do not name their own */
    ScenarioYear(Scenario scenario, WorkCalendar calendar, VillageNames villagesOf) {
        this.scenario = scenario;
        this.days = new OfficeDays(calendar, scenario.year());
        this.crowd = new Crowd(scenario.name());
        var found = new java.util.LinkedHashMap<String, List<String>>();
        for (var town : scenario.towns())
            found.put(town.code(), town.villages() != null ? town.villages() : villagesOf.of(town.division()));
        this.villages = found;
    }

    /** Names the villages of a published division. */
    interface VillageNames {
        List<String> of(@org.jspecify.annotations.Nullable String division);
    }

    /** Every file, in an order in which each finds what it refers to. */
    List<RowFile> files() {
        var matters = new MatterRows(scenario);
        var people = new BodyRows(scenario, villages, crowd);
        var works = new WorkRows(scenario, days, crowd);
        var files = new ArrayList<RowFile>();
        files.add(people.organisations());
        files.add(people.staff());
        files.add(matters.file());
        files.add(works.activities());
        files.add(works.inspections());
        files.add(works.credit());
        files.add(works.publications());
        files.add(new CaseRows(scenario, days, crowd, matters).file());
        files.add(new PermitRows(scenario, days, crowd).file());
        files.add(new VoiceRows(scenario, days).file());
        return files;
    }

    /** Bodies that can be named in a row, departments before towns. */
    static List<String> units(Scenario scenario) {
        var units =
                new ArrayList<>(scenario.departments().stream().map(Body::code).toList());
        scenario.towns().forEach(town -> units.add(town.code()));
        return units;
    }

    /** Words in braces in a text, put in by what they stand for. */
    static String fill(String text, UnaryOperator<String> word) {
        if (text.indexOf('{') < 0) return text;
        var filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open).append(word.apply(text.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }
}
