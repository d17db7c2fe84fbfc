package org.zhunsheng.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.catalogue.ItemExamples.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;

@ProductTest
class ItemsTests {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    @Autowired
    Items items;

    @Autowired
    TestClock clock;

    // each test in a district of its own
    private final String district = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void afterAllOfIt() {
        clock.setTo("2024-03-01");
    }

    @Test
    void aMatterIsFoundAsItStoodOnTheDay() {
        items.add(district, item("A1").name("食品经营许可").build(), JANUARY, "admin");
        items.add(district, item("A1").name("食品经营许可与备案").build(), FEBRUARY, "admin");
        assertThat(items.find(district, "A1", JANUARY.minusDays(1))).isEmpty();
        assertThat(nameOn(FEBRUARY.minusDays(1))).isEqualTo("食品经营许可");
        assertThat(nameOn(FEBRUARY)).isEqualTo("食品经营许可与备案");
        assertThat(items.find(district, "A1", FEBRUARY).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theSameMatterAgainIsNoNewVersion() {
        items.add(district, item("A1").build(), JANUARY, "admin");
        assertThat(items.add(district, item("A1").build(), FEBRUARY, "admin").version())
                .isEqualTo(1);
    }

    @Test
    void anEndedMatterIsNoLongerFound() {
        items.add(district, item("A1").build(), JANUARY, "admin");
        items.end(district, "A1", FEBRUARY, "admin");
        assertThat(items.find(district, "A1", FEBRUARY)).isEmpty();
        assertThat(items.find(district, "A1", FEBRUARY.minusDays(1))).isPresent();
        assertThat(items.search(district, "", 0, 10).total()).isZero();
    }

    @Test
    void searchKnowsNamesInitialsAndCodes() {
        items.add(district, item("SP-1").name("食品经营许可").build(), JANUARY, "admin");
        items.add(district, item("WS-1").name("公共场所卫生许可").build(), JANUARY, "admin");
        assertThat(found("食品")).containsExactly("SP-1");
        assertThat(found("spjy")).containsExactly("SP-1");
        assertThat(found("WSXK")).containsExactly("WS-1");
        assertThat(found("ws-")).containsExactly("WS-1");
        assertThat(found("许可")).containsExactlyInAnyOrder("SP-1", "WS-1");
        assertThat(found("%")).isEmpty();
        assertThat(found("'; drop table item; --")).isEmpty();
    }

    private String nameOn(LocalDate day) {
        return items.find(district, "A1", day).orElseThrow().item().name();
    }

    private List<String> found(String query) {
        return items.search(district, query, 0, 10).items().stream()
                .map(version -> version.item().code())
                .toList();
    }
}
