package org.zhunsheng.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.zhunsheng.kernel.calendar.Deadline;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.form.Expression;
import org.zhunsheng.kernel.ledger.CanonicalJson;

/** The small things that every act does some of: counting a term, writing an act down, hashing it, asking a guard. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Micro {

    private final WorkCalendar calendar = WorkCalendar.shipped();
    private final LocalDate opening = LocalDate.of(2024, 2, 5);
    private final Span twenty = new Span(20, TermUnit.WORKING_DAYS, true);
    private final Deadline deadline = calendar.deadline(opening, twenty, List.of());
    private final Map<String, Object> body = Map.of(
            "act", "review",
            "actor", "clerk",
            "at", Instant.parse("2024-03-01T02:00:00.123Z"),
            "case", "0193623e-0000-7000-8000-000000000001",
            "district", "150624",
            "form", Map.of("conclusion", "conforms", "opinion", "材料齐全，符合条件"),
            "organisation", "market",
            "sequence", 3);
    private final String text = CanonicalJson.write(body);
    private final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    private final Expression guard = Expression.of("facts.conclusion == 'conforms' && form.amount <= 100000.0");
    private final Map<String, Object> told =
            Map.of("facts", Map.of("conclusion", "conforms", "opinion", "齐全"), "form", Map.of("amount", 3000));

    @Benchmark
    public Deadline aDeadlineOfTwentyWorkingDays() {
        return calendar.deadline(opening, twenty, List.of());
    }

    @Benchmark
    public String itsExplanation() {
        return deadline.explain();
    }

    @Benchmark
    public String anActInCanonicalForm() {
        return CanonicalJson.write(body);
    }

    @Benchmark
    public Object readingItAgain() {
        return CanonicalJson.read(text);
    }

    @Benchmark
    public byte[] itsHash() {
        return Sm3.digest(bytes);
    }

    @Benchmark
    public Object aGuard() {
        return guard.value(told);
    }

    static void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(Micro.class.getName()).build()).run();
    }
}
