package org.zhunsheng.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.enforcement.AdditionalFine.Payment;
import org.zhunsheng.enforcement.AdditionalFine.Stay;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Done;
import org.zhunsheng.kernel.procedure.EndedTerm;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/**
 * What the acts of a penalty case tell of a fine that was not paid in time (逾期缴纳的罚款): how much, since when, what was
 * paid, and when it stood still. How far it has grown cannot be said in a definition, because it grows without any act.
 *
 * @param due the last day on which payment was in time
 */
record LateFine(BigDecimal fine, LocalDate due, List<Payment> payments, List<Stay> stays) {

    private static final List<String> PAYMENT_TERMS = List.of("payment", "deferred-payment");

    /** The late fine of a case; nothing where there is no fine, or it was paid or deferred in time. */
    static Optional<LateFine> of(CaseFile file, LocalDate today) {
        var fine = amount(file.facts().get("fine"));
        if (fine == null || fine.signum() == 0) return Optional.empty();
        return overdueSince(file).map(due -> new LateFine(fine, due, payments(file), stays(file, today)));
    }

    AdditionalFine grownUntil(LocalDate day) {
        return AdditionalFine.grown(fine, due, day, payments, stays);
    }

    private static Optional<LocalDate> overdueSince(CaseFile file) {
        return file.ended().stream()
                .filter(term -> PAYMENT_TERMS.contains(term.term().rule().id()))
                .filter(term -> term.result() == Result.LAPSED || term.result() == Result.LATE)
                .map(EndedTerm::due)
                .reduce((earlier, later) -> later);
    }

    private static List<Payment> payments(CaseFile file) {
        return file.acts().stream()
                .filter(done -> done.form().get("paidAmount") != null)
                .map(done -> new Payment(day(done, "paidOn"), money(done, "paidAmount")))
                .toList();
    }

    /** A challenge that has not ended stays the fine until today. */
    private static List<Stay> stays(CaseFile file, LocalDate today) {
        var stays = new ArrayList<Stay>();
        @Nullable LocalDate since = null;
        for (var done : file.acts()) {
            if (done.act().equals("challenge") && since == null) since = day(done, "challengedOn");
            if (done.act().equals("challenge-ended") && since != null) {
                stays.add(new Stay(since, day(done, "challengeEndedOn")));
                since = null;
            }
        }
        if (since != null) stays.add(new Stay(since, today));
        return List.copyOf(stays);
    }

    private static LocalDate day(Done done, String field) {
        var said = done.form().get(field);
        return said == null ? done.on() : LocalDate.parse(said.toString());
    }

    private static BigDecimal money(Done done, String field) {
        var amount = amount(done.form().get(field));
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static @Nullable BigDecimal amount(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
