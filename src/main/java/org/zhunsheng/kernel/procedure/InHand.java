package org.zhunsheng.kernel.procedure;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The act that this thread has in hand: it is timed until it is acknowledged, and every line that is logged meanwhile can
 * name it and its case. An act that is refused is not counted.
 */
final class InHand implements AutoCloseable {

    private static final String CASE = "case";
    private static final String ACT = "act";

    private static final Timer ACTS = Timer.builder("zhunsheng.acts")
            .description("acts acknowledged, from the call of the docket to the answer of the database")
            .serviceLevelObjectives(
                    Duration.ofMillis(2),
                    Duration.ofMillis(5),
                    Duration.ofMillis(10),
                    Duration.ofMillis(20),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofMillis(200),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5))
            .register(Metrics.globalRegistry);

    private final long begun = System.nanoTime();
    private final @Nullable String caseBefore = MDC.get(CASE);
    private final @Nullable String actBefore = MDC.get(ACT);

    private InHand() {}

    /** Of all acts acknowledged since the start. */
    static Timer timer() {
        return ACTS;
    }

    /** @param number of the case; of one that is being opened, its procedure */
    static InHand begin(String number, @Nullable String act) {
        var inHand = new InHand();
        MDC.put(CASE, number);
        MDC.put(ACT, act == null ? "开案" : act);
        return inHand;
    }

    /** The case is now known by its number. */
    void of(String number) {
        MDC.put(CASE, number);
    }

    /** The act has been acknowledged. */
    <T> T done(T receipt) {
        ACTS.record(Duration.ofNanos(System.nanoTime() - begun));
        return receipt;
    }

    /** An act may lead to another in the midst of it; then the first is in hand again. */
    @Override
    public void close() {
        put(CASE, caseBefore);
        put(ACT, actBefore);
    }

    private static void put(String key, @Nullable String value) {
        if (value == null) MDC.remove(key);
        else MDC.put(key, value);
    }
}
