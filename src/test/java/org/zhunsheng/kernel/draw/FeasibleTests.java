package org.zhunsheng.kernel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no luck could mend is refused before a draw is fixed, and nothing else is. */
class FeasibleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final List<Inspector> TWO =
            List.of(new Inspector("i1", "巴图", "市监局", "东", null), new Inspector("i2", "其其格", "应急局", "", DAY));

    @Test
    void asManyAsThereAreMayBeDrawnAndNotOneMore() {
        assertThat(faults(Terms.plain(3, 1, DAY), TWO, 3)).isEmpty();
        assertThat(faults(Terms.plain(4, 1, DAY), TWO, 3)).containsExactly("count: 要抽取4户，名录库里符合条件的只有3户；请减少数量或者放宽范围");
    }

    @Test
    void theMinimumsMayMakeUpTheWholeDrawAndAWholeStratum() {
        assertThat(faults(minimums(4, Map.of("东", 2, "西", 2)), TWO, 4)).isEmpty();
        assertThat(faults(minimums(3, Map.of("东", 2, "西", 2)), TWO, 4))
                .containsExactly("constraints.minimums: 各层最少户数合计4户，多于要抽取的3户");
        assertThat(faults(minimums(4, Map.of("东", 3)), TWO, 4))
                .containsExactly("constraints.minimums: “东”至少要抽3户，名录库里只有2户");
        assertThat(faults(minimums(4, Map.of("南", 1)), TWO, 4))
                .containsExactly("constraints.minimums: “南”至少要抽1户，名录库里只有0户");
    }

    @Test
    void eachSubjectNeedsItsInspectorsWithCertificatesInForce() {
        assertThat(faults(Terms.plain(2, 2, DAY), TWO, 4)).isEmpty();
        assertThat(faults(Terms.plain(2, 2, DAY.plusDays(1)), TWO, 4))
                .as("the second certificate ends on the day before")
                .containsExactly("inspectors: 每户需要2名检查人员，名录库里有2人，其中2024-09-03持有效证件的只有1人");
    }

    @Test
    void ofDepartmentsThatLookTogetherEachNeedsItsOwn() {
        var joint = new Terms(2, 1, List.of("市监局", "住建局"), Terms.Area.ANY, DAY, null, List.of(), Map.of());
        assertThat(faults(joint, TWO, 4)).containsExactly("inspectors: “住建局”每户需要1名检查人员，名录库里有0人，其中2024-09-02持有效证件的只有0人");
    }

    @Test
    void theMostThatEachMayCarryMustCarryTheDraw() {
        assertThat(faults(load(4, 2, List.of()), TWO, 5)).isEmpty();
        assertThat(faults(load(5, 2, List.of()), TWO, 5))
                .containsExactly("constraints.maxLoad: 2名检查人员每人最多2户，只能承担4人次，抽取5户需要5人次");
    }

    @Test
    void whoStaysAndMayLookIsNotDrawnAgain() {
        assertThat(faults(load(5, 2, List.of(new Terms.Staying("i1", "s100"))), TWO, 5))
                .isEmpty();
        assertThat(faults(load(5, 2, List.of(new Terms.Staying("i9", "s100"))), TWO, 5))
                .as("one who is in no list takes no place")
                .hasSize(1);
    }

    @Test
    void everyAreaOfThePoolNeedsSomebodyWhoMayLookThere() {
        var near = new Terms(2, 1, List.of(), Terms.Area.SAME, DAY, null, List.of(), Map.of());
        assertThat(faults(near, TWO, 4)).as("one works everywhere").isEmpty();
        assertThat(faults(near, TWO.subList(0, 1), 4)).containsExactly("constraints.area: 在这些辖区没有1名可用的检查人员：西");
        var far = new Terms(2, 2, List.of(), Terms.Area.OTHER, DAY, null, List.of(), Map.of());
        assertThat(faults(far, TWO, 4)).containsExactly("constraints.area: 在这些辖区没有2名可用的检查人员：东");
        assertThat(faults(
                        new Terms(2, 2, List.of(), Terms.Area.SAME, DAY, null, List.of(), Map.of()),
                        List.of(TWO.getFirst(), new Inspector("i3", "苏和", "市监局", "南", null)),
                        4))
                .containsExactly("constraints.area: 在这些辖区没有2名可用的检查人员：东、西");
    }

    private static Terms minimums(int count, Map<String, Integer> minimums) {
        return new Terms(count, 1, List.of(), Terms.Area.ANY, DAY, null, List.of(), minimums);
    }

    private static Terms load(int count, int most, List<Terms.Staying> staying) {
        return new Terms(count, 1, List.of(), Terms.Area.ANY, DAY, most, List.of(), Map.of(), staying);
    }

    /** Subjects alternate between 东 and 西. */
    private static List<String> faults(Terms terms, List<Inspector> inspectors, int size) {
        var feasible = new Feasible(terms, inspectors);
        IntStream.range(0, size)
                .mapToObj(i -> i % 2 == 0 ? "东" : "西")
                .forEach(where -> feasible.count(new Subject("s", "户", "", 1, where, where)));
        return feasible.faults().stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .toList();
    }
}
