package org.zhunsheng.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {

    private static final DateTimeFormatter REFERENCE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    @Property
    void areWrittenAndReadAsTheFormatterDoes(
            @ForAll @LongRange(min = -62_000_000_000_000L, max = 253_000_000_000_000L) long millis) {
        var at = Instant.ofEpochMilli(millis);
        assertThat(Moments.write(at)).isEqualTo(REFERENCE.format(at.atOffset(ZoneOffset.ofHours(8))));
        assertThat(Moments.read(Moments.write(at))).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-12-31T23:59:59.999+08:00",
                "0000-01-01T00:00:00.000+08:00",
                "9999-12-31T23:59:59.999+08:00",
                "+10000-01-01T00:00:00.000+08:00"
            })
    void theFirstAndTheLastYearsOfFourDigitsAreWrittenAsAllOthers(String moment) {
        var at = OffsetDateTime.parse(moment).toInstant();
        assertThat(Moments.write(at)).isEqualTo(moment);
        assertThat(Moments.read(moment)).isEqualTo(at);
    }

    @Test
    void whatAnotherHandWroteIsReadAsWell() {
        var at = Instant.parse("2024-03-01T02:00:00Z");
        assertThat(Moments.read("2024-03-01T02:00:00Z")).isEqualTo(at);
        assertThat(Moments.read("2024-03-01T10:00:00.000000+08:00")).isEqualTo(at);
        assertThat(Moments.read("2024-03-01T11:00:00.000+09:00")).isEqualTo(at);
    }

    @Test
    void noMomentIsRefused() {
        assertThatThrownBy(() -> Moments.read("2024-13-01T10:00:00.000+08:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Moments.read("2024-0a-01T10:00:00.000+08:00")).isInstanceOf(DateTimeException.class);
    }
}
