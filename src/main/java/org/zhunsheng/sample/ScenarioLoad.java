package org.zhunsheng.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.imports.ImportJob;
import org.zhunsheng.imports.Imports;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.district.Division;
import org.zhunsheng.kernel.district.Divisions;
import org.zhunsheng.kernel.figure.ReferenceDraft;
import org.zhunsheng.kernel.figure.References;
import org.zhunsheng.sample.Scenario.Reference;

/**
 * Brings the records of a scenario's year in, through the same door as everybody's files. What was cut off is begun anew
 * with the kind it stopped at: rows that are in already change nothing.
 */
@Component
class ScenarioLoad {

    private static final Logger log = LoggerFactory.getLogger(ScenarioLoad.class);

    private final Imports imports;
    private final References references;
    private final Divisions divisions;
    private final Calendars calendars;
    private final LoadRecord record;
    private final Clock clock;

    ScenarioLoad(
            Imports imports,
            References references,
            Divisions divisions,
            Calendars calendars,
            LoadRecord record,
            Clock clock) {
        this.imports = imports;
        this.references = references;
        this.divisions = divisions;
        this.calendars = calendars;
        this.record = record;
        this.clock = clock;
    }

    /** Loads what is not in yet; answers how many rows were refused, which should be none. */
    int load(String district, String name, Progress progress) {
        return load(district, name, Scenario.read(name), progress);
    }

    int load(String district, String name, Scenario scenario, Progress progress) {
        var files = new ScenarioYear(scenario, calendars.current(), this::villages).files();
        progress.begin(
                scenario.name() + scenario.year() + "年的数据",
                files.stream().mapToInt(RowFile::rows).sum());
        int before = 0;
        int refused = 0;
        for (var file : files) {
            var part = name + "/" + file.kind();
            if (!record.has(district, part)) {
                refused += load(district, part, file, before, progress);
                record.finish(district, part, clock.instant());
            }
            before += file.rows();
            progress.at(before);
        }
        refer(district, name, scenario);
        return refused;
    }

    private int load(String district, String part, RowFile file, int before, Progress progress) {
        var importer = new Actor("importer", "贺小龙", district, null, Set.of("importer"), null);
        long start = System.nanoTime();
        ImportJob job = imports.load(
                district,
                file.kind(),
                part + ".csv",
                file.open(),
                importer,
                (rows, percent) -> progress.at(before + Math.min(rows, file.rows())));
        if (job.rejected() > 0) log.warn("{} of {} rows of {} were refused", job.rejected(), file.rows(), part);
        log.info(
                "{}: {} rows in {} ms, {} refused",
                part,
                file.rows(),
                (System.nanoTime() - start) / 1_000_000,
                job.rejected());
        return job.rejected();
    }

    /** Enters what no record tells, with its source and who signed it. */
    private void refer(String district, String name, Scenario scenario) {
        var part = name + "/references";
        if (record.has(district, part)) return;
        var legal = new Actor("legal", "塔娜", district, null, Set.of("legal"), null);
        for (var reference : scenario.entered()) references.enter(legal, draft(scenario, reference));
        record.finish(district, part, clock.instant());
    }

    private static ReferenceDraft draft(Scenario scenario, Reference reference) {
        return new ReferenceDraft(
                reference.figure(),
                scenario.year(),
                reference.value(),
                null,
                reference.source(),
                reference.signer(),
                LocalDate.parse(reference.signedOn()));
    }

    private List<String> villages(@Nullable String division) {
        if (division == null) return List.of();
        return divisions.below(division).stream()
                .filter(village -> !village.statistical())
                .map(Division::name)
                .toList();
    }
}
