package org.zhunsheng.kernel.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Files files(
            @Value("${zhunsheng.data:./data}") Path data,
            @Value("${zhunsheng.files.limit:20MB}") DataSize limit,
            JdbcClient jdbc,
            Clock clock) {
        return new RecordedFiles(new FolderFiles(data.resolve("files"), limit), jdbc, clock);
    }
}
