package org.zhunsheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets a number of clients work for some seconds and counts what they have got done, each act being answered durably. */
final class Load {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int MOST_ROUNDS_TO_SETTLE = 15;

    private Load() {}

    /** Somebody who does six acts on a case of his own, again and again. */
    interface Client {
        /** Carries one case from its first act to its last; notes how long each act took, in nanoseconds. */
        void oneCase(List<Long> latencies) throws Exception;
    }

    /** Makes clients. */
    interface Contender extends AutoCloseable {
        String name();

        Client client(int number) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /**
     * What a round came to.
     *
     * @param perSecond acts a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param own milliseconds of processor time an act, of this process
     * @param servers the same of the server's processes
     */
    record Round(double perSecond, double p50, double p99, double own, double servers) {

        double cpu() {
            return own + servers;
        }
    }

    static Round run(Contender contender, int clients, int seconds, Server server) throws Exception {
        var deadline = System.nanoTime() + seconds * 1_000_000_000L;
        double ownBefore = processorSeconds();
        double serverBefore = server.processorSeconds();
        long start = System.nanoTime();
        var latencies = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < clients; i++) {
                var client = contender.client(i);
                running.add(threads.submit(() -> {
                    var own = new ArrayList<Long>();
                    while (System.nanoTime() < deadline) client.oneCase(own);
                    return own;
                }));
            }
            for (var future : running) latencies.addAll(future.get());
        }
        double took = (System.nanoTime() - start) / 1e9;
        double own = processorSeconds() - ownBefore;
        double servers = server.processorSeconds() - serverBefore;
        var sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Round(
                sorted.length / took,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                own * 1000 / sorted.length,
                servers * 1000 / sorted.length);
    }

    /**
     * Lets a contender work until it costs no less than before: by then all that the JVM compiles while it runs has been.
     * The longer the path of what is measured, the longer that takes.
     */
    static void settle(Contender contender, int clients, int seconds, Server server) throws Exception {
        double least = Double.MAX_VALUE;
        for (int round = 0, unchanged = 0; round < MOST_ROUNDS_TO_SETTLE && unchanged < 2; round++) {
            double own = run(contender, clients, seconds, server).own();
            unchanged = own > 0.95 * least ? unchanged + 1 : 0;
            least = Math.min(least, own);
        }
    }

    private static double processorSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    static Round median(List<Round> rounds) {
        return new Round(
                median(rounds.stream().mapToDouble(Round::perSecond).toArray()),
                median(rounds.stream().mapToDouble(Round::p50).toArray()),
                median(rounds.stream().mapToDouble(Round::p99).toArray()),
                median(rounds.stream().mapToDouble(Round::own).toArray()),
                median(rounds.stream().mapToDouble(Round::servers).toArray()));
    }

    static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Does something and notes how long it took. */
    static <T> T timed(List<Long> latencies, java.util.concurrent.Callable<T> act) throws Exception {
        long before = System.nanoTime();
        var answer = act.call();
        latencies.add(System.nanoTime() - before);
        return answer;
    }
}
