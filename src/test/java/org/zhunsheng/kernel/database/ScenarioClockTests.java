package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ScenarioClockTests {

    private static final Instant NOW = Instant.parse("2024-05-06T01:00:00Z");
    private static final Instant THEN = Instant.parse("2023-03-01T02:30:00Z");

    private final Clock clock = new ScenarioClock(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    void aScenarioSeesItsOwnMomentAndTheActualTimeReturnsAfterIt() {
        assertThat(ScenarioClock.at(THEN, clock::instant)).isEqualTo(THEN);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void anotherThreadKeepsTheActualTimeWhileAScenarioRuns() {
        var elsewhere = ScenarioClock.at(
                THEN, () -> CompletableFuture.supplyAsync(clock::instant).join());
        assertThat(elsewhere).isEqualTo(NOW);
    }

    @Test
    void aMovedClockKeepsItsZoneAndCanBeAskedInAnother() {
        var utc = clock.withZone(ZoneId.of("UTC"));
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(ScenarioClock.at(THEN, utc::instant)).isEqualTo(THEN);
    }
}
