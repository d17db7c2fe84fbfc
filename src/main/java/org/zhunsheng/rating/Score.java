package org.zhunsheng.rating;

import java.util.List;

/**
 * 满意度 after GB/T 39046—2020 A.8: five levels of which 1 is the best. They are an order, not an amount: never averaged.
 *
 * @param level 1 to 5
 */
public record Score(int level) {

    private static final List<String> NAMES = List.of("非常满意", "满意", "基本满意", "不满意", "非常不满意");

    public Score {
        if (level < 1 || level > NAMES.size()) throw new IllegalArgumentException("满意度为 1（非常满意）至 5（非常不满意）");
    }

    static List<Score> all() {
        return List.of(new Score(1), new Score(2), new Score(3), new Score(4), new Score(5));
    }

    /** 差评: someone must answer for it. */
    public boolean bad() {
        return level >= 4;
    }

    public String text() {
        return NAMES.get(level - 1);
    }
}
