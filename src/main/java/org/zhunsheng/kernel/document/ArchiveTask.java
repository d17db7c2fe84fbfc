package org.zhunsheng.kernel.document;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five minutes for closed cases that have no archive package yet, and works on them for one. */
@Configuration(proxyBeanMethods = false)
class ArchiveTask {

    @Bean
    RecurringTask<Void> archiving(ArchiveKeeper keeper) {
        return Tasks.recurring("case-archiving", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> keeper.sweep(Duration.ofMinutes(1)));
    }
}
