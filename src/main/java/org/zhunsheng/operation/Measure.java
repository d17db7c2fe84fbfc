package org.zhunsheng.operation;

/**
 * One thing that an administrator watches.
 *
 * @param value with its unit, in Chinese
 * @param hint what it means, and what to do if it is not well
 */
record Measure(String name, String value, State state, String hint) {

    /** A word, a shape and a colour, never a colour alone. */
    enum State {
        WELL("正常", "light-green"),
        WATCH("留意", "light-yellow"),
        BAD("异常", "light-red");

        private final String word;
        private final String style;

        State(String word, String style) {
            this.word = word;
            this.style = style;
        }

        public String word() {
            return word;
        }

        public String style() {
            return style;
        }

        /** @param watch from which on it needs an eye; {@code bad} from which on a hand */
        static State of(double value, double watch, double bad) {
            return value >= bad ? BAD : value >= watch ? WATCH : WELL;
        }
    }
}
