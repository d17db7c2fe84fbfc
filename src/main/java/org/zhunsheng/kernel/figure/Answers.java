package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Reference.Kind;

/** Computed and entered numbers of one district together, for {@link Computation}. */
final class Answers implements Computation.Numbers {

    /** Where computed numbers come from. */
    interface Computed {
        Map<Cell, Map<String, BigDecimal>> of(Collection<Cell> cells);
    }

    private final Computed computed;
    private final References references;
    private final String district;
    private final Map<Integer, Map<String, Reference>> entered = new HashMap<>();

    Answers(Computed computed, References references, String district) {
        this.computed = computed;
        this.references = references;
        this.district = district;
    }

    @Override
    public Map<Cell, Map<String, BigDecimal>> of(Collection<Cell> cells) {
        return computed.of(cells);
    }

    @Override
    public @Nullable Reference external(String figure, int year) {
        return entered.computeIfAbsent(year, one -> references.current(district, one, Kind.EXTERNAL))
                .get(figure);
    }
}
