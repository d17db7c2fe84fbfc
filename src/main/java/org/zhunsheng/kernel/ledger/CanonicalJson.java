package org.zhunsheng.kernel.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One text for one value, so that whoever has the value can compute its hash again (after RFC 8785): keys in the order
 * of their UTF-16 code units, no white space, the shortest form of a number, the least escaping. Decimals keep every
 * digit where RFC 8785 would round to a double. Instants are written in +08:00 to the millisecond.
 */
public final class CanonicalJson {

    private static final String[] SHORT_ESCAPES = {"\\b", "\\t", "\\n", "", "\\f", "\\r"};
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(new TypeReference<Map<String, @Nullable Object>>() {});

    private final StringBuilder out = new StringBuilder(512);

    private CanonicalJson() {}

    /**
     * The one text of a value, whoever writes it.
     *
     * @param value maps with text keys, lists, text, numbers, booleans, null, dates, instants, UUIDs, enum constants
     * @throws IllegalArgumentException for any other type, and for numbers that are not finite
     */
    public static String write(@Nullable Object value) {
        var json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    /** The object that a text holds; decimals exact. */
    public static Map<String, @Nullable Object> read(String json) throws JacksonException {
        return JSON.readValue(json);
    }

    static String instant(Instant at) {
        return Moments.write(at);
    }

    static Instant instant(String text) {
        return Moments.read(text);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case CharSequence text -> string(text);
            case Boolean truth -> out.append(truth);
            case Number number -> number(number);
            case Map<?, ?> map -> object(map);
            case Iterable<?> list -> array(list);
            case Instant at -> string(instant(at.truncatedTo(ChronoUnit.MILLIS)));
            case OffsetDateTime at -> value(at.toInstant());
            case LocalDate day -> string(day.toString());
            case UUID id -> string(id.toString());
            case Enum<?> constant -> string(constant.name());
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, item) -> sorted.put((String) key, item));
        char before = '{';
        for (var entry : sorted.entrySet()) {
            out.append(before);
            string(entry.getKey());
            out.append(':');
            value(entry.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void array(Iterable<?> list) {
        char before = '[';
        for (Object item : list) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void number(Number number) {
        switch (number) {
            case Integer i -> out.append(i.intValue());
            case Double d -> decimal(BigDecimal.valueOf(d));
            case BigDecimal d -> decimal(d);
            case BigInteger i -> decimal(new BigDecimal(i));
            default -> decimal(new BigDecimal(number.toString()));
        }
    }

    // The rules of ECMAScript's Number::toString, over exact decimals.
    private void decimal(BigDecimal number) {
        if (number.signum() == 0) {
            out.append('0');
            return;
        }
        var shortest = number.stripTrailingZeros();
        var digits = shortest.unscaledValue().abs().toString();
        long point = (long) digits.length() - shortest.scale();
        if (shortest.signum() < 0) {
            out.append('-');
        }
        if (point > 21 || point <= -6) {
            out.append(digits, 0, 1);
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            out.append(point > 0 ? "e+" : "e").append(point - 1);
        } else if (point >= digits.length()) {
            out.append(digits).repeat('0', (int) point - digits.length());
        } else if (point > 0) {
            out.append(digits, 0, (int) point).append('.').append(digits, (int) point, digits.length());
        } else {
            out.append("0.").repeat('0', (int) -point).append(digits);
        }
    }

    private void string(CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= '\b' && c <= '\r' && c != '\u000b') {
                out.append(SHORT_ESCAPES[c - '\b']);
            } else if (c < ' ' || isLoneSurrogate(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    // UTF-8 has no bytes for half a character; escaped, it survives, and two different texts stay different.
    private static boolean isLoneSurrogate(CharSequence text, int i) {
        char c = text.charAt(i);
        return (Character.isHighSurrogate(c)
                        && !(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))))
                || (Character.isLowSurrogate(c) && !(i > 0 && Character.isHighSurrogate(text.charAt(i - 1))));
    }
}
