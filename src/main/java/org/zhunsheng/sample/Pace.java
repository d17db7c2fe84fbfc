package org.zhunsheng.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How long something takes or took: {@code 3}, {@code 1..4}, or a share of the promised limit, {@code 0%..30%}. The two
 * ends may stand in either order.
 */
record Pace(int from, int to, boolean share) {

    static final Pace NONE = new Pace(0, 0, false);

    private static final Pattern FORM = Pattern.compile("(-?\\d+)(%?)(?:\\.\\.(-?\\d+)%?)?");

    @JsonCreator
    static Pace of(int days) {
        return new Pace(days, days, false);
    }

    @JsonCreator
    static Pace parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("not a pace: " + text);
        int one = Integer.parseInt(matcher.group(1));
        int other = matcher.group(3) == null ? one : Integer.parseInt(matcher.group(3));
        return new Pace(
                Math.min(one, other), Math.max(one, other), !matcher.group(2).isEmpty());
    }

    /** A length within the pace, in working days. */
    int days(RandomGenerator random, int promised) {
        int drawn = random.nextInt(from, to + 1);
        return share ? Math.round(promised * drawn / 100f) : drawn;
    }
}
