package org.zhunsheng.kernel.figure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.zhunsheng.kernel.database.ChangedDays;

/** Sums up, every minute and district by district, the days that have settled or changed. */
@Configuration
class RollUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(RollUpTask.class);

    @Bean
    RecurringTask<Void> rollUpTaskOfFigures(RollUps rollUps, ChangedDays changes) {
        return Tasks.recurring("figure-roll-up", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> changes.districts().forEach(district -> refresh(rollUps, district)));
    }

    private static void refresh(RollUps rollUps, String district) {
        try {
            rollUps.refresh(district);
        } catch (ConcurrencyFailureException e) {
            LOG.debug("another instance sums up {} at this moment", district, e);
        }
    }
}
