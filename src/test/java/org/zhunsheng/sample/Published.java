package org.zhunsheng.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A figure as the banner published it.
 *
 * @param about a round number, which the computed one may miss by less than half a percent
 */
record Published(String figure, BigDecimal value, boolean about) {

    private static final BigDecimal NEAR = new BigDecimal("0.005");

    static List<Published> all() {
        try {
            var text = new ClassPathResource("sample/published-2022.txt").getContentAsString(UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Published::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Published read(String line) {
        var words = line.split(" ");
        boolean about = words[1].startsWith("~");
        return new Published(words[0], new BigDecimal(about ? words[1].substring(1) : words[1]), about);
    }

    /** A rate is published rounded, and compared as it was. */
    boolean is(BigDecimal computed) {
        if (about) return computed.subtract(value).abs().compareTo(value.multiply(NEAR)) < 0;
        return computed.setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP)
                                .compareTo(value)
                        == 0
                && (value.scale() > 0 || computed.compareTo(value) == 0);
    }
}
