package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.EverybodyCertified;
import org.zhunsheng.kernel.procedure.Fault.Kind;

/**
 * Ten thousand files of penalties, half of them sound, half with one of twenty faults planted: each planted fault is found
 * under its name, and nothing is found in a sound file.
 */
class PlantedFaultsTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final RecordReview REVIEW = new RecordReview(CALENDAR, new EverybodyCertified(), EarlierFiles.NONE);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
    private static final int FILES = 10_000;
    private static final int YEAR = 1_431;

    /** A fault: of which kind, and how to plant it in a sound record. */
    private record Plant(Kind kind, UnaryOperator<List<Done>> planting) {}

    private static final Map<String, Plant> PLANTS = plants();

    private static Map<String, Plant> plants() {
        var plants = new LinkedHashMap<String, Plant>();
        plants.put("not investigated", new Plant(Kind.BEFORE, acts -> without(acts, "investigate")));
        plants.put("review not finished", new Plant(Kind.ORDER, acts -> without(acts, "pass-review")));
        plants.put("not reviewed", new Plant(Kind.CONDITION, acts -> without(acts, "submit-review", "pass-review")));
        plants.put("rights not told", new Plant(Kind.BEFORE, acts -> without(acts, "notify", "serve-notice")));
        plants.put("notice not served", new Plant(Kind.BEFORE, acts -> without(acts, "serve-notice")));
        plants.put("not published", new Plant(Kind.CONDITION, acts -> without(acts, "publish")));
        plants.put("not served", new Plant(Kind.ORDER, acts -> without(acts, "serve")));
        plants.put("never closed", new Plant(Kind.OMITTED, acts -> without(acts, "close")));
        plants.put("decided late", new Plant(Kind.LATE, acts -> later(acts, "penalise", 120)));
        plants.put("filed late", new Plant(Kind.LATE, acts -> later(acts, "file", 40)));
        plants.put("served late", new Plant(Kind.LATE, acts -> later(acts, "serve", 25)));
        plants.put("published late", new Plant(Kind.LATE, acts -> later(acts, "publish", 30)));
        plants.put(
                "one officer", new Plant(Kind.OFFICERS, acts -> told(acts, "investigate", "officers", List.of("a"))));
        plants.put(
                "expired certificate",
                new Plant(Kind.CERTIFICATE, acts -> told(acts, "conclude", "officers", List.of("a", "expired-b"))));
        plants.put(
                "decided by who investigated",
                new Plant(Kind.SEPARATION, acts -> by(acts, "penalise", actor(acts, "conclude"))));
        plants.put(
                "reviewed by who investigated",
                new Plant(Kind.SEPARATION, acts -> by(acts, "pass-review", actor(acts, "investigate"))));
        plants.put(
                "decided by an officer of the case",
                new Plant(Kind.SEPARATION, acts -> by(acts, "penalise", "cert-1")));
        plants.put("published twice", new Plant(Kind.ORDER, acts -> twice(acts, "publish")));
        plants.put("facts left out", new Plant(Kind.CONTENT, acts -> told(acts, "penalise", "penaltyFacts", null)));
        plants.put("an act of another world", new Plant(Kind.UNKNOWN, acts -> named(acts, "publish", "shout")));
        plants.put(
                "served on a day to come",
                new Plant(Kind.CONDITION, acts -> told(acts, "serve", "serviceOn", "2030-01-01")));
        plants.put(
                "left without a recording",
                new Plant(Kind.CONDITION, acts -> told(acts, "serve", "serviceMode", "left")));
        return plants;
    }

    @Test
    void everyPlantedFaultIsFoundAndNothingInSoundFiles() {
        var bases = new ArrayList<CaseFile>();
        for (var day = LocalDate.parse("2024-01-02"); bases.size() < 60; day = day.plusDays(5))
            if (CALENDAR.isWorkday(day)) bases.add(sound(day.toString()));
        var names = List.copyOf(PLANTS.keySet());
        var missed = new HashMap<String, String>();
        long before = System.nanoTime();
        long ofAYear = 0;
        for (int i = 0; i < FILES; i++) {
            if (i == YEAR) ofAYear = System.nanoTime() - before;
            var base = bases.get(i % bases.size());
            if (i % 2 == 0) {
                var faults = REVIEW.faults(base, TODAY);
                if (!faults.isEmpty())
                    missed.put("sound " + base.acts().getFirst().on(), faults.toString());
                continue;
            }
            var name = names.get(i / 2 % names.size());
            var plant = PLANTS.get(name);
            var planted = CaseFile.replay(base.head(), numbered(plant.planting().apply(base.acts())), CALENDAR);
            var faults = REVIEW.faults(planted, TODAY);
            if (faults.stream().noneMatch(found -> found.fault().kind() == plant.kind()))
                missed.put(name, faults.toString());
        }
        assertThat(missed).isEmpty();
        assertThat(PLANTS).hasSize(22);
        assertThat(Duration.ofNanos(ofAYear)).isLessThan(Duration.ofSeconds(60));
    }

    private static CaseFile sound(String day) {
        var officers = Map.<String, Object>of("officers", List.of("cert-1", "cert-2"), "recordedOnVideo", true);
        var conclusion = Map.<String, Object>of(
                "officers", List.of("cert-1", "cert-2"), "reviewMandatory", true, "hearingClass", "none");
        var fine = Map.<String, Object>of("kinds", List.of("fine"), "mainKind", "fine", "fine", 1000.0);
        return Rehearsal.of("administrative-penalty")
                .on(day)
                .does("report-clue", "officer")
                .does("file", "head", officers("officers"))
                .does("investigate", "officer", officers)
                .does("conclude", "officer", conclusion)
                .does("submit-review", "officer")
                .does("pass-review", "legal")
                .does("notify", "officer", Map.of("hearingTold", false))
                .does("serve-notice", "officer")
                .does("hear-statement", "officer")
                .does("penalise", "head", fine)
                .does("serve", "officer")
                .does("pay", "offender")
                .does("publish", "officer")
                .does("settle", "officer")
                .does("close", "head")
                .file();
    }

    private static Map<String, Object> officers(String field) {
        return Map.of(field, List.of("cert-1", "cert-2"));
    }

    private static List<Done> numbered(List<Done> acts) {
        var numbered = new ArrayList<Done>();
        for (var act : acts) numbered.add(new Done(numbered.size() + 1, act.act(), act.actor(), act.at(), act.form()));
        return numbered;
    }

    private static List<Done> changed(List<Done> acts, String name, UnaryOperator<Done> change) {
        return acts.stream()
                .map(act -> act.act().equals(name) ? change.apply(act) : act)
                .toList();
    }

    private static List<Done> without(List<Done> acts, String... names) {
        return acts.stream().filter(act -> !List.of(names).contains(act.act())).toList();
    }

    private static List<Done> told(List<Done> acts, String name, String field, Object value) {
        return changed(acts, name, act -> {
            var form = new HashMap<>(act.form());
            if (value == null) form.remove(field);
            else form.put(field, value);
            return new Done(act.sequence(), act.act(), act.actor(), act.at(), form);
        });
    }

    private static List<Done> by(List<Done> acts, String name, String account) {
        return changed(acts, name, act -> new Done(act.sequence(), act.act(), account, act.at(), act.form()));
    }

    private static List<Done> named(List<Done> acts, String name, String other) {
        return changed(acts, name, act -> new Done(act.sequence(), other, act.actor(), act.at(), act.form()));
    }

    private static String actor(List<Done> acts, String name) {
        return acts.stream()
                .filter(act -> act.act().equals(name))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private static List<Done> twice(List<Done> acts, String name) {
        return acts.stream()
                .flatMap(act -> (act.act().equals(name) ? List.of(act, act) : List.of(act)).stream())
                .toList();
    }

    /** The act and all after it, so many days later. */
    private static List<Done> later(List<Done> acts, String name, int days) {
        var moved = new ArrayList<Done>();
        boolean after = false;
        for (var act : acts) {
            after |= act.act().equals(name);
            var at = after ? act.at().plus(Duration.ofDays(days)) : act.at();
            moved.add(new Done(act.sequence(), act.act(), act.actor(), at, act.form()));
        }
        return moved;
    }
}
