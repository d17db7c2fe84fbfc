package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.enforcement.AdditionalFine.Payment;
import org.zhunsheng.enforcement.AdditionalFine.Stay;

/** 加处罚款, whatever the numbers: 行政处罚法 第七十二条第一款第一项、第七十三条第三款. */
class AdditionalFinePropertyTests {

    private static final LocalDate DUE = LocalDate.of(2024, 10, 12);

    private static AdditionalFine grown(int fine, int late, List<Payment> payments, List<Stay> stays) {
        return AdditionalFine.grown(BigDecimal.valueOf(fine), DUE, DUE.plusDays(late), payments, stays);
    }

    private static Payment paid(int after, int amount) {
        return new Payment(DUE.plusDays(after), BigDecimal.valueOf(amount));
    }

    private static Stay stay(int from, int length) {
        return new Stay(DUE.plusDays(from), DUE.plusDays(from + length - 1L));
    }

    @Property
    void itIsThreePerCentADayOfAFineOfWhichNothingIsPaidUpToTheFine(
            @ForAll @IntRange(min = 1, max = 1_000_000) int fine, @ForAll @IntRange(max = 400) int late) {
        var expected = BigDecimal.valueOf(fine)
                .multiply(new BigDecimal("0.03"))
                .multiply(BigDecimal.valueOf(late))
                .min(BigDecimal.valueOf(fine));
        assertThat(grown(fine, late, List.of(), List.of()).amount()).isEqualByComparingTo(expected);
    }

    @Property
    void itNeverExceedsTheFineAndNeverShrinksFromDayToDay(
            @ForAll @IntRange(min = 1, max = 100_000) int fine,
            @ForAll @IntRange(max = 200) int late,
            @ForAll @IntRange(max = 100) int paidAfter,
            @ForAll @IntRange(max = 100_000) int paid,
            @ForAll @IntRange(max = 100) int stayedFrom,
            @ForAll @IntRange(min = 1, max = 60) int stayed) {
        var payments = List.of(paid(paidAfter, paid));
        var stays = List.of(stay(stayedFrom, stayed));
        var today = grown(fine, late, payments, stays);
        assertThat(today.amount()).isLessThanOrEqualTo(BigDecimal.valueOf(fine));
        assertThat(grown(fine, late + 1, payments, stays).amount()).isGreaterThanOrEqualTo(today.amount());
        assertThat(today.amount())
                .isLessThanOrEqualTo(grown(fine, late, List.of(), List.of()).amount());
    }

    @Property
    void aStayMovesItByAsManyDaysAsItLasted(
            @ForAll @IntRange(min = 1, max = 100_000) int fine,
            @ForAll @IntRange(min = 1, max = 60) int from,
            @ForAll @IntRange(min = 1, max = 60) int stayed,
            @ForAll @IntRange(max = 100) int after) {
        int late = from + stayed + after;
        assertThat(grown(fine, late, List.of(), List.of(stay(from, stayed))).amount())
                .isEqualByComparingTo(
                        grown(fine, late - stayed, List.of(), List.of()).amount());
    }

    @Property
    void nothingGrowsInTimeNorAfterAllIsPaid(
            @ForAll @IntRange(min = 1, max = 100_000) int fine, @ForAll @IntRange(min = 1, max = 30) int paidAfter) {
        assertThat(grown(fine, 0, List.of(), List.of()).amount()).isZero();
        assertThat(grown(fine, 300, List.of(paid(0, fine)), List.of()).amount()).isZero();
        var whenPaid = grown(fine, paidAfter, List.of(paid(paidAfter, fine)), List.of());
        assertThat(grown(fine, 300, List.of(paid(paidAfter, fine)), List.of()).amount())
                .isEqualByComparingTo(whenPaid.amount());
        assertThat(whenPaid.days()).isEqualTo(paidAfter);
    }
}
