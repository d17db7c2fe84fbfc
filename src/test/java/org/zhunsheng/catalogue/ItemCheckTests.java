package org.zhunsheng.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCheckTests {

    @ParameterizedTest(name = "{1} may be promised where the law gives {0}")
    @CsvSource({
        "20 working days, 5 working days",
        "20 working days, 20 working days",
        "20 working days, 0 working days",
        "30 days, 10 working days",
        "3 months, 60 days"
    })
    void aPromiseMayBeAsLongAsTheLawAllows(String statutory, String promised) {
        assertThatCode(() -> ItemCheck.check(
                        ItemExamples.item("X1").limits(statutory, promised).build()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1} may not be promised where the law gives {0}")
    @CsvSource({"20 working days, 21 working days", "20 days, 20 working days", "1 month, 2 months"})
    void aPromiseLongerThanTheLawAllowsIsRefused(String statutory, String promised) {
        assertThatThrownBy(() -> ItemCheck.check(
                        ItemExamples.item("X1").limits(statutory, promised).build()))
                .isInstanceOf(ItemRefused.class)
                .hasMessageContaining("长于法定时限");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var wrong = ItemExamples.item("编码")
                .name("")
                .type("99x")
                .channels("carrier-pigeon")
                .build();
        assertThatThrownBy(() -> ItemCheck.check(wrong)).satisfies(e -> assertThat(((ItemRefused) e).faults())
                .extracting(ItemRefused.Fault::field)
                .containsExactly("code", "name", "type", "channels"));
    }
}
