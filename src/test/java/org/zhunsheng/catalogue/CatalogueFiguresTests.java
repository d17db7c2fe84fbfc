package org.zhunsheng.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.catalogue.ItemExamples.item;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.catalogue.Item.Reform;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;

@ProductTest
class CatalogueFiguresTests {

    private static final LocalDate SPRING = LocalDate.of(2023, 3, 1);

    @Autowired
    Items items;

    @Autowired
    Figures figures;

    @Autowired
    TestClock clock;

    // each test in a district of its own
    private final String district = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void today() {
        clock.setTo("2024-03-01");
    }

    @Test
    void theCompressionRateIsOneLessPromisedOverStatutory() {
        add(item("A1").limits("20 working days", "5 working days"), SPRING);
        add(item("A2").limits("10 working days", "1 working day"), SPRING);
        add(item("A3").limits("2 months", "1 month"), SPRING);
        add(item("A4").withoutStatutoryLimit(), SPRING);
        assertThat(figure("catalogue.compression-rate", 2023)).isEqualTo("80%");
        assertThat(figure("catalogue.statutory-days", 2023)).isEqualTo("30 工作日");
    }

    @Test
    void anInstantMatterCountsAsNoDayAtAll() {
        add(item("A1").instant(), SPRING);
        add(item("A2").limits("20 working days", "10 working days"), SPRING);
        assertThat(figure("catalogue.compression-rate", 2023)).isEqualTo("75%");
        assertThat(figure("svc.instant_rate", 2023)).isEqualTo("50%");
    }

    @Test
    void aFigureMovesWhenAMatterIsAmendedAndStaysForTheYearBefore() {
        add(item("A1").limits("20 working days", "10 working days"), SPRING);
        assertThat(figure("catalogue.compression-rate", 2024)).isEqualTo("50%");
        add(item("A1").limits("20 working days", "5 working days"), LocalDate.of(2024, 2, 1));
        assertThat(figure("catalogue.compression-rate", 2024)).isEqualTo("75%");
        assertThat(figure("catalogue.compression-rate", 2023)).isEqualTo("50%");
        assertThat(figure("svc.items_total", 2024)).isEqualTo("1 项");
    }

    @Test
    void anEndedMatterIsCountedAsCancelledInItsYear() {
        add(item("A1"), SPRING);
        add(item("A2").department("housing"), SPRING);
        items.end(district, "A2", LocalDate.of(2024, 2, 1), "admin");
        assertThat(figure("svc.items_total", 2023)).isEqualTo("2 项");
        assertThat(figure("svc.items_total", 2024)).isEqualTo("1 项");
        assertThat(figure("svc.items_cancelled", 2024)).isEqualTo("1 项");
        assertThat(figure("catalogue.service-departments", 2023)).isEqualTo("2 个");
        assertThat(figure("catalogue.service-departments", 2024)).isEqualTo("1 个");
    }

    @Test
    void theWaysOfReformAddUp() {
        add(item("A1").reform(Reform.CANCELLED), SPRING);
        add(item("A2").reform(Reform.TO_FILING), SPRING);
        add(item("A3").reform(Reform.OPTIMISED), SPRING);
        add(item("A4"), SPRING);
        assertThat(figure("reform.items", 2024)).isEqualTo("3 项");
        assertThat(figure("reform.to-filing", 2024)).isEqualTo("1 项");
    }

    @Test
    void withoutMattersThereIsNoRate() {
        assertThat(figure("catalogue.compression-rate", 2024)).isEqualTo("无数据");
        assertThat(figure("svc.items_total", 2024)).isEqualTo("0 项");
    }

    private void add(ItemExamples item, LocalDate from) {
        items.add(district, item.build(), from, "admin");
    }

    private @Nullable String figure(String id, int year) {
        return figures.value(district, id, Period.year(year)).shown();
    }
}
