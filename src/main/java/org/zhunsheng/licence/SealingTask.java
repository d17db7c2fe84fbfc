package org.zhunsheng.licence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for licences that were given but could not be sealed at once. */
@Configuration(proxyBeanMethods = false)
class SealingTask {

    @Bean
    RecurringTask<Void> licenceSealing(SealedFiles files) {
        return Tasks.recurring("licence-sealing", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> files.sweep());
    }
}
