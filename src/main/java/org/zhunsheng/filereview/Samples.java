package org.zhunsheng.filereview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.draw.DrawRefused;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Pool;
import org.zhunsheng.kernel.draw.Subject;
import org.zhunsheng.kernel.draw.Terms;

/**
 * The sample of a run that people read (人工抽查): drawn by lot, so that nobody chooses it and everybody can draw it again, with
 * some files of every grade; and where people judged otherwise than the machine (人机不一致), kept as lessons.
 */
@Component
class Samples {

    private static final int OF_EACH_GRADE = 2;

    private final ReviewedFiles files;
    private final Draws draws;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Samples(ReviewedFiles files, Draws draws, TransactionOperations transactions, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.draws = draws;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many files people have read, and of how many they judged otherwise. */
    record Read(long files, long otherwise) {}

    /** A file of which somebody judged otherwise than the machine, and why. */
    record Lesson(
            UUID caseId,
            String number,
            String title,
            String machine,
            int faults,
            String person,
            String opinion,
            String account,
            OffsetDateTime at) {}

    /** Draws the sample of a run, once. */
    void take(Runs.Run run, int size, Actor actor) {
        if (run.finishedAt() == null) throw refused("评查还没有完成，请完成后再抽取");
        if (draw(run.id(), actor).isPresent()) throw refused("这次评查已经抽取过样本，不能重抽");
        transactions.executeWithoutResult(status -> {
            var terms = terms(run, size, actor);
            var plan = new Draws.Plan(run.year() + "年案卷评查人工复核样本", null, pool(run, actor), List.of(), terms, "", null);
            var draw = draws.draw(draws.commit(plan, actor).id(), null, actor);
            var drawn = draw.result();
            if (drawn == null) throw new IllegalStateException("nothing was drawn");
            keep(run, draw.id(), drawn.subjects().stream().map(one -> one.id()).toList(), actor);
        });
    }

    private static DrawRefused refused(String message) {
        return DrawRefused.conflict(message);
    }

    private Terms terms(Runs.Run run, int size, Actor actor) {
        var grades = files.grades(run.id(), actor);
        long there = grades.values().stream().mapToLong(Long::longValue).sum();
        int count = (int) Math.min(size, there);
        var minimums = new TreeMap<String, Integer>();
        for (var grade : grades.entrySet()) {
            int least = (int) Math.min(OF_EACH_GRADE, grade.getValue());
            if (least > 0
                    && minimums.values().stream().mapToInt(Integer::intValue).sum() + least <= count)
                minimums.put(files.standard().gradeName(grade.getKey()), least);
        }
        return new Terms(
                count, 0, List.of(), Terms.Area.ANY, LocalDate.now(clock), null, List.of(), Map.copyOf(minimums));
    }

    private Pool pool(Runs.Run run, Actor actor) {
        return taker -> jdbc.sql("""
                        select case_id, number, grade from reviewed_file where district = ? and run = ? order by case_id
                        """).params(actor.district(), run.id()).query(row -> {
            var grade = files.standard().gradeName(row.getString("grade"));
            taker.accept(new Subject(row.getString("case_id"), row.getString("number"), "", 1, grade, ""));
        });
    }

    /** One statement for all, however many. */
    private void keep(Runs.Run run, UUID draw, List<String> drawn, Actor actor) {
        jdbc.sql("""
                        insert into review_sample (district, run, case_id, draw, place)
                        select cast(:district as text), cast(:run as uuid), cast(id as uuid), cast(:draw as uuid), place
                        from unnest(string_to_array(:ids, ',')) with ordinality as drawn(id, place)
                        """)
                .param("district", actor.district())
                .param("run", run.id())
                .param("draw", draw)
                .param("ids", String.join(",", drawn))
                .update();
    }

    /** The draw by which the sample of a run was drawn. */
    Optional<UUID> draw(UUID run, Actor actor) {
        return jdbc.sql("select draw from review_sample where district = ? and run = ? limit 1")
                .params(actor.district(), run)
                .query(UUID.class)
                .optional();
    }

    /** The files of the sample, in the order in which they were drawn. */
    List<ReviewedFiles.Reviewed> files(UUID run, Actor actor) {
        return jdbc.sql("""
                        select f.run, f.case_id, f.number, f.title, f.procedure, f.organisation, f.score, f.grade, f.vetoed,
                            f.faults, f.findings
                        from review_sample s
                        join reviewed_file f on f.district = s.district and f.run = s.run and f.case_id = s.case_id
                        where s.district = ? and s.run = ? order by s.place
                        """)
                .params(actor.district(), run)
                .query(ReviewedFiles.Reviewed.class)
                .list();
    }

    Read read(UUID run, Actor actor) {
        return jdbc.sql("""
                        select count(distinct v.case_id) as files,
                            count(distinct v.case_id) filter (where v.grade <> f.grade) as otherwise
                        from review_verdict v
                        join reviewed_file f on f.district = v.district and f.run = v.run and f.case_id = v.case_id
                        where v.district = ? and v.run = ?
                        """).params(actor.district(), run).query(Read.class).single();
    }

    /** The newest first. */
    List<Lesson> lessons(UUID run, Actor actor) {
        return jdbc.sql("""
                        select f.case_id, f.number, f.title, f.grade as machine, f.faults, v.grade as person, v.opinion,
                            v.account, v.at
                        from review_verdict v
                        join reviewed_file f on f.district = v.district and f.run = v.run and f.case_id = v.case_id
                        where v.district = ? and v.run = ? and v.grade <> f.grade
                        order by v.at desc limit 500
                        """).params(actor.district(), run).query(Lesson.class).list();
    }
}
