package org.zhunsheng.imports;

/**
 * What became of some rows.
 *
 * @param accepted those taken in, the {@code amended} ones among them
 */
record Tally(int accepted, int amended, int unchanged, int rejected) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    int rows() {
        return accepted + unchanged + rejected;
    }

    Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                amended + other.amended,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
