package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pauses of one term: closed, in order, empty ones left out. They may overlap. */
final class Stops {

    private static final Stops NONE = new Stops(List.of());

    private final List<Pause> inOrder;

    private Stops(List<Pause> inOrder) {
        this.inOrder = inOrder;
    }

    /** @param asOf the day on which a pause still standing is taken to end */
    static Stops of(List<Pause> pauses, @Nullable LocalDate asOf) {
        if (pauses.isEmpty()) return NONE;
        return new Stops(pauses.stream()
                .map(pause -> closed(pause, asOf))
                .filter(pause -> pause.from().isBefore(end(pause)))
                .sorted(Comparator.comparing(Pause::from))
                .toList());
    }

    private static Pause closed(Pause pause, @Nullable LocalDate asOf) {
        if (pause.to() != null) return pause;
        if (asOf == null) throw new IllegalArgumentException("暂停计时尚未结束，须给出推定恢复计时的日期");
        return new Pause(pause.from(), asOf.isBefore(pause.from()) ? pause.from() : asOf, pause.reason());
    }

    static LocalDate end(Pause pause) {
        return Objects.requireNonNull(pause.to());
    }

    List<Pause> inOrder() {
        return inOrder;
    }

    @Nullable
    Pause on(LocalDate day) {
        for (var pause : inOrder) {
            if (pause.from().isAfter(day)) return null;
            if (day.isBefore(end(pause))) return pause;
        }
        return null;
    }
}
