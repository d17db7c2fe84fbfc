package org.zhunsheng.bench;

/**
 * What one comparison came to.
 *
 * @param goal number of the goal that it belongs to
 * @param measured a ratio, or a count where the goal is one
 * @param atLeast whether {@code wanted} is a floor; otherwise a ceiling
 */
record Finding(String goal, String what, double measured, String unit, boolean atLeast, double wanted) {

    static Finding floor(String goal, String what, double measured, double wanted) {
        return new Finding(goal, what, measured, "×", true, wanted);
    }

    static Finding ceiling(String goal, String what, double measured, double wanted) {
        return new Finding(goal, what, measured, "×", false, wanted);
    }

    boolean met() {
        return atLeast ? measured >= wanted : measured <= wanted;
    }
}
