package org.zhunsheng.filereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.Fault;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.RecordReview.Found;

/** All files of a year are reviewed, scored and kept, and people may judge otherwise. */
@ProductTest
@AutoConfigureMockMvc
class FileReviewTests {

    private static final String DISTRICT = "730001";

    @Autowired
    Docket docket;

    @Autowired
    Runs runs;

    @Autowired
    ReviewedFiles files;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Samples samples;

    @Autowired
    ReviewWorker worker;

    @Autowired
    Draws draws;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final Actor officer = actor("officer", "officer");
    private final Actor legal = actor("lawyer", "legal");

    private static Actor actor(String account, String role) {
        return new Actor(account, account, DISTRICT, "REVIEWED", Set.of(role), null);
    }

    @Test
    void allFilesOfAYearAreReviewedAndAPersonMayJudgeOtherwise() {
        organisations.add(new Organisation(DISTRICT, "REVIEWED", "被评局", "评", "department", null, null));
        // more than one page of files, one of them late
        for (int i = 0; i < 160; i++) closed(i == 7 ? "2024-08-01" : "2024-02-01");
        clock.setTo("2025-01-10");
        var run = runs.begin(2024, "trial-clocks", legal);
        runs.perform(run, 2024, "trial-clocks", legal);
        var ended = runs.find(run, legal).orElseThrow();
        assertThat(ended.done()).isEqualTo(ended.total()).isEqualTo(160);
        assertThat(ended.finishedAt()).isNotNull();
        var worst = files.files(run, null, 0, 200, legal);
        assertThat(worst).hasSize(160);
        assertThat(worst.getFirst().faults()).isOne();
        assertThat(files.lines(worst.getFirst()).getFirst().kind()).isEqualTo("超过期限");
        assertThat(worst.get(1).faults()).isZero();
        assertThat(files.grades(run, legal)).containsEntry("excellent", 160L);
        assertThat(ended.startedAt().getOffset()).isEqualTo(java.time.ZoneOffset.ofHours(8));
        samples.take(ended, 20, legal);
        var sample = samples.files(run, legal);
        assertThat(sample).hasSize(20).doesNotHaveDuplicates();
        var draw = draws.find(DISTRICT, samples.draw(run, legal).orElseThrow()).orElseThrow();
        assertThat(draws.replay(draw).findings())
                .as("anybody draws the same sample")
                .isEmpty();
        assertThat(draw.result().subjects())
                .extracting(one -> one.name())
                .containsExactlyElementsOf(
                        sample.stream().map(ReviewedFiles.Reviewed::number).toList());
        assertThatThrownBy(() -> samples.take(ended, 20, legal)).hasMessageContaining("不能重抽");

        files.verdict(worst.getFirst(), "good", "超期两个月，不应为优秀", legal);
        assertThat(files.verdicts(worst.getFirst(), legal))
                .extracting(ReviewedFiles.Verdict::grade)
                .containsExactly("good");
        files.verdict(worst.get(1), "excellent", "同意", legal);
        for (var path : List.of("", "?of=lessons", "/" + worst.getFirst().caseId()))
            assertThat(page("/file-reviews/" + run + path))
                    .contains("评查", worst.getFirst().number());
        assertThat(page("/file-reviews/" + run + "?of=sample"))
                .contains("查看抽签、复算", sample.getFirst().number());
        assertThat(page("/file-reviews")).contains("2025-01-10 10:00");
        assertThat(page("/draws/" + draw.id())).contains("复算一致", "人工复核样本");
        assertThat(samples.read(run, legal)).isEqualTo(new Samples.Read(2, 1));
        assertThat(samples.lessons(run, legal)).singleElement().satisfies(lesson -> {
            assertThat(lesson.machine()).isEqualTo("excellent");
            assertThat(lesson.person()).isEqualTo("good");
            assertThat(lesson.opinion()).contains("超期两个月");
        });
        assertThat(files.file(run, worst.getFirst().caseId(), legal)
                        .orElseThrow()
                        .grade())
                .as("what the machine found stays")
                .isEqualTo("excellent");
        var elsewhere = new Actor("x", "外地", "730002", null, Set.of("legal"), null);
        assertThat(runs.find(run, elsewhere)).isEmpty();
    }

