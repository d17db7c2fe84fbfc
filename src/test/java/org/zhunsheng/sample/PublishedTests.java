package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedTests {

    private static final java.util.Map<String, java.math.BigDecimal> COUNTED = Counted.of(Scenario.read("otog-2022"));

    static java.util.List<Published> all() {
        return Published.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theScenarioCountsWhatWasPublished(Published published) {
        var counted = COUNTED.get(published.figure());
        assertThat(counted).as(published.figure()).isNotNull();
        assertThat(published.is(counted)).as("%s: %s", published, counted).isTrue();
    }
}
