package org.zhunsheng.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.WhatIf;
import org.zhunsheng.kernel.procedure.WhatIf.Difference;
import tools.jackson.databind.json.JsonMapper;

/** Replays a year's cases under an edited definition, some hundred at a time; what differs is kept with the progress. */
@Component
class WhatIfRuns {

    private static final int AT_A_TIME = 150;
    private static final Duration SILENT = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INSERT = """
            insert into what_if_difference (district, run, place, case_id, number, title, organisation, added, late, kind,
                name, article, said, on_day, days)
            select cast(? as text), cast(? as uuid), d.place, d.case_id, d.number, d.title, d.organisation, d.added, d.late,
                d.kind, d.name, d.article, d.said, d.on_day, d.days
            from jsonb_to_recordset(cast(? as jsonb)) as d(place bigint, case_id uuid, number text, title text,
                organisation text, added boolean, late boolean, kind text, name text, article text, said text, on_day date,
                days int)
            """;
    private static final String PROGRESS = """
            update what_if_run set done = done + ?, affected = affected + ?, own_limits = own_limits + ?, touched_at = ? where district = ? and id = ?
            """;

    private final Cases cases;
    private final Calendars calendars;
    private final StaffRoster staff;
    private final Writes writes;
    private final WhatIfStore store;
    private final Clock clock;

    WhatIfRuns(Cases cases, Calendars calendars, StaffRoster staff, Writes writes, WhatIfStore store, Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.staff = staff;
        this.writes = writes;
        this.store = store;
        this.clock = clock;
    }

    /** Enters a run over the cases of a procedure that were opened in a year. */
    UUID begin(Definition edited, Draft draft, int year, Actor actor) {
        return store.begin(
                edited, draft, year, cases.openedIn(year, edited.id(), actor), OffsetDateTime.now(clock), actor);
    }

    /** Goes through all of them, or until somebody stops it. */
    void perform(UUID run, Definition edited, int year, Actor actor) {
        var today = LocalDate.now(clock);
        var whatIf = new WhatIf(edited, calendars.current(), staff.remembering(), cases);
        var after = new UUID(0, 0);
        long place = 0;
        while (!store.cancelled(run, actor)) {
            var page = cases.openedIn(year, edited.id(), after, AT_A_TIME, actor);
            if (page.isEmpty()) break;
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            long affected = 0;
            long own = 0;
            var ofPage = whatIf.among(page);
            for (var file : page) {
                var differences = ofPage.of(file, today);
                if (!differences.isEmpty()) affected++;
                if (!whatIf.ownLimits(file).isEmpty()) own++;
                for (var difference : differences) rows.add(row(++place, file, difference));
            }
            keep(run, rows, new Step(page.size(), affected, own), actor);
            after = page.getLast().id();
        }
        store.finish(run, OffsetDateTime.now(clock), actor);
    }

    /** How far some cases more have brought a run. */
    private record Step(long done, long affected, long ownLimits) {}

    private void keep(UUID run, List<Map<String, @Nullable Object>> rows, Step step, Actor actor) {
        var batch = new ArrayList<Write>();
        if (!rows.isEmpty())
            batch.add(new Write(INSERT, List.of(actor.district(), run, JSON.writeValueAsString(rows))));
        batch.add(new Write(
                PROGRESS,
                List.of(
                        step.done(),
                        step.affected(),
                        step.ownLimits(),
                        OffsetDateTime.now(clock),
                        actor.district(),
                        run)));
        writes.commit(batch);
    }

    private static Map<String, @Nullable Object> row(long place, CaseFile file, Difference difference) {
        var found = difference.found();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("place", place);
        row.put("case_id", file.id());
        row.put("number", file.number());
        row.put("title", file.head().title());
        row.put("organisation", file.head().organisation());
        row.put("added", difference.added());
        row.put("late", difference.late());
        row.put("kind", found.fault().kind().word());
        row.put("name", found.name());
        row.put("article", found.article());
        row.put("said", found.fault().said());
        row.put("on_day", found.on().toString());
        row.put("days", difference.days());
        return row;
    }

    /** Whether nothing has been heard of a run for so long that the house must have been stopped meanwhile. */
    boolean stalled(WhatIfStore.Run run) {
        return !run.over() && run.touchedAt().isBefore(OffsetDateTime.now(clock).minus(SILENT));
    }

    /** Ends a run that cannot go on, with what it has found so far. */
    void giveUp(UUID run, Actor actor) {
        store.cancel(run, actor);
        store.finish(run, OffsetDateTime.now(clock), actor);
    }
}
