package org.zhunsheng.kernel.draw;

/**
 * The number that a subject draws (签号): the smaller, the sooner it is taken. It is E ÷ weight, where E = −log₂ u for a u
 * that is even between 0 and 1. Taking the smallest of such numbers draws without replacement, each time with chances as
 * the weights are (Efraimidis and Spirakis 2006). All is done in whole numbers, so that every machine and every language
 * finds the same: u is a 64-bit hash over 2⁶⁴, the logarithm is found bit by bit, by squaring, to 47 places.
 */
final class Lot {

    private static final int PLACES = 47;
    private static final int SHIFT = 9;

    private Lot() {}

    /** The number of a subject by its hash and weight. */
    static long number(long hash, int weight) {
        return (exponent(hash) << SHIFT) / weight;
    }

    /** A bound that no number falls below; found without a logarithm, since −log₂ u ≥ 1 − u. */
    static long atLeast(long hash, int weight) {
        long gap = hash == 0 ? -1L >>> (Long.SIZE - PLACES) : -hash >>> (Long.SIZE - PLACES);
        return (gap << SHIFT) / weight;
    }

    /** −log₂(hash ÷ 2⁶⁴) in units of 2⁻⁴⁷, where nought counts as one. */
    static long exponent(long hash) {
        long h = hash == 0 ? 1 : hash;
        long zeros = Long.numberOfLeadingZeros(h);
        long mantissa = h << zeros; // in [1, 2) of 2⁶³
        long log = Long.SIZE - 1 - zeros;
        for (int place = 0; place < PLACES; place++) {
            long high = Math.unsignedMultiplyHigh(mantissa, mantissa);
            long low = mantissa * mantissa;
            boolean two = high < 0; // the square has reached 2
            log = log << 1 | (two ? 1 : 0);
            mantissa = two ? high : high << 1 | low >>> 63;
        }
        return ((long) Long.SIZE << PLACES) - log;
    }
}
