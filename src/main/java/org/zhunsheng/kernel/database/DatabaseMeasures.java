package org.zhunsheng.kernel.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database can tell of itself: who waits for a lock, and how late timed work is. Asked when somebody looks. */
@Configuration(proxyBeanMethods = false)
class DatabaseMeasures {

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'""";

    private static final String LATE = """
            select coalesce(greatest(0, extract(epoch from now() - min(execution_time))), 0)
            from scheduled_tasks where not picked""";

    @Bean
    MeterBinder lockWaits(JdbcClient jdbc) {
        return registry -> Gauge.builder("zhunsheng.database.lock.waits", () -> number(jdbc, WAITING))
                .description("sessions that wait for a lock now")
                .register(registry);
    }

    @Bean
    MeterBinder timerLag(JdbcClient jdbc) {
        return registry -> Gauge.builder("zhunsheng.timers.lag", () -> number(jdbc, LATE))
                .description("how long the timed work that is most overdue has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }
}
