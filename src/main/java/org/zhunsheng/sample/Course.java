package org.zhunsheng.sample;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fictitious case; its moves lead from its first act to where it stands today.
 *
 * @param serial tells it from all others; the same in every load
 * @param channel where it came in
 */
record Course(int serial, String plot, Matter matter, Applicant applicant, String channel) {

    /**
     * Something done in a case at a moment.
     *
     * @param act the act; null for a rating
     * @param by the role of who does it
     * @param score of a rating, 1 best to 5 worst
     */
    record Move(
            Course course, int step, Instant at, @Nullable String act, String by, Map<String, Object> form, int score) {

        boolean opens() {
            return step == 0;
        }
    }
}
