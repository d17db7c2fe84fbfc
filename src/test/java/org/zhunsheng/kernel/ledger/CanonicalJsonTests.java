package org.zhunsheng.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTests {

    /** Samples of RFC 8785, appendix B, by the bits of the double. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void doublesAreWrittenAsRfc8785Says(String bits, String text) {
        assertThat(CanonicalJson.write(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Test
    void keysAreSortedByCodeUnitAndTextIsEscapedTheLeast() {
        var map = new LinkedHashMap<String, Object>();
        map.put("\u20ac", "Euro Sign");
        map.put("\r", "Carriage Return");
        map.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        map.put("1", "One");
        map.put("\ud83d\ude00", "Emoji: Grinning Face");
        map.put("\u0080", "Control");
        map.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        assertThat(CanonicalJson.write("\u0000\u001f\b\u000b\t\n\f\r\"\\/\u007f准绳"))
                .isEqualTo("\"\\u0000\\u001f\\b\\u000b\\t\\n\\f\\r\\\"\\\\/\u007f准绳\"");
    }

    @Test
    void instantsAreInEastEightToTheMillisecondAndMoneyKeepsItsDigits() {
        assertThat(CanonicalJson.write(Arrays.asList(
                        Instant.parse("2024-03-01T02:00:00.123999Z"),
                        new BigDecimal("12345678901234567890.10"),
                        new BigDecimal("100.00"),
                        null)))
                .isEqualTo("[\"2024-03-01T10:00:00.123+08:00\",12345678901234567890.1,100,null]");
    }

    @Test
    void whatHasNoJsonFormIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private enum Verdict {
        UPHELD
    }

    @Test
    void everyTypeHasItsOneForm() {
        var all = new LinkedHashMap<String, Object>();
        all.put("day", LocalDate.of(2024, 3, 1));
        all.put("moment", OffsetDateTime.parse("2024-03-01T03:00:00+09:00"));
        all.put("id", new UUID(1, 2));
        all.put("verdict", Verdict.UPHELD);
        all.put("truth", true);
        all.put("short", (short) -7);
        all.put("long", Long.MIN_VALUE);
        all.put("big", new BigInteger("1000000000000000000000"));
        all.put("none", Map.of());
        all.put("nothing", List.of());
        assertThat(CanonicalJson.write(all))
                .isEqualTo("{\"big\":1e+21,\"day\":\"2024-03-01\",\"id\":\"00000000-0000-0001-0000-000000000002\","
                        + "\"long\":-9223372036854775808,\"moment\":\"2024-03-01T02:00:00.000+08:00\",\"none\":{},"
                        + "\"nothing\":[],\"short\":-7,\"truth\":true,\"verdict\":\"UPHELD\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "100000000000000000000, 100000000000000000000",
        "1000000000000000000000, 1e+21",
        "-1234500000000000000000, -1.2345e+21",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "0.00000012, 1.2e-7",
        "-0.5, -0.5",
        "10.250, 10.25",
        "0.000, 0"
    })
    void aDecimalIsWrittenAsItsDoubleWouldBe(BigDecimal number, String text) {
        assertThat(CanonicalJson.write(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "d83d, \\ud83d",
        "de00, \\ude00",
        "d83d 0061, \\ud83da",
        "0061 de00, a\\ude00",
        "de00 d83d, \\ude00\\ud83d",
        "d83d d83d de00, \\ud83d\uD83D\uDE00",
        "d83d de00 de00, \uD83D\uDE00\\ude00"
    })
    void halfACharacterIsEscapedAndAWholeOneIsNot(String units, String text) {
        var raw = new StringBuilder();
        for (var unit : units.split(" ", -1)) raw.append((char) Integer.parseInt(unit, 16));
        assertThat(CanonicalJson.write(raw.toString())).isEqualTo('"' + text + '"');
    }

    @Property(tries = 500)
    void readingAndWritingAgainGivesTheSameText(@ForAll("objects") Map<String, Object> value) {
        var text = CanonicalJson.write(value);
        assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void theOrderInWhichKeysWerePutDoesNotMatter(@ForAll("objects") Map<String, Object> value, @ForAll long seed) {
        var keys = new ArrayList<>(value.keySet());
        Collections.shuffle(keys, new Random(seed));
        var shuffled = new LinkedHashMap<String, Object>();
        keys.forEach(key -> shuffled.put(key, value.get(key)));
        assertThat(CanonicalJson.write(shuffled)).isEqualTo(CanonicalJson.write(value));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.bigDecimals().ofScale(6).asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        var list = leaf.list().ofMaxSize(4).<Object>map(items -> items);
        var key = Arbitraries.strings().ofMaxLength(6);
        var inner = Arbitraries.maps(key, Arbitraries.oneOf(leaf, list))
                .ofMaxSize(4)
                .<Object>map(items -> items);
        return Arbitraries.maps(key, Arbitraries.oneOf(leaf, list, inner)).ofMaxSize(6);
    }
}
