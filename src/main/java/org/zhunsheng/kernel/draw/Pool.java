package org.zhunsheng.kernel.draw;

import java.util.Collection;
import java.util.function.Consumer;

/** Those who may be drawn, handed over one after the other in the order of {@link Subject#ORDER}. */
@FunctionalInterface
public interface Pool {

    void each(Consumer<Subject> taker);

    /** A pool that was listed one by one. */
    static Pool of(Collection<Subject> subjects) {
        var sorted = subjects.stream().sorted(Subject.ORDER).toList();
        return sorted::forEach;
    }
}
