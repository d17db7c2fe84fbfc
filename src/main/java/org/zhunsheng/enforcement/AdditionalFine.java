package org.zhunsheng.enforcement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The additional fine (加处罚款) on a fine that is paid late: three per cent a day of what is still unpaid, in all never more
 * than the fine itself (行政处罚法 第七十二条第一款第一项), and nothing for the days on which the penalty was under reconsideration or
 * before the court (第七十三条第三款).
 *
 * @param fine the fine as decided
 * @param unpaid what of it is still unpaid
 * @param days days of delay that count
 * @param amount the additional fine, in yuan and fen
 */
record AdditionalFine(BigDecimal fine, BigDecimal unpaid, int days, BigDecimal amount) {

    private static final BigDecimal DAILY = new BigDecimal("0.03");

    /** A payment (缴款) on a day. */
    record Payment(LocalDate on, BigDecimal amount) {}

    /** Days on which the additional fine does not grow, both included. */
    record Stay(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * The additional fine that has grown from the day after the last day of payment until a day, that day included. What is
     * paid on a day still counts as unpaid on it.
     */
    static AdditionalFine grown(
            BigDecimal fine, LocalDate due, LocalDate until, List<Payment> payments, List<Stay> stays) {
        var amount = BigDecimal.ZERO;
        int days = 0;
        for (var day = due.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            var unpaid = unpaidBefore(day, fine, payments);
            if (unpaid.signum() == 0) break;
            if (stayed(day, stays)) continue;
            days++;
            amount = amount.add(unpaid.multiply(DAILY)).min(fine);
            if (amount.compareTo(fine) == 0) break;
        }
        var rest = unpaidBefore(until.plusDays(1), fine, payments);
        return new AdditionalFine(fine, rest, days, amount.setScale(2, RoundingMode.HALF_UP));
    }

    private static boolean stayed(LocalDate day, List<Stay> stays) {
        return stays.stream().anyMatch(stay -> stay.covers(day));
    }

    private static BigDecimal unpaidBefore(LocalDate day, BigDecimal fine, List<Payment> payments) {
        return payments.stream()
                .filter(payment -> payment.on().isBefore(day))
                .map(Payment::amount)
                .reduce(fine, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /** Whether it has reached the fine and grows no more (加处罚款的数额不得超出罚款的数额). */
    boolean capped() {
        return amount.compareTo(fine) >= 0;
    }
}
