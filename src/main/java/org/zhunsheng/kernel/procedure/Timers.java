package org.zhunsheng.kernel.procedure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timed work of the docket: kept in the database, done by one instance at a time, caught up after a stop. */
@Configuration
class Timers {

    private static final Duration EVERY = Duration.ofMinutes(5);

    /** What has been done since the start; registered with it, so that the timer of acts begins at nought. */
    @Bean
    MeterBinder actsDone() {
        return registry -> Gauge.builder("zhunsheng.acts.done", InHand.timer(), Timer::count)
                .description("acts acknowledged since the start")
                .register(registry);
    }

    @Bean
    RecurringTask<Void> lapseTask(Lapses lapses, ChildCases children, PeriodicCases periodic, JdbcClient jdbc) {
        return Tasks.recurring("docket-lapses", Schedules.fixedDelay(EVERY)).execute((instance, context) -> {
            for (var district : Districts.of(jdbc)) {
                lapses.perform(district);
                children.sweep(district);
            }
            periodic.open();
        });
    }
}
