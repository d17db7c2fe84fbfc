package org.zhunsheng.rating;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five minutes for bad ratings that nobody answers for yet. */
@Configuration(proxyBeanMethods = false)
class RectificationTask {

    @Bean
    RecurringTask<Void> ratingRectification(Rectifications rectifications) {
        return Tasks.recurring("rating-rectification", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> rectifications.sweep());
    }
}
