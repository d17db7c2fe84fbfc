package org.zhunsheng.kernel.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the anchors lag behind the acts. */
@Configuration(proxyBeanMethods = false)
class LedgerMeasures {

    /** A named cross-district query: the district whose last anchor is oldest. */
    private static final String OLDEST = """
            select min(last) from (select district, max(day) as last from anchor group by district) as ends""";

    @Bean
    MeterBinder anchorLag(JdbcClient jdbc, Clock clock) {
        return registry -> Gauge.builder("zhunsheng.anchors.lag", () -> lag(jdbc, clock))
                .description("ended days that are not anchored yet, in the district that lags most")
                .baseUnit("days")
                .register(registry);
    }

    private static double lag(JdbcClient jdbc, Clock clock) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        return jdbc.sql(OLDEST)
                .query(LocalDate.class)
                .optional()
                .map(last -> (double) Math.max(0, yesterday.toEpochDay() - last.toEpochDay()))
                .orElse(0.0);
    }
}
