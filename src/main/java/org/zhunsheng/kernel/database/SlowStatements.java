package org.zhunsheng.kernel.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Logs each statement that takes longer than {@code zhunsheng.database.slow}, with the case and the act that was in hand.
 * Where acts commit in company it is the case of the one who carried the others.
 */
@Component
@ConditionalOnExpression("'${zhunsheng.database.slow:500ms}' != '0'")
class SlowStatements implements StatementWatch {

    private static final Logger log = LoggerFactory.getLogger(SlowStatements.class);
    private static final int SHOWN = 400;
    private static final Counter SLOW = Counter.builder("zhunsheng.statements.slow")
            .description("statements that took longer than the threshold")
            .register(Metrics.globalRegistry);

    private final long threshold;

    SlowStatements(@Value("${zhunsheng.database.slow:500ms}") Duration threshold) {
        this.threshold = threshold.toNanos();
    }

    @Override
    public void executed(String sql, long nanos) {
        if (nanos < threshold) return;
        SLOW.increment();
        var text = sql.strip().replaceAll("\\s+", " ");
        log.warn(
                "慢语句 {} 毫秒，案件 {}，步骤 {}：{}",
                nanos / 1_000_000,
                Objects.requireNonNullElse(MDC.get("case"), "无"),
                Objects.requireNonNullElse(MDC.get("act"), "无"),
                text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
