package org.zhunsheng.workshop;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.procedure.Definition;

/** Keeps the runs of what-if questions and what they found. */
@Component
class WhatIfStore {

    private static final int BLOCK = 1_000;
    private static final String RUN = """
            select r.id, r.procedure, r.name, r.year, r.total, r.done, r.affected, r.own_limits, r.started_by, r.started_at, r.touched_at,
                r.finished_at, r.cancelled
            from what_if_run r where r.district = :district
            """;
    private static final String LINE = """
            select d.place, d.case_id, d.number, d.title, d.organisation, d.added, d.late, d.kind, d.name, d.article, d.said,
                d.on_day, d.days
            from what_if_difference d where d.district = :district and d.run = :run
                and (cast(:added as boolean) is null or d.added = :added)
                and (cast(:late as boolean) is null or d.late = :late)
            """;

    private final JdbcClient jdbc;

    WhatIfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run and how far it has come.
     *
     * @param affected cases with a difference
     * @param ownLimits cases under a limit of their matter's own, which the edit leaves as it was
     */
    record Run(
            UUID id,
            String procedure,
            String name,
            int year,
            long total,
            long done,
            long affected,
            long ownLimits,
            String startedBy,
            OffsetDateTime startedAt,
            OffsetDateTime touchedAt,
            @Nullable OffsetDateTime finishedAt,
            boolean cancelled) {

        public boolean over() {
            return finishedAt != null;
        }
    }

    /** A difference as it is shown. */
    record Line(
            long place,
            UUID caseId,
            String number,
            String title,
            String organisation,
            boolean added,
            boolean late,
            String kind,
            String name,
            String article,
            String said,
            LocalDate onDay,
            @Nullable Integer days) {

        public String change() {
            return (added ? "会" : "不再") + (late ? "超期" : "不合法");
        }
    }

    /** Which of the differences are asked for; null where both. */
    record Kind(@Nullable Boolean added, @Nullable Boolean late) {

        static final Kind ALL = new Kind(null, null);
    }

    /** How many differences of one kind there are, and of how many cases. */
    record Count(boolean added, boolean late, long differences, long cases) {}

    UUID begin(Definition edited, Draft draft, int year, long total, OffsetDateTime now, Actor actor) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into what_if_run (district, id, procedure, name, text, forms, year, total, started_by,
                            started_at, touched_at)
                        values (:district, :id, :procedure, :name, :text, :forms, :year, :total, :by, :now, :now)
                        """)
                .param("district", actor.district())
                .param("id", id)
                .param("procedure", edited.id())
                .param("name", edited.name())
                .param("text", draft.procedure())
                .param("forms", draft.forms())
                .param("year", year)
                .param("total", total)
                .param("by", actor.account())
                .param("now", now)
                .update();
        return id;
    }

    void finish(UUID run, OffsetDateTime now, Actor actor) {
        jdbc.sql("update what_if_run set finished_at = ?, touched_at = ? where district = ? and id = ?")
                .params(now, now, actor.district(), run)
                .update();
    }

    void cancel(UUID run, Actor actor) {
        jdbc.sql("update what_if_run set cancelled = true where district = ? and id = ? and finished_at is null")
                .params(actor.district(), run)
                .update();
    }

    boolean cancelled(UUID run, Actor actor) {
        return jdbc.sql("select cancelled from what_if_run where district = ? and id = ?")
                .params(actor.district(), run)
                .query(Boolean.class)
                .single();
    }

    List<Run> all(Actor actor) {
        return jdbc.sql(RUN + " order by r.started_at desc limit 50")
                .param("district", actor.district())
                .query(Run.class)
                .list();
    }

    Optional<Run> find(UUID id, Actor actor) {
        return jdbc.sql(RUN + " and r.id = :id")
                .param("district", actor.district())
                .param("id", id)
                .query(Run.class)
                .optional();
    }

    List<Count> counts(UUID run, Actor actor) {
        return jdbc.sql("""
                        select d.added, d.late, count(*) as differences, count(distinct d.case_id) as cases
                        from what_if_difference d where d.district = :district and d.run = :run
                        group by d.added, d.late order by d.added desc, d.late desc
                        """)
                .param("district", actor.district())
                .param("run", run)
                .query(Count.class)
                .list();
    }

    /** Those behind a place, in the order in which they were found. */
    List<Line> lines(UUID run, Kind kind, long after, int size, Actor actor) {
        return jdbc.sql(LINE + " and d.place > :after order by d.place limit :size")
                .param("district", actor.district())
                .param("run", run)
                .param("added", kind.added())
                .param("late", kind.late())
                .param("after", after)
                .param("size", size)
                .query(Line.class)
                .list();
    }

    /** All of them, a block at a time. */
    void each(UUID run, Kind kind, Actor actor, Consumer<Line> consumer) {
        long after = 0;
        for (var block = lines(run, kind, after, BLOCK, actor);
                !block.isEmpty();
                block = lines(run, kind, after, BLOCK, actor)) {
            block.forEach(consumer);
            after = block.getLast().place();
        }
    }
}
