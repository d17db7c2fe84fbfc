package org.zhunsheng.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.DataDirectory;

/** What Prometheus would be told, read for a person: few numbers, each judged. The thresholds stand in the handbook too. */
@Component
class Measures {

    private static final double MANY_WAIT = 10;
    private static final double SLOW_ACT_MILLIS = 200;
    private static final double VERY_SLOW_ACT_MILLIS = 1000;
    private static final double GIGABYTE = 1 << 30;
    private static final double HOUR = 3600;

    private final MeterRegistry registry;
    private final File data;
    private final AtomicReference<Look> last = new AtomicReference<>(new Look(System.nanoTime(), 0));

    /** When somebody last looked, and how many acts there had been. */
    private record Look(long at, long acts) {}

    Measures(MeterRegistry registry, DataDirectory data) {
        this.registry = registry;
        this.data = data.path().toFile();
    }

    List<Measure> now() {
        return List.of(
                acts(),
                latency(),
                pool(),
                gauge("锁等待", "zhunsheng.database.lock.waits", 1, MANY_WAIT, "个会话", 1, "同一案件或计数器被同时改动时短暂出现；长期不降就查慢语句。"),
                slow(),
                gauge("定时任务滞后", "zhunsheng.timers.lag", HOUR / 6, HOUR, "分钟", 60, "期限届满的自动处理、存证、归档由定时任务完成；滞后时看日志中的错误。"),
                gauge("导入滞后", "zhunsheng.imports.lag", HOUR, 24 * HOUR, "分钟", 60, "最早一批未完成导入已经等了多久。"),
                gauge("存证滞后", "zhunsheng.anchors.lag", 1, 2, "天", 1, "每日零时十五分存证前一日；超过一天说明存证任务没有跑成。"),
                memory(),
                disk());
    }

    private Measure acts() {
        long count = acts(Timer::count);
        var now = new Look(System.nanoTime(), count);
        var before = last.getAndSet(now);
        double seconds =
                Math.max(0.001, Duration.ofNanos(now.at() - before.at()).toMillis() / 1000.0);
        var rate = number((count - before.acts()) / seconds);
        return new Measure(
                "办理步骤",
                "启动以来 " + count + " 步",
                Measure.State.WELL,
                "上次查看以来 " + Math.round(seconds) + " 秒，每秒 " + rate + " 步。");
    }

    private Measure latency() {
        var timer = registry.find("zhunsheng.acts").timer();
        double mean = timer == null ? 0 : timer.mean(TimeUnit.MILLISECONDS);
        return new Measure(
                "办理一步用时",
                "平均 " + number(mean) + " 毫秒，99% 在 " + number(percentile(timer)) + " 毫秒以内",
                Measure.State.of(mean, SLOW_ACT_MILLIS, VERY_SLOW_ACT_MILLIS),
                "从提交到数据库落盘答复。");
    }

    /** The bound of the first bucket that holds ninety-nine in a hundred; as fine as the buckets are. */
    private static double percentile(@Nullable Timer timer) {
        if (timer == null || timer.count() == 0) return 0;
        var taken = timer.takeSnapshot();
        for (var bucket : taken.histogramCounts())
            if (bucket.count() >= 0.99 * taken.count()) return bucket.bucket(TimeUnit.MILLISECONDS);
        return timer.max(TimeUnit.MILLISECONDS);
    }

    private interface Reading<T extends Number> {
        T of(Timer timer);
    }

    private long acts(Reading<Long> reading) {
        var timer = registry.find("zhunsheng.acts").timer();
        return timer == null ? 0 : reading.of(timer);
    }

    private Measure pool() {
        double waiting = value("hikaricp.connections.pending");
        double most = Math.max(1, value("hikaricp.connections.max"));
        return new Measure(
                "数据库连接",
                "在用 " + number(value("hikaricp.connections.active")) + "，上限 " + number(most) + "，排队 " + number(waiting),
                Measure.State.of(waiting, 1, most),
                "偶尔排队是正常的：连接多于数据库能并行的，只会让它们在数据库里互相等待。");
    }

    private Measure slow() {
        var counter = registry.find("zhunsheng.statements.slow").counter();
        double count = counter == null ? 0 : counter.count();
        return new Measure(
                "慢语句",
                "启动以来 " + number(count) + " 条",
                Measure.State.of(count, 1, Double.MAX_VALUE),
                "超过阈值的语句记在日志里，带案号和步骤。");
    }

    private Measure memory() {
        double used = value("jvm.memory.used", "area", "heap");
        double most = Runtime.getRuntime().maxMemory();
        return new Measure(
                "内存",
                "已用 " + number(used / GIGABYTE) + " GB，上限 " + number(most / GIGABYTE) + " GB",
                Measure.State.of(used / most, 0.9, 0.97),
                "长期接近上限时加大 -Xmx。");
    }

    private Measure disk() {
        double free = data.getUsableSpace();
        double share = free / Math.max(1, data.getTotalSpace());
        return new Measure(
                "数据目录所在磁盘",
                "剩余 " + number(free / GIGABYTE) + " GB",
                share < 0.03 || free < GIGABYTE
                        ? Measure.State.BAD
                        : share < 0.1 ? Measure.State.WATCH : Measure.State.WELL,
                "写满时停止受理，已确认的记录不会丢。");
    }

    private Measure gauge(String name, String meter, double watch, double bad, String unit, double per, String hint) {
        double value = value(meter);
        return new Measure(name, number(value / per) + " " + unit, Measure.State.of(value, watch, bad), hint);
    }

    private double value(String meter, String... tags) {
        var found = registry.find(meter).tags(tags).gauges();
        double sum = found.stream().mapToDouble(gauge -> gauge.value()).sum();
        return Double.isNaN(sum) ? 0 : sum;
    }

    private static String number(double value) {
        return value == Math.rint(value) || value >= 100
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
