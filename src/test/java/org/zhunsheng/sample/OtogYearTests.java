package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.figure.CheckResult;
import org.zhunsheng.kernel.figure.Figures;
import tools.jackson.databind.node.ObjectNode;

/**
 * The year that was published, from its records. The five masses of it – licences, ratings, self-service, help and common
 * things – come at a fortieth, all else whole; with {@code -Dzhunsheng.full=true} everything is whole.
 */
@ProductTest
class OtogYearTests {

    private static final boolean FULL = Boolean.getBoolean("zhunsheng.full");
    private static final int PART = 40;
    private static final String DISTRICT = "150696";
    private static final Set<String> MASSES = Set.of(
            "licence.records",
            "rating.total",
            "rating.good-rate",
            "selfservice.cases",
            "agency.assists",
            "onething.priority-cases");

    @Autowired
    ScenarioLoad load;

    @Autowired
    Figures figures;

    @Autowired
    TestClock clock;

    @Test
    void theRecordsComeToWhatWasPublishedAndOneCheckFindsTheOneInconsistency() {
        clock.setTo("2024-09-12");
        var scenario = FULL ? Scenario.read("otog-2022") : light();
        assertThat(load.load(DISTRICT, "year", scenario, ScenarioFiguresTests.quiet()))
                .isZero();
        var computed = computed();
        assertThat(Published.all())
                .filteredOn(published -> FULL || !MASSES.contains(published.figure()))
                .allSatisfy(published -> {
                    var value = computed.get(published.figure());
                    assertThat(value).as(published.figure()).isNotNull();
                    assertThat(published.is(value))
                            .as("%s: %s", published, value)
                            .isTrue();
                });
        assertThat(figures.checks(DISTRICT, 2022))
                .filteredOn(check -> !check.holds())
                .extracting(CheckResult::id)
                .containsExactly("reform.parts");
        assertThat(load.load(DISTRICT, "once more", scenario, ScenarioFiguresTests.quiet()))
                .isZero();
        assertThat(computed()).isEqualTo(computed);
    }

    private Map<String, BigDecimal> computed() {
        var computed = new HashMap<String, BigDecimal>();
        for (var figure : figures.year(DISTRICT, 2022))
            if (figure.value() != null) computed.put(figure.id(), Counted.rounded(figure.value()));
        return computed;
    }

    private static Scenario light() {
        var tree = RandomScenario.tree("otog-2022");
        lighten(tree, "licences", "sealed", "unsealed");
        lighten(tree, "ratings", "good", "bad");
        for (var doing : tree.get("activities"))
            if (doing.get("kind").asString().equals("assist")) lighten((ObjectNode) doing, "records");
        for (var affair : tree.get("cases"))
            if (affair.get("count").asInt() > 1000) lighten((ObjectNode) affair, "count");
        return Scenario.mapper().treeToValue(tree, Scenario.class);
    }

    private static void lighten(ObjectNode tree, String group, String... counts) {
        for (var count : counts) lighten((ObjectNode) tree.get(group), count);
    }

    private static void lighten(ObjectNode node, String count) {
        node.put(count, Math.ceilDiv(node.get(count).asInt(), PART));
    }
}
