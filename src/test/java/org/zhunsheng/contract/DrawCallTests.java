package org.zhunsheng.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.inspection.HandbookReplay;
import org.zhunsheng.kernel.crypto.Sm3;

/** Draws over HTTP: fixed first, drawn once, open to anybody to see and to draw again. */
class DrawCallTests extends CountyTests {

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private static final String HERE = "?district=" + County.DISTRICT;
    private static final List<Map<String, Object>> POOL = IntStream.range(0, 40)
            .mapToObj(i -> Map.<String, Object>of(
                    "id",
                    "户" + (100 + i),
                    "name",
                    "第" + i + "户",
                    "category",
                    i % 4 == 0 ? "D" : "A",
                    "stratum",
                    i < 5 ? "小" : "大"))
            .toList();
    private static final List<Map<String, Object>> PEOPLE = IntStream.range(0, 6)
            .mapToObj(i -> Map.<String, Object>of("id", "证" + i, "name", "员" + i, "department", "局" + i % 2))
            .toList();

    private static Map<String, Object> wish(Map<String, Object> constraints) {
        return Map.of("pool", POOL, "inspectors", PEOPLE, "count", 10, "joint", true, "constraints", constraints);
    }

    @Test
    void aDrawIsCommittedThenDrawnOnceAndAnybodyCanDrawItAgain() {
        var rules = Map.<String, Object>of(
                "inspectorsPerSubject", 1,
                "maxLoad", 5,
                "minimums", Map.of("小", 3),
                "weights", Map.of("D", 5),
                "avoid", List.of(Map.of("inspector", "证0", "subject", "户100")));
        var committed = api.as("officer").post("/draws", wish(rules)).is(201);
        assertThat(committed.at("/state")).isEqualTo("COMMITTED");
        assertThat(committed.json().at("/seed").isNull()).isTrue();
        assertThat(committed.at("/commitment")).matches("[0-9a-f]{64}");
        var path = "/draws/" + committed.at("/id");
        assertThat(api.get(path + HERE).is(200).json().at("/subjects")).isEmpty();

        var drawn = api.as("officer").post(path + "/draw", Map.of()).is(200);
        assertThat(drawn.all("/subjects", "id")).hasSize(10).doesNotHaveDuplicates();
        assertThat(drawn.all("/subjects", "stratum").stream()
                        .filter("小"::equals)
                        .count())
                .isGreaterThanOrEqualTo(3);
        assertThat(drawn.json().at("/shortages")).isEmpty();
        assertThat(Sm3.hex(java.util.HexFormat.of().parseHex(drawn.at("/seed"))))
                .isEqualTo(committed.at("/seedDigest"));
        drawn.json().at("/subjects").forEach(subject -> assertThat(
                        subject.at("/inspectors").valueStream().map(one -> one.at("/department")
                                .asString()))
                .containsExactly("局0", "局1"));

        var seen = api.get(path + HERE).is(200);
        assertThat(seen.json().at("/replay/holds").asBoolean()).isTrue();
        assertThat(seen.json().at("/pool")).hasSize(40);
        assertThat(seen.all("/subjects", "id")).isEqualTo(drawn.all("/subjects", "id"));
        assertThat(Sm3.hex(api.get(path + "/pool" + HERE).is(200).text().getBytes(UTF_8)))
                .isEqualTo(seen.at("/poolDigest"));
        assertThat(api.as("officer").post(path + "/draw", Map.of()).refuses(409).at("/detail"))
                .contains("不能重抽");
        api.get("/draws/00000000-0000-7000-8000-000000000000").refuses(404);
        api.as("resident").post("/draws", wish(rules)).refuses(403);
    }

    @Test
    void namesAloneAreAPoolAndTheInspectorsAreThoseOfTheOffice() {
        var wish = Map.of("pool", List.of("甲", "乙", "丙"), "count", 2);
        var committed = api.as("officer").post("/draws", wish).is(201);
        var drawn = api.as("officer")
                .post("/draws/" + committed.at("/id") + "/draw", Map.of())
                .is(200);
        assertThat(drawn.all("/subjects", "name")).hasSize(2).isSubsetOf("甲", "乙", "丙");
        assertThat(drawn.all("/subjects/0/inspectors", "id")).containsExactlyInAnyOrder("CT-1", "CT-2");
    }

