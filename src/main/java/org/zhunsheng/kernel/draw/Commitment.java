package org.zhunsheng.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * What was fixed before the draw (承诺): digests of the pool, the inspectors and the terms, and of the secret seed. Once it
 * stands, nobody can change any of them, or choose a seed, without its being seen; and as long as the seed is secret,
 * nobody knows who will be drawn.
 *
 * @param pool SM3 of the pool's text; {@code inspectors} and {@code terms} likewise
 * @param seed SM3 of the 32 bytes of the seed
 * @param later the public value, not known yet, that will be mixed in, in words; empty if none will
 */
record Commitment(String pool, String inspectors, String terms, String seed, String later) {

    static final String ALGORITHM = "zhunsheng-draw-1";

    private static final HexFormat HEX = HexFormat.of();

    static String digest(String text) {
        return Sm3.hex(bytes(text));
    }

    /** The text that all keys are made from. */
    String text() {
        return String.join("\n", ALGORITHM, pool, inspectors, terms, seed, later) + "\n";
    }

    /** The key under which subjects draw their numbers. */
    byte[] subjectKey(byte[] secret, String value) {
        return key("subjects\n", secret, value);
    }

    /** The key under which inspectors are put in order. */
    byte[] inspectorKey(byte[] secret, String value) {
        return key("inspectors\n", secret, value);
    }

    /** Whether this is the seed that was promised. */
    boolean keptBy(byte[] secret) {
        return Arrays.equals(Sm3.digest(secret), HEX.parseHex(seed));
    }

    private byte[] key(String use, byte[] secret, String value) {
        return Sm3.digest(bytes(use), secret, bytes(text()), bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
