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
        MET,
        /** the act was done after the last day */
        LATE,
        /** nobody acted: silence had the meaning that the law gives it */
        LAPSED,
        /** the case ended otherwise, and the act was no longer owed */
        MOOT
    }
}
