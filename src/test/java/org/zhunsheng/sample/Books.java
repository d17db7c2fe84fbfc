package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhunsheng.sample.Client.Tracked;
import tools.jackson.databind.JsonNode;

/** Everything the product has on record, held against what its clients remember. */
final class Books {

    private static final int PAGE = 200;
    private static final Pattern NUMBER = Pattern.compile("(.+〕)(\\d+)号");

    private final ForkedProduct product;

    Books(ForkedProduct product) {
        this.product = product;
    }

    /** The chains alone hold; quick enough for every restart. */
    long chainsHold() throws Exception {
        var report = product.get("auditor", "/verify/ledger").body();
        assertThat(report.get("broken")).isEmpty();
        return report.get("acts").asLong();
    }

    /** What was acknowledged of these cases is there, under its number and with its hash. */
    void hold(Collection<Tracked> cases) throws Exception {
        for (var tracked : cases) if (tracked.id != null) holds(tracked, file(tracked.id));
    }

    /** All: nothing lost, nothing doubled, nothing half-written, and nothing there that nobody has asked for. */
    void close(Collection<Tracked> cases) throws Exception {
        var rows = rows();
        var known = new HashMap<String, Tracked>();
        for (var tracked : cases) if (tracked.id != null) known.put(tracked.id, tracked);
        long acts = 0;
        int surplus = 0;
        for (var row : rows) {
            var file = file(row.get("id").asString());
            acts += whole(file, row);
            var tracked = known.remove(row.get("id").asString());
            if (tracked == null) surplus++;
            else holds(tracked, file);
        }
        assertThat(known).as("acknowledged cases that are not in the list").isEmpty();
        assertThat(surplus)
                .as("cases nobody knows of are openings whose answer was cut off")
                .isLessThanOrEqualTo((int)
                        cases.stream().filter(tracked -> tracked.id == null).count());
        assertThat(chainsHold()).isEqualTo(acts);
        numbersRunOn(rows);
    }

    private static void holds(Tracked tracked, JsonNode file) {
        assertThat(file.get("number").asString()).isEqualTo(tracked.number);
        var acts = file.get("acts");
        tracked.acknowledged.forEach((sequence, hash) ->
                assertThat(acts.get(sequence - 1).get("hash").asString()).isEqualTo(hash));
        assertThat(acts.size() - tracked.acknowledged.size())
                .as("acts beyond those acknowledged are those whose answer was cut off")
                .isBetween(0, tracked.inDoubt);
    }

    /** The acts follow each other without gap, and the list says of the case what its acts say. */
    private static int whole(JsonNode file, JsonNode row) {
        var names = new ArrayList<String>();
        var previous = "";
        for (var act : file.get("acts")) {
            names.add(act.get("act").asString());
            assertThat(act.get("sequence").asInt()).isEqualTo(names.size());
            if (names.size() > 1) assertThat(act.get("previousHash").asString()).isEqualTo(previous);
            previous = act.get("hash").asString();
        }
        assertThat(names).isNotEmpty().isEqualTo(Client.course().subList(0, names.size()));
        assertThat(row.get("state").asString()).isEqualTo(file.get("state").asString());
        assertThat(row.get("number").asString()).isEqualTo(file.get("number").asString());
        return names.size();
    }

    private static void numbersRunOn(List<JsonNode> rows) {
        Map<String, List<Integer>> series = new TreeMap<>();
        for (var row : rows) {
            var number = NUMBER.matcher(row.get("number").asString());
            assertThat(number.matches()).as(row.toString()).isTrue();
            series.computeIfAbsent(number.group(1), s -> new ArrayList<>()).add(Integer.valueOf(number.group(2)));
        }
        series.forEach((name, serials) -> assertThat(serials)
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, serials.size()).boxed().toList()));
    }

    private List<JsonNode> rows() throws Exception {
        var rows = new ArrayList<JsonNode>();
        for (int page = 0; ; page++) {
            var body = product.get("auditor", "/cases?size=" + PAGE + "&page=" + page)
                    .body();
            body.get("items").forEach(rows::add);
            if (body.get("items").size() < PAGE) {
                assertThat(body.get("total").asInt()).isEqualTo(rows.size());
                return rows;
            }
        }
    }

    private JsonNode file(String id) throws Exception {
        var answer = product.get("auditor", "/cases/" + id);
        assertThat(answer.status())
                .as("an acknowledged case: %s", answer.body())
                .isEqualTo(200);
        return Objects.requireNonNull(answer.body());
    }
}
