package org.zhunsheng.bench;

/**
 * How long and how large; the defaults let all yardsticks run in half an hour on two cores.
 *
 * @param rounds how often each contender runs; medians are taken
 * @param seconds how long one round of load lasts
 * @param million how many rows stand for a million, so that a small machine can try the whole
 */
record Settings(int rounds, int seconds, int million) {

    static Settings read() {
        return new Settings(
                Integer.getInteger("rounds", 3), Integer.getInteger("seconds", 4), Integer.getInteger("million", 200_000));
    }
}
