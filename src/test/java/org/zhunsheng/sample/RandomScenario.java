package org.zhunsheng.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenario of a county as small as a test wants, each of its counts drawn anew. */
final class RandomScenario {

    private static final int FEW = 4;

    private final SplittableRandom random;
    private final ObjectNode tree;

    private RandomScenario(String file, long seed) {
        this.random = new SplittableRandom(seed);
        this.tree = tree(file);
    }

    /** A scenario file as it is written. */
    static ObjectNode tree(String file) {
        try (var in = new ClassPathResource("sample/" + file + ".yaml").getInputStream()) {
            return (ObjectNode) Scenario.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario of(String file, long seed) {
        var drawn = new RandomScenario(file, seed);
        drawn.tree.put("seed", seed);
        drawn.tree.put("year", 2022 + (int) (seed % 2));
        for (var service : drawn.tree.get("staff")) drawn.draw(service, "count", 0, FEW);
        drawn.matters((ObjectNode) drawn.tree.get("matters"));
        drawn.licences((ObjectNode) drawn.tree.get("licences"));
        drawn.draw(drawn.tree.get("ratings"), "good", 0, 40);
        drawn.draw(drawn.tree.get("ratings"), "bad", 0, 5);
        drawn.inspections();
        drawn.credit((ObjectNode) drawn.tree.get("credit"));
        for (var column : drawn.tree.get("publications")) drawn.draw(column, "count", 0, FEW);
        drawn.activities();
        for (var affair : drawn.tree.get("cases")) drawn.draw(affair, "count", 0, 3);
        return Scenario.mapper().treeToValue(drawn.tree, Scenario.class);
    }

    private int draw(JsonNode node, String field, int least, int most) {
        int drawn = random.nextInt(least, most + 1);
        ((ObjectNode) node).put(field, drawn);
        return drawn;
    }

    /** So many that each way of reform has a matter, and that licences are still due before the law says so. */
    private void matters(ObjectNode matters) {
        int ways = 0;
        for (var way : matters.get("ways").propertyNames()) ways += draw(matters.get("ways"), way, 0, 3);
        draw(matters, "reformed", Math.min(1, ways), ways);
        int licensing = draw(matters, "licensing", Math.max(1, ways), ways + 12);
        int services = draw(matters, "services", 1, 20);
        draw(matters, "kiosk", 1, services + licensing);
        draw(matters, "statutory-days", licensing * 18, licensing * 30);
        draw(matters, "promised-days", licensing * 2, licensing * 3);
    }

    private void licences(ObjectNode licences) {
        int sealed = draw(licences, "sealed", 0, 20);
        draw(licences, "unsealed", sealed == 0 ? 1 : 0, 5);
        var kinds = (ArrayNode) licences.get("kinds");
        int left = random.nextInt(1, 12);
        while (kinds.size() > left) kinds.remove(kinds.size() - 1);
    }

    private void inspections() {
        for (var round : tree.get("inspections")) {
            int subjects = draw(round, "subjects", 0, 9);
            draw(round, "batches", Math.min(1, subjects), FEW);
            draw(round, "published", 0, subjects);
        }
    }

    private void credit(ObjectNode credit) {
        draw(credit, "departments", 1, 5);
        for (var kind : credit.get("kinds").propertyNames()) draw(credit.get("kinds"), kind, 0, FEW);
        draw(credit, "repaired-enterprises", 0, FEW);
        draw(credit, "repaired-cooperatives", 0, FEW);
    }

    private void activities() {
        for (var doing : tree.get("activities")) {
            int records = draw(doing, "records", 0, FEW);
            if (doing.has("total")) draw(doing, "total", records, 300);
            if (doing.has("spread")) draw(doing, "spread", 1, 6);
        }
    }
}
