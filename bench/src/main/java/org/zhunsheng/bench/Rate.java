package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** How long things take that run alone, several times each and in turns; medians in seconds. */
final class Rate {

    private Rate() {}

    /** A thing to do, and how it is called in the output. */
    record Task(String name, Callable<?> work) {}

    static double[] medians(int rounds, Task... tasks) throws Exception {
        var taken = new ArrayList<List<Double>>();
        for (var task : tasks) {
            task.work().call(); // warm up
            taken.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < tasks.length; i++) {
                long before = System.nanoTime();
                tasks[i].work().call();
                taken.get(i).add((System.nanoTime() - before) / 1e9);
            }
        var medians = new double[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            medians[i] = Load.median(taken.get(i).stream().mapToDouble(Double::doubleValue).toArray());
            System.out.printf("%-44s %10.3f ms%n", tasks[i].name(), medians[i] * 1000);
        }
        return medians;
    }
}
