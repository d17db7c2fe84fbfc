package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.MDC;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/**
 * Looks at every statement that the product sends in any test, those composed of figures and conditions included, and
 * fails at one that a distributed database would refuse or send to every machine. What a test asks itself is its own affair.
 */
public final class DistrictWatch implements StatementWatch {

    private static final DistrictRule RULE = DistrictRule.ofTheMigrations(named());

    /** A dry run keeps its tally in a transaction of its own, since all else of it is undone; there is one at a time. */
    private static final Set<String> NEED_TWO = Set.of("org.zhunsheng.imports.ImportWorker");

    private final Map<String, Optional<String>> judged = new ConcurrentHashMap<>();
    private final AtomicReference<String> lastCase = new AtomicReference<>("");

    /** Puts the watch into the product. */
    @TestConfiguration
    public static class Posted {

        @Bean
        DistrictWatch districtWatch() {
            return new DistrictWatch();
        }
    }

    @Override
    public void lending(int held) {
        if (held > 0 && sentByTheProduct() && !oneOf(NEED_TWO))
            throw new AssertionError(
                    "whoever has a connection must not ask for a second: once all are out he waits for himself");
    }

    @Override
    public void executed(String sql, long nanos) {
        if (sql.contains("update case_file set")) lastCase.set(Objects.requireNonNullElse(MDC.get("case"), ""));
        var fault = judged.computeIfAbsent(sql, RULE::fault);
        if (fault.isPresent() && sentByTheProduct())
            throw new AssertionError(
                    fault.get() + ": " + sql
                            + "\nA statement on a district's rows names the district; if it must not, src/test/resources/cross-district-queries.txt says why.");
    }

    /** The number of the case that was in hand when a case was last moved. */
    public String lastCase() {
        return lastCase.get();
    }

    private static boolean oneOf(Set<String> names) {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> names.contains(frame.getClassName())));
    }

    private static boolean sentByTheProduct() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith("org.zhunsheng."))
                        .filter(type ->
                                type != DistrictWatch.class && !type.getName().contains("WatchedDataSource"))
                        .findFirst())
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .isPresent();
    }

    private static String named() {
        try {
            return new ClassPathResource("cross-district-queries.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