    /** A page as the reviewer sees it. */
    private String page(String path) {
        accounts.add(new Account("reviewer-730001", "评查员", DISTRICT, null, Set.of("legal"), null), "Zhengque1");
        try {
            var login = mvc.perform(formLogin("/login").user("reviewer-730001").password("Zhengque1"))
                    .andReturn();
            var session =
                    (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession());
            var response = mvc.perform(get(path).session(session)).andReturn().getResponse();
            assertThat(response.getStatus()).as(path).isEqualTo(200);
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void aRunThatWasCutOffGoesOnWhereItEndedWhenTheHouseIsOpenedAgain() {
        var district = "730003";
        var officer = new Actor("officer", "officer", district, "REVIEWED", Set.of("officer"), null);
        var legal = new Actor("lawyer", "lawyer", district, null, Set.of("legal"), null);
        organisations.add(new Organisation(district, "REVIEWED", "被评局", "评", "department", null, null));
        for (int i = 0; i < 160; i++) closed("2024-02-01", officer);
        clock.setTo("2025-01-10");
        var run = runs.begin(2024, "trial-clocks", legal);
        runs.perform(run, 2024, "trial-clocks", legal);
        // what a kill amid the second page leaves: the first page kept, and no end
        jdbc.sql("""
                        delete from reviewed_file where district = ? and run = ? and case_id not in (
                            select case_id from reviewed_file where district = ? and run = ? order by case_id limit 150)
                        """).params(district, run, district, run).update();
        jdbc.sql("update review_run set done = 150, finished_at = null where district = ? and id = ?")
                .params(district, run)
                .update();
        worker.work();
        var ended = runs.find(run, legal).orElseThrow();
        assertThat(ended.done()).isEqualTo(160);
        assertThat(ended.finishedAt()).isNotNull();
        assertThat(files.files(run, null, 0, 200, legal)).hasSize(160);
        assertThat(runs.unfinished()).noneMatch(one -> one.id().equals(run));
    }

    private void closed(String decidedOn) {
        closed(decidedOn, officer);
    }

    private void closed(String decidedOn, Actor officer) {
        clock.setTo("2024-01-02");
        var file = docket.open(new OpenCase("trial-clocks", null, List.of(), Map.of("subject", "停钟")), officer)
                .file();
        clock.setTo(decidedOn);
        docket.perform(new PerformAct(file.id(), "decide", Map.of()), officer);
        var service = Map.<String, Object>of("serviceMode", "direct", "serviceOn", decidedOn, "serviceRecipient", "巴图");
        docket.perform(new PerformAct(file.id(), "serve", service), officer);
        docket.perform(new PerformAct(file.id(), "archive", Map.of()), officer);
    }

    @Test
    void theScoreFollowsTheStandardAndAVetoFailsTheFile() {
        var standard = Standard.shipped();
        assertThat(standard.score(List.of()).grade().id()).isEqualTo("excellent");
        var late = found(Fault.Kind.LATE);
        assertThat(standard.score(List.of(late, late)).score()).isEqualTo(84);
        assertThat(standard.score(List.of(late, late)).grade().id()).isEqualTo("good");
        var many = new ArrayList<Found>();
        for (int i = 0; i < 50; i++) many.add(late);
        assertThat(standard.score(many).score())
                .as("no kind costs more than its most")
                .isEqualTo(76);
        assertThat(standard.score(List.of(found(Fault.Kind.CERTIFICATE))))
                .returns(true, Standard.Scored::vetoed)
                .extracting(scored -> scored.grade().id())
                .isEqualTo("fail");
    }

    private static Found found(Fault.Kind kind) {
        return new Found(new Fault(kind, "试"), 1, "a", "甲", "第一条", LocalDate.EPOCH);
    }
}
