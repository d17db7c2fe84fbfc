package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is sent twice, or by two at once, is done once. */
class RepeatTests extends CountyTests {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRetriedOpeningWithTheSameKeyAnswersTheSameAndDoublesNothing() {
        var resident = api.as("resident").with(key());
        var first = resident.post("/cases", application("resident")).is(201);
        var before = written();
        var again = resident.post("/cases", application("resident")).is(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aRetriedActWithTheSameKeyAnswersTheSameAndDoublesNothing() {
        var path = "/cases/" + filed() + "/acts";
        var clerk = api.as("clerk").with(key());
        var first = clerk.post(path, act("accept", Map.of())).is(201);
        var before = written();
        assertThat(clerk.post(path, act("accept", Map.of())).is(201).text()).isEqualTo(first.text());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflictAndWritesNothing() {
        var resident = api.as("resident").with(key());
        resident.post("/cases", application("resident")).is(201);
        var before = written();
        assertThat(resident.post("/cases", applicationWith("channel", "mobile"))
                        .refuses(409)
                        .at("/detail"))
                .contains("Idempotency-Key");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aKeyWhoseRequestDiedIsFreeAgainWhenNoRequestCouldStillBeUnderWay() {
        var key = key();
        jdbc.sql("""
                        insert into answered_request (district, account, key, digest, at)
                        select district, name, ?, '\\x00'::bytea, ? from account where name = ?
                        """)
                .params(key, clock.instant().atOffset(java.time.ZoneOffset.UTC), County.PREFIX + "resident")
                .update();
        var resident = api.as("resident").with(key);
        resident.post("/cases", application("resident")).refuses(409);
        clock.setTo(java.time.LocalDateTime.parse("2024-03-01T10:11"));
        var first = resident.post("/cases", application("resident")).is(201);
        assertThat(resident.post("/cases", application("resident")).is(201).text())
                .isEqualTo(first.text());
    }

    @Test
    void theSameKeyOfAnotherAccountIsAnotherKey() {
        var key = key();
        var first = api.as("resident")
                .with(key)
                .post("/cases", application("resident"))
                .is(201);
        var other = api.as("resident2")
                .with(key)
                .post("/cases", application("resident2"))
                .is(201);
        assertThat(other.at("/number")).isNotEqualTo(first.at("/number"));
    }

    @Test
    void anActDoneTwiceIsRefusedTheSecondTimeWithWhatIsLawfulInstead() {
        var path = "/cases/" + filed() + "/acts";
        api.as("clerk").post(path, act("accept", Map.of())).is(201);
        var before = written();
        var refused = api.as("clerk").post(path, act("accept", Map.of())).refuses(409);
        assertThat(refused.json().at("/reasons")).isNotEmpty();
        assertThat(refused.all("/lawful", "act")).contains("review").doesNotContain("accept");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void ofTwoOfficersWhoDecideAtTheSameMomentOneDecidesAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            var path = "/cases/" + reviewed() + "/acts";
            Callable<Answer> one = () -> api.as("approver").post(path, act("grant", GRANT));
            Callable<Answer> two = () -> api.as("approver2").post(path, act("grant", GRANT));
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(List.of(one, two)).stream()
                        .map(java.util.concurrent.Future::resultNow)
                        .toList();
                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
                answers.stream().filter(answer -> answer.status() == 409).forEach(answer -> {
                    answer.refuses(409);
                    assertThat(answer.json().at("/reasons")).isNotEmpty();
                });
            }
            assertThat(api.as("clerk").get(path).is(200).all("", "act"))
                    .containsExactly("apply", "accept", "review", "grant");
        }
    }

    @Test
    void tenRequestsAtOnceUnderOneKeyOpenOneCase() throws Exception {
        var resident = api.as("resident").with(key());
        var before = written();
        Callable<Integer> send =
                () -> resident.post("/cases", application("resident")).status();
        try (var all = Executors.newFixedThreadPool(10)) {
            var statuses = all.invokeAll(java.util.Collections.nCopies(10, send)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            // who comes while the first is under way is told so; who comes after it gets its answer again
            assertThat(statuses).contains(201).isSubsetOf(201, 409);
        }
        assertThat(written().get(1)).isEqualTo(before.get(1) + 1);
    }
}
