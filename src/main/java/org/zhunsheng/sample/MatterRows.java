package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhunsheng.sample.Scenario.Body;
import org.zhunsheng.sample.Scenario.Matters;

/**
 * The rows of a scenario's catalogue of matters. A matter (主项) comes as one or more cases of it (业务办理项), which share
 * its base code; 证照分离 may touch one matter in several ways, each of its cases in another.
 */
final class MatterRows {

    private static final String LICENSING = "01";
    private static final String SERVICE = "20";

    /** A case of a matter; limits in working days, none where no law sets one. */
    record Entry(
            String code,
            String base,
            String name,
            String type,
            String department,
            String statutory,
            String promised,
            boolean kiosk,
            String reform) {}

    private record Subject(String department, String name) {}

    private record Named(Subject subject, int number, String variant) {}

    private final Scenario scenario;
    private final List<Entry> entries = new ArrayList<>();

    MatterRows(Scenario scenario) {
        this.scenario = scenario;
        var matters = scenario.matters();
        int kiosk = matters.kiosk();
        licensing(matters, Math.max(0, kiosk - matters.services()));
        services(matters, Math.min(kiosk, matters.services()));
    }

    List<Entry> licensing() {
        return entries.stream().filter(entry -> entry.type().equals(LICENSING)).toList();
    }

    /** What a terminal settles at once; a licence that is examined first is only applied for there. */
    List<Entry> kiosk() {
        return entries.stream()
                .filter(entry -> entry.kiosk() && entry.type().equals(SERVICE))
                .toList();
    }

    private void licensing(Matters matters, int kiosk) {
        var ways = matters.ways().entrySet().stream()
                .flatMap(way -> Collections.nCopies(way.getValue(), way.getKey()).stream())
                .toList();
        var subjects = subjects(Body::licensed);
        var named = named(subjects, matters.permitVariants(), matters.licensing(), matters.reformed(), ways.size());
        for (int i = 0; i < named.size(); i++)
            entries.add(entry(
                    named.get(i),
                    LICENSING,
                    i,
                    String.valueOf(Scatter.share(matters.statutoryDays(), named.size(), i)),
                    String.valueOf(Scatter.share(matters.promisedDays(), named.size(), i)),
                    i >= named.size() - kiosk,
                    i < ways.size() ? ways.get(i) : ""));
    }

    private void services(Matters matters, int kiosk) {
        var named = named(subjects(Body::served), matters.serviceVariants(), matters.services(), 0, 0);
        for (int i = 0; i < named.size(); i++) entries.add(entry(named.get(i), SERVICE, i, "", "", i < kiosk, ""));
    }

    private static Entry entry(
            Named named, String type, int i, String statutory, String promised, boolean kiosk, String reform) {
        return new Entry(
                "SX-%s-%05d".formatted(type, i + 1),
                "SX-%s-%s-%03d".formatted(type, named.subject().department(), named.number() + 1),
                named.subject().name() + "（" + named.variant() + "）",
                type,
                named.subject().department(),
                statutory,
                promised,
                kiosk,
                reform);
    }

    /** The first of each department, then the second of each, and so on, so that few matters are of many departments. */
    private List<Subject> subjects(Function<Body, List<String>> of) {
        var found = new ArrayList<Subject>();
        int most = scenario.departments().stream()
                .mapToInt(body -> of.apply(body).size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++)
            for (var body : scenario.departments())
                if (of.apply(body).size() > i)
                    found.add(new Subject(body.code(), of.apply(body).get(i)));
        return found;
    }

    /** First the touched cases: one of each touched matter, then a second one of the first of them; then all others. */
    private static List<Named> named(
            List<Subject> subjects, List<String> variants, int count, int matters, int touched) {
        var found = new ArrayList<Named>();
        for (int i = 0; i < touched; i++) found.add(named(subjects, variants, i % matters, i / matters));
        for (int v = 0; v < variants.size(); v++)
            for (int s = 0; s < subjects.size(); s++)
                if (s >= matters || v * matters + s >= touched) found.add(named(subjects, variants, s, v));
        if (found.size() < count)
            throw new IllegalArgumentException("the scenario names %d matters of %d".formatted(found.size(), count));
        return found.subList(0, count);
    }

    private static Named named(List<Subject> subjects, List<String> variants, int subject, int variant) {
        return new Named(subjects.get(subject), subject, variants.get(variant));
    }

    RowFile file() {
        var since = LocalDate.of(scenario.year(), 1, 1).minusMonths(6).toString();
        return new RowFile(
                "items",
                List.of(
                        "external_id",
                        "code",
                        "base_code",
                        "name",
                        "type",
                        "department",
                        "statutory_days",
                        "statutory_unit",
                        "promised_days",
                        "promised_unit",
                        "handling",
                        "channels",
                        "reform",
                        "valid_from"),
                entries.size(),
                () -> IntStream.range(0, entries.size()).mapToObj(i -> row(entries.get(i), since)));
    }

    private static List<String> row(Entry entry, String since) {
        boolean limited = !entry.statutory().isEmpty();
        return List.of(
                entry.code(),
                entry.code(),
                entry.base(),
                entry.name(),
                entry.type(),
                entry.department(),
                entry.statutory(),
                limited ? "WORKING_DAYS" : "",
                entry.promised(),
                limited ? "WORKING_DAYS" : "",
                limited ? "promise" : "instant",
                entry.kiosk() ? "window;online;mobile;kiosk" : "window;online;mobile",
                entry.reform(),
                since);
    }
}
