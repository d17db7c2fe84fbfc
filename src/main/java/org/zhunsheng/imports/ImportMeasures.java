package org.zhunsheng.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the oldest batch that is not over has been waiting for its end. */
@Configuration(proxyBeanMethods = false)
class ImportMeasures {

    @Bean
    MeterBinder importLag(ImportJobs jobs) {
        return registry -> Gauge.builder(
                        "zhunsheng.imports.lag", () -> (double) jobs.lag().toSeconds())
                .description("since when the oldest batch that is not over has been on record")
                .baseUnit("seconds")
                .register(registry);
    }
}
