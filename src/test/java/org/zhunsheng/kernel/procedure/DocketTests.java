package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.kernel.database.DistrictWatch;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;

/** What an act in a case leaves behind, and that of two who act at once one is told. */
class DocketTests extends TrialOfficeTests {

    @Autowired
    DistrictWatch watch;

    @Test
    void aCaseGoesThroughItsStatesAndEveryActIsChained() {
        var file =
                aCase().filedOn("2024-03-01").accepted().inspected().decided().file();
        assertThat(file.state()).isEqualTo("decided");
        assertThat(file.outcome()).isEqualTo("decided");
        var acts = ledger.acts(district, file.id());
        assertThat(acts).extracting("act").containsExactly("file", "accept", "inspect", "decide");
        for (int i = 1; i < acts.size(); i++)
            assertThat(acts.get(i).previousHash()).isEqualTo(acts.get(i - 1).hash());
        assertThat(cases.load(district, file.id()).orElseThrow().acts()).isEqualTo(file.acts());
    }

    @Test
    void whatIsReplayedFromTheRecordEqualsWhatWasComputedWhenActing() {
        var acted = aCase().filedOn("2024-03-01")
                .accepted()
                .suspended()
                .resumed()
                .inspected()
                .file();
        var read = cases.load(district, acted.id()).orElseThrow();
        assertThat(read.state()).isEqualTo(acted.state());
        assertThat(read.running()).isEqualTo(acted.running());
        assertThat(read.ended()).isEqualTo(acted.ended());
    }

    @Test
    void whatIsSaidOfAStatementCanNameTheCaseThatIsInHand() {
        var file = aCase().filedOn("2024-03-01").accepted().file();
        assertThat(watch.lastCase()).isEqualTo(file.number());
    }

    @Test
    void ofTwoWhoActAtTheSameMomentOneSucceedsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 20; round++) {
            var file = aCase().filedOn("2024-03-01");
            var act = new PerformAct(file.id(), "accept", Map.of());
            Callable<Boolean> attempt = () -> {
                try {
                    docket.perform(act, file.clerk());
                    return true;
                } catch (NotLawful refused) {
                    return false;
                }
            };
            try (var two = Executors.newFixedThreadPool(4)) {
                int succeeded = 0;
                for (var done : two.invokeAll(List.of(attempt, attempt, attempt, attempt))) if (done.get()) succeeded++;
                assertThat(succeeded).isOne();
            }
            assertThat(ledger.acts(district, file.id())).hasSize(2);
        }
    }

    @Test
    void whoActsOnAStalePageIsToldSo() {
        var file = aCase().filedOn("2024-03-01").accepted();
        var stale = new PerformAct(file.id(), "suspend", Map.of("reason", "等"), List.of(), null, 1);
        assertThatThrownBy(() -> docket.perform(stale, file.approver())).hasMessageContaining("刚刚有了新的办理记录");
    }

    @Test
    void anAllInOneCaseOpensItsPartsAndEndsWithTheLastOfThem() {
        clock.setTo("2024-03-01");
        var whole = docket.open(
                        new OpenCase(
                                        "trial-whole",
                                        null,
                                        TrialCase.application().parties(),
                                        Map.of("subject", "开店", "amount", 5, "parts", List.of("甲", "乙")))
                                .at(TrialCase.OFFICE),
                        aCase().resident())
                .file();
        var parts = jdbc.sql("select id from case_file where district = ? and parent = ?")
                .params(district, whole.id())
                .query(UUID.class)
                .list();
        assertThat(parts).hasSize(2);
        for (var part : parts) {
            assertThat(cases.load(district, whole.id()).orElseThrow().closed()).isFalse();
            docket.perform(new PerformAct(part, "withdraw", Map.of()), aCase().resident());
        }
        var ended = cases.load(district, whole.id()).orElseThrow();
        assertThat(ended.closed()).isTrue();
        assertThat(ended.outcome()).isEqualTo("done");
    }
}
