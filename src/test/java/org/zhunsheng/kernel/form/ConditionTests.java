package org.zhunsheng.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTests {

    @Test
    void moneyComparesWithWholeNumbersAndWithDecimals() {
        var large = Condition.of("form.fine >= 100000 || form.fine > 99999.995");
        assertThat(large.holds(Map.of("form", Map.of("fine", new BigDecimal("100000.00")))))
                .isTrue();
        assertThat(large.holds(Map.of("form", Map.of("fine", 99_999L)))).isFalse();
    }

    @Test
    void daysCompareInTheOrderOfTime() {
        var past = Condition.of("today > facts.correctBy");
        var facts = Map.of("correctBy", "2024-02-29");
        assertThat(past.holds(Map.of("today", LocalDate.of(2024, 3, 1), "facts", facts)))
                .isTrue();
        assertThat(past.holds(Map.of("today", "2024-02-29", "facts", facts))).isFalse();
    }

    @Test
    void whatWasDoneCanBeAsked() {
        var heard = Condition.of("'hold-hearing' in done && !('waive' in done)");
        assertThat(heard.holds(Map.of("done", Set.of("file", "hold-hearing")))).isTrue();
        assertThat(heard.holds(Map.of("done", List.of("hold-hearing", "waive"))))
                .isFalse();
    }

    @Test
    void anExpressionYieldsAValue() {
        assertThat(Expression.of("facts.item.days > 20 ? '20 working days' : string(facts.item.days) + ' working days'")
                        .value(Map.of("facts", Map.of("item", Map.of("days", 15)))))
                .isEqualTo("15 working days");
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndWhatCouldBeWritten() {
        assertThatThrownBy(() -> Condition.of("fine >= 10"))
                .hasMessageContaining("第1个字符")
                .hasMessageContaining("不认识“fine”")
                .hasMessageContaining("form");
        assertThatThrownBy(() -> Condition.of("form.fine >= ")).hasMessageContaining("写法不对");
        assertThatThrownBy(() -> Condition.of("'十万元'")).hasMessageContaining("得不出是或否");
    }

    @Test
    void toAskForSomethingUnknownIsAnErrorThatNamesTheExpression() {
        assertThatThrownBy(() -> Condition.of("facts.absent > 1").holds(Map.of("facts", Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("facts.absent > 1");
    }

    @Test
    void anExpressionThatWouldTakeTooLongIsCutOff() {
        var many = IntStream.range(0, 1_000).boxed().toList();
        var endless = Condition.of("facts.list.all(a, facts.list.all(b, facts.list.all(c, a + b + c >= 0)))");
        assertThatThrownBy(() -> endless.holds(Map.of("facts", Map.of("list", many))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Condition.of("true" + " || true".repeat(1_000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.of("(".repeat(500) + "true" + ")".repeat(500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsMayAskOneConditionAtOnce() {
        var even = Condition.of("form.n % 2 == 0");
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .allMatch(n -> even.holds(Map.of("form", Map.of("n", n))) == (n % 2 == 0)))
                .isTrue();
    }
}
