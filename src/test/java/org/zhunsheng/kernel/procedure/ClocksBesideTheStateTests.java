package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.time.BeijingTime;

/** Clocks that are held beside the state, extended more than once, or counted from the day of service. */
class ClocksBesideTheStateTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final Definition DEFINITION = definition();
    private static final List<String> ACTS =
            List.of("appraise", "appraised", "consult", "consulted", "extend", "extend-again", "discuss");

    private static Definition definition() {
        var sources = DefinitionFiles.sources();
        var source = sources.stream()
                .filter(one -> one.id().equals("trial-clocks"))
                .findFirst()
                .orElseThrow();
        Effect none = context -> List.of();
        return VersionReader.read(source, new Lineage(sources), Map.of("document", none))
                .orElseThrow();
    }

    private CaseFile file = CaseFile.empty(head());
    private final List<Done> record = new ArrayList<>();

    private ClocksBesideTheStateTests on(String day, String act, Map<String, Object> form) {
        return on(LocalDate.parse(day), act, form);
    }

    private ClocksBesideTheStateTests on(LocalDate day, String act, Map<String, Object> form) {
        var at = day.atTime(LocalTime.NOON).atZone(BeijingTime.ZONE).toInstant();
        record.add(new Done(record.size() + 1, act, "one", at, form));
        file = file.with(record.getLast(), CALENDAR);
        return this;
    }

    private ClocksBesideTheStateTests on(String day, String act) {
        return on(day, act, Map.of());
    }

    private String due(String term) {
        var running = file.running().get(term);
        return running.deadline(CALENDAR, LocalDate.parse("2024-01-01")).due().toString();
    }

    private List<String> objections(String act, Map<String, Object> form) {
        return new Lawfulness(CALENDAR, (Certificates) (district, number, day) -> true, EarlierFiles.NONE)
                .objections(file, DEFINITION.act(act), form, Instant.parse("2024-01-20T02:00:00Z"));
    }

    private List<String> reasons(String act, String actor) {
        return new Lawfulness(CALENDAR, (Certificates) (district, number, day) -> true, EarlierFiles.NONE)
                .reasonsAgainst(file, DEFINITION.act(act), actor, LocalDate.parse("2024-01-20"));
    }

    @Test
    void aTermIsHeldWhileAnActHoldsItWhateverTheState() {
        on("2024-01-02", "begin");
        assertThat(due("decision")).isEqualTo("2024-04-01");
        on("2024-01-10", "appraise");
        assertThat(file.state()).isEqualTo("open");
        assertThat(file.running().get("decision").paused()).isTrue();
        assertThat(file.held()).isTrue();
        on("2024-01-20", "appraised");
        assertThat(due("decision")).as("ten days stood still").isEqualTo("2024-04-11");
    }

    @Test
    void holdsThatOverlapEndWithTheLastOfThem() {
        on("2024-01-02", "begin").on("2024-01-10", "appraise").on("2024-01-12", "consult");
        on("2024-01-20", "appraised");
        assertThat(file.running().get("decision").paused()).isTrue();
        assertThat(file.holding()).containsExactly("consult");
        on("2024-01-30", "consulted", Map.of("child", Map.of("outcome", "agreed")));
        assertThat(file.running().get("decision").paused()).isFalse();
        assertThat(due("decision"))
                .as("twenty days stood still, not twenty-eight")
                .isEqualTo("2024-04-21");
        assertThat(file.facts()).containsEntry("joined", Map.of("consult", Map.of("outcome", "agreed")));
    }

    @Test
    void anActThatHeldTwiceIsResumedTwice() {
        on("2024-01-02", "begin").on("2024-01-10", "appraise").on("2024-01-12", "appraise");
        on("2024-01-20", "appraised");
        assertThat(file.running().get("decision").paused()).isTrue();
        on("2024-01-22", "appraised");
        assertThat(file.running().get("decision").paused()).isFalse();
    }

    @Test
    void whatDoesNotStandStillCannotBeResumed() {
        on("2024-01-02", "begin");
        assertThat(reasons("appraised", "one")).singleElement().asString().contains("无从恢复");
        assertThat(reasons("consulted", "system")).singleElement().asString().contains("已经全部办结");
    }

    @Test
    void extensionsAddUpToTheCapAndNoFurther() {
        on("2024-01-02", "begin").on("2024-01-10", "extend");
        assertThat(due("decision")).isEqualTo("2024-05-01");
        assertThat(objections("extend-again", Map.of("days", 31L))).contains("“决定期限”一次最多延长30日");
        assertThat(objections("extend-again", Map.of("days", 21L))).containsExactly("“决定期限”累计最多延长50日，已延长30日");
        assertThat(objections("extend-again", Map.of("days", 20L))).isEmpty();
        on("2024-01-11", "extend-again", Map.of("days", 20L));
        assertThat(due("decision")).isEqualTo("2024-05-21");
        on("2024-01-12", "extend-again", Map.of("days", 5L));
        assertThat(reasons("extend-again", "one")).singleElement().asString().contains("法定上限");
    }

    @Test
    void aTermCountsFromTheDayOfService() {
        on("2024-01-02", "begin").on("2024-01-10", "decide");
        on("2024-01-11", "serve", Map.of("serviceMode", "post", "serviceOn", "2024-01-15"));
        assertThat(due("remedy")).isEqualTo("2024-07-15");
    }

    @Test
    void whatWasPutUpPubliclyCountsAsServedWhenTheNoticeHasPassed() {
        on("2024-01-02", "begin").on("2024-01-10", "decide");
        on("2024-01-11", "serve", Map.of("serviceMode", "public-notice", "serviceOn", "2024-01-11"));
        assertThat(file.facts()).containsEntry("servedOn", Map.of("serve", "2024-03-11"));
        assertThat(due("remedy")).isEqualTo("2024-09-11");
    }

    @Test
    void anActOfServiceAsksTheStandardQuestionsBehindItsOwn() {
        var form = DEFINITION.formOf(DEFINITION.act("serve"));
        assertThat(form.fields()).extracting(field -> field.name()).startsWith("note", "serviceMode", "serviceOn");
        var electronic = Map.<String, Object>of("serviceMode", "electronic", "serviceOn", "2024-01-11");
        assertThat(form.validate(electronic, Map.of())).singleElement().satisfies(error -> assertThat(error.field())
                .isEqualTo("serviceConsent"));
    }

    @Test
    void whoIsRecusedCanNeitherActNorBeNamed() {
        on("2024-01-02", "begin");
        on("2024-01-03", "recuse", Map.of("recused", List.of(Map.of("account", "one", "certificate", "c-1"))));
        on("2024-01-04", "recuse", Map.of("recused", List.of(Map.of("account", "two"))));
        assertThat(reasons("decide", "one")).containsExactly("您已被决定回避，不得再办理本件");
        assertThat(reasons("decide", "two")).hasSize(1);
        assertThat(reasons("decide", "three")).isEmpty();
        assertThat(objections("inspect", Map.of("officers", List.of("c-1", "c-2"))))
                .containsExactly("“c-1”已被决定回避，不得再参与本件");
    }

    @Test
    void aBodyThatDecidesMustBeComposedMetAndVotedAsTheLawAsks() {
        on("2024-01-02", "begin");
        var sound = List.of(
                member("甲", "member", true, "for"),
                member("乙", "member", true, "for"),
                member("丙", "member", false, "for"),
                member("丁", "head", true, "for"));
        assertThat(objections("discuss", Map.of("members", sound))).isEmpty();
        var headFirst = List.of(
                member("丁", "head", true, "for"),
                member("甲", "member", true, "for"),
                member("乙", "member", true, "against"),
                member("丙", "member", true, "abstain"));
        assertThat(objections("discuss", Map.of("members", headFirst)))
                .containsExactly("到会成员须为单数，到会4名", "主要负责人须末位表态，请按发言先后列出成员", "须有超过全体成员2分之1的人同意，同意2名");
        var few = List.of(member("甲", "member", false, "for"), member("丁", "head", true, "for"));
        assertThat(objections("discuss", Map.of("members", few)))
                .contains("须有3名以上成员到会，到会1名", "须有全体成员的3分之2以上到会，全体2名，到会1名");
    }

    private static Map<String, Object> member(String name, String role, boolean present, String vote) {
        return Map.of("name", name, "role", role, "present", present, "vote", vote);
    }

    /** Whatever is recorded, lawful or not, reads the same each time, and no term is held without a holder. */
    @Property(tries = 500)
    void replayIsTheSameEachTimeWhateverWasRecorded(@ForAll @Size(min = 1, max = 25) List<Integer> choices) {
        file = CaseFile.empty(head());
        record.clear();
        var day = LocalDate.parse("2024-01-02");
        on(day, "begin", Map.of());
        for (var choice : choices) {
            day = day.plusDays(Math.floorMod(choice, 5));
            var form = new HashMap<String, Object>();
            if (choice % 3 == 0) form.put("days", (long) Math.floorMod(choice, 40));
            if (choice % 2 == 0) form.put("child", Map.of("outcome", "agreed"));
            on(day, ACTS.get(Math.floorMod(choice, ACTS.size())), form);
            var term = file.running().get("decision");
            assertThat(term.paused()).isEqualTo(!file.holding().isEmpty());
            assertThat(term.deadline(CALENDAR, day).explain()).isNotBlank();
        }
        var again = CaseFile.replay(head(), record, CALENDAR);
        assertThat(again.running()).isEqualTo(file.running());
        assertThat(again.facts()).isEqualTo(file.facts());
        assertThat(again.holding()).isEqualTo(file.holding());
    }

    private static CaseHead head() {
        return new CaseHead(
                DEFINITION, "150624", new UUID(1, 1), "1", "A", null, null, "试", "window", "one", List.of(), null);
    }
}
