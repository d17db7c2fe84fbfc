package org.zhunsheng.bench;

import java.util.List;
import java.util.Random;
import org.zhunsheng.kernel.draw.DrawRate;

/** Goal 11: a weighted draw with constraints over a million objects beside sorting a million longs. */
final class Draws implements Yardstick {

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        var draws = new DrawRate(settings.million());
        var numbers = new Random(11).longs(settings.million()).toArray();
        var times = Rate.medians(
                settings.rounds(),
                new Rate.Task(settings.million() + " longs sorted", () -> {
                    var copy = numbers.clone();
                    java.util.Arrays.sort(copy);
                    return copy[0];
                }),
                new Rate.Task("1000 drawn of " + settings.million() + ", digest and inspectors included", draws::draw),
                new Rate.Task("the same without the digest", draws::select));
        return List.of(
                Finding.ceiling("11", "a draw, to sorting as many longs", times[1] * 1000, times[0] * 1000, "ms", 20),
                Finding.ceiling("11", "the same without the pool's digest", times[2] * 1000, times[0] * 1000, "ms", 20));
    }
}
