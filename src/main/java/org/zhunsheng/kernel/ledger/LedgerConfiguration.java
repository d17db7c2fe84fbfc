package org.zhunsheng.kernel.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.zhunsheng.kernel.access.OpenPath;
import org.zhunsheng.kernel.database.DataDirectory;
import org.zhunsheng.kernel.time.BeijingTime;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    // Late enough that an act begun before midnight has been written or has failed.
    private static final LocalTime ANCHORING = LocalTime.of(0, 15);

    @Bean
    Files files(
            DataDirectory data, @Value("${zhunsheng.files.limit:20MB}") DataSize limit, JdbcClient jdbc, Clock clock) {
        return new RecordedFiles(new FolderFiles(data.directory("files"), limit), jdbc, clock);
    }

    @Bean
    OpenPath openAnchors() {
        return OpenPath.get("/api/v1/ledger/anchors/**");
    }

    @Bean
    OpenPath openLedgerPage() {
        return OpenPath.get("/ledger");
    }

    @Bean
    OpenPath openReceiptCheck() {
        return OpenPath.post("/ledger/check");
    }

    @Bean
    RecurringTask<Void> anchoring(Anchors anchors) {
        return Tasks.recurring("ledger-anchoring", Schedules.daily(BeijingTime.ZONE, ANCHORING))
                .execute((instance, context) -> anchors.catchUp());
    }
}
