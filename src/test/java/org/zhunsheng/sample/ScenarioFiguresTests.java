package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.figure.CheckResult;
import org.zhunsheng.kernel.figure.Figures;

/** What is computed from the records is what was counted off the scenario, whatever the counts are. */
@ProductTest
class ScenarioFiguresTests {

    @Autowired
    ScenarioLoad load;

    @Autowired
    Figures figures;

    @Autowired
    TestClock clock;

    @BeforeEach
    void longAfterTheYear() {
        clock.setTo("2024-09-12");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsComputedIsWhatWasCounted(long seed) {
        var scenario = RandomScenario.of("otog-2022", seed);
        var district = "15069" + seed;
        assertThat(load.load(district, "random-" + seed, scenario, quiet())).isZero();
        var counted = new TreeMap<String, BigDecimal>();
        Counted.of(scenario).forEach((figure, value) -> counted.put(figure, Counted.rounded(value)));
        assertThat(computed(district, scenario, counted)).isEqualTo(counted);
        assertThat(figures.checks(district, scenario.year()))
                .filteredOn(check -> !check.id().equals("reform.parts"))
                .filteredOn(check -> figuresOf(check, counted))
                .allMatch(CheckResult::holds);
    }

    @Test
    void anotherCountyHasItsOwnFigures() {
        var scenario = Scenario.read("qinghe-2023");
        assertThat(load.load("150697", "qinghe-2023", quiet())).isZero();
        var counted = new TreeMap<String, BigDecimal>();
        Counted.of(scenario).forEach((figure, value) -> counted.put(figure, Counted.rounded(value)));
        assertThat(computed("150697", scenario, counted)).isEqualTo(counted);
    }

    private static boolean figuresOf(CheckResult check, Map<String, BigDecimal> counted) {
        return counted.keySet().stream().anyMatch(figure -> check.formula().contains(figure));
    }

    private Map<String, BigDecimal> computed(String district, Scenario scenario, Map<String, BigDecimal> counted) {
        var computed = new TreeMap<String, BigDecimal>();
        for (var figure : figures.year(district, scenario.year()))
            if (counted.containsKey(figure.id()) && figure.value() != null)
                computed.put(figure.id(), Counted.rounded(figure.value()));
        return computed;
    }

    static Progress quiet() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    }
}
