package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.party.InvolvedParties;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * An act that was done elsewhere, as a row tells of it.
 *
 * @param number the case's, as it was given there
 * @param procedure its id
 * @param parties checked; none where the row names none
 * @param actor who did it, as recorded there
 */
record BroughtAct(
        String number,
        String procedure,
        @Nullable String item,
        @Nullable String department,
        String channel,
        @Nullable String title,
        @Nullable String parent,
        InvolvedParties parties,
        String act,
        Instant at,
        String actor,
        Map<String, Object> form) {

    LocalDate on() {
        return BeijingTime.day(at);
    }
}