    @Test
    void whatNoLuckCouldMendIsRefusedWithTheReason() {
        var officer = api.as("officer");
        refused(officer.post("/draws", Map.of("count", 3)).refuses(422, "pool"), "请列出名录库");
        refused(officer.post("/draws", wish(Map.of("maxLoad", 1))).refuses(422, "constraints.maxLoad"), "只能承担3人次");
        refused(
                officer.post("/draws", wish(Map.of("minimums", Map.of("小", 6)))).refuses(422, "constraints.minimums"),
                "只有5户");
        refused(officer.post("/draws", wish(Map.of("inspectorsPerSubject", 4))).refuses(422, "inspectors"), "需要4名检查人员");
        refused(
                officer.post("/draws", wish(Map.of("avoid", List.of(Map.of("inspector", "证9", "subject", "户100")))))
                        .refuses(422, "constraints.avoid"),
                "不在检查人员名录库");
        refused(
                officer.post("/draws", Map.of("pool", List.of("甲", "甲"), "count", 1))
                        .refuses(422, "pool"),
                "出现了两次");
        refused(officer.post("/draws", Map.of("pool", List.of("甲"), "count", 2)).refuses(422, "count"), "只有1户");
        refused(
                officer.post("/draws", Map.of("pool", List.of(Map.of("uscc", "甲")), "count", 1))
                        .refuses(422, "pool"),
                "没有“uscc”");
        refused(
                officer.post("/draws", Map.of("pool", List.of("甲"), "count", 1, "luck", 7))
                        .refuses(422, "luck"),
                "luck");
    }

    /** The program of the handbook, run as it stands there, finds the same in another language. */
    @Test
    void theProgramInTheHandbookFindsTheSame() throws Exception {
        var avoid = IntStream.range(0, 30)
                .mapToObj(i -> Map.of("inspector", "证" + i % 6, "subject", "户" + (100 + i)))
                .toList();
        var rules = Map.of("maxLoad", 4, "minimums", Map.of("小", 3), "weights", Map.of("D", 5), "avoid", avoid);
        var one = new LinkedHashMap<>(wish(Map.of()));
        one.putAll(Map.of("constraints", rules, "count", 12, "joint", false, "later", "开奖号码"));
        var path = "/draws/" + api.as("officer").post("/draws", one).is(201).at("/id");
        api.as("officer").post(path + "/draw", Map.of("value", "03 11")).is(200);
        var said = HandbookReplay.of(
                api.get(path + HERE).is(200).text(),
                api.get(path + "/pool" + HERE).is(200).text());
        assertThat(said).isEqualTo("一致\n");
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.at("/detail")).contains(words);
    }

    @Test
    void aPublicValueThatNobodyKnowsYetIsWaitedFor() {
        var wish = Map.of("pool", List.of("甲", "乙", "丙"), "count", 1, "later", "次日开奖号码");
        var path = "/draws/" + api.as("officer").post("/draws", wish).is(201).at("/id");
        api.as("officer").post(path + "/draw", Map.of()).refuses(422, "value");
        var drawn = api.as("officer")
                .post(path + "/draw", Map.of("value", "03 11 19"))
                .is(200);
        assertThat(drawn.at("/laterValue")).isEqualTo("03 11 19");
        assertThat(drawn.json().at("/replay/holds").asBoolean()).isTrue();
    }

    @Test
    void whoTampersWithWhatWasFixedIsSeen() {
        var wish = Map.of("pool", List.of("甲", "乙", "丙"), "count", 1);
        var path = "/draws/" + api.as("officer").post("/draws", wish).is(201).at("/id");
        var id = java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        asOwner("update draw_pool set lines = replace(lines, '甲', '戊') where district = ? and draw = ?", id);
        assertThat(api.as("officer").post(path + "/draw", Map.of()).refuses(409).at("/detail"))
                .contains("摘要不符");
        asOwner("update draw_pool set lines = replace(lines, '戊', '甲') where district = ? and draw = ?", id);
        api.as("officer").post(path + "/draw", Map.of()).is(200);
        asOwner(
                "update draw set outcome = replace(outcome, '\"lot\":\"', '\"lot\":\"1') where district = ? and id = ?",
                id);
        var seen = api.get(path + HERE).is(200);
        assertThat(seen.json().at("/replay/holds").asBoolean()).isFalse();
        assertThat(seen.at("/replay/findings/0")).contains("结果不同");
    }

    /** As somebody who is master of the database and switches its guards off. */
    private void asOwner(String sql, java.util.UUID id) {
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("alter table draw disable trigger user").update();
        jdbc.sql("alter table draw_pool disable trigger user").update();
        assertThat(jdbc.sql(sql).params(County.DISTRICT, id).update()).isOne();
        jdbc.sql("alter table draw enable trigger user").update();
        jdbc.sql("alter table draw_pool enable trigger user").update();
    }
}
