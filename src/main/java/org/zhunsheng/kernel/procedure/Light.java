package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The light (亮灯) of a case: how close the organisation is to the last day of what it owes. */
public enum Light {
    GREEN("正常"),
    YELLOW("临期"),
    RED("超期"),
    /** the clock stands still */
    HELD("停钟"),
    /** nothing is owed */
    NONE("无期限");

    private final String word;

    Light(String word) {
        this.word = word;
    }

    /** The word that stands beside the colour, so that no one need see the colour. */
    public String word() {
        return word;
    }

    /** Name of its style class. */
    public String style() {
        return "light-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Light of(@Nullable LocalDate due, @Nullable LocalDate warnOn, boolean held, LocalDate today) {
        if (due == null || warnOn == null) return held ? HELD : NONE;
        if (today.isAfter(due)) return RED;
        return today.isBefore(warnOn) ? GREEN : YELLOW;
    }
}
