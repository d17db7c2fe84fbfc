package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;

/**
 * A term that has come to its end.
 *
 * @param sequence of the act that ended it
 * @param used days of its own unit that counted, standstill left out; working days for terms in working days
 */
public record EndedTerm(RunningTerm term, int sequence, LocalDate endedOn, LocalDate due, int used, Result result) {

    /** How a term ended. */
    public enum Result {
        /** the act was done in time */
        MET("按时完成"),
        /** the act was done after the last day */
        LATE("超期完成"),
        /** nobody acted: silence had the meaning that the law gives it */
        LAPSED("届满"),
        /** the case ended otherwise, and the act was no longer owed */
        MOOT("案件终结");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** What a page says of it. */
        public String word() {
            return word;
        }
    }
}
