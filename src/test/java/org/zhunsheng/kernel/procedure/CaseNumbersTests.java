package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;

/** Numbers of cases (案号): by organisation and year, without a gap. */
class CaseNumbersTests extends TrialOfficeTests {

    @Test
    void aCaseIsNumberedByOrganisationAndYearWithoutAGap() {
        assertThat(aCase().filedOn("2024-12-30").file().number()).isEqualTo("试试〔2024〕1号");
        assertThat(aCase().filedOn("2024-12-31").file().number()).isEqualTo("试试〔2024〕2号");
        assertThat(aCase().filedOn("2025-01-02").file().number()).isEqualTo("试试〔2025〕1号");
    }

    @Test
    void aRefusedApplicationUsesUpNoNumber() {
        aCase().filedOn("2024-03-01");
        var wrong = new OpenCase("trial", null, TrialCase.application().parties(), Map.of("subject", "缺金额"))
                .at(TrialCase.OFFICE);
        assertThatThrownBy(() -> docket.open(wrong, aCase().resident())).isInstanceOf(Invalid.class);
        assertThat(aCase().filedOn("2024-03-01").file().number()).isEqualTo("试试〔2024〕2号");
    }

    @Test
    void numbersGivenAtTheSameMomentHaveNeitherGapNorDouble() throws Exception {
        clock.setTo("2024-03-01");
        var openings = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<String>) () ->
                        docket.open(TrialCase.application(), aCase().resident()).number())
                .toList();
        try (var clients = Executors.newFixedThreadPool(16)) {
            var numbers = new ArrayList<String>();
            for (var opened : clients.invokeAll(openings)) numbers.add(opened.get());
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(i -> "试试〔2024〕" + i + "号")
                            .toList());
        }
    }
}
