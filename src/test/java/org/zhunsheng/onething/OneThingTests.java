package org.zhunsheng.onething;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.Office;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.OpenCase;

/** 高效办成一件事: one application opens a case for each of its matters and ends with the last of them. */
class OneThingTests extends OfficeTests {

    private static final List<String> MATTERS = List.of("150624-SP-001", "150624-SP-002", "150624-SP-003");

    @Autowired
    Cases cases;

    private Thing file;

    private static final class Thing extends ProcedureCase<Thing> {

        Thing(Office office) {
            super(office);
        }

        @Override
        protected Thing self() {
            return this;
        }

        Thing appliedFor(String theme, List<String> items, Map<String, Object> more) {
            var form = new HashMap<String, Object>(Map.of(
                    "theme",
                    theme,
                    "items",
                    items,
                    "content",
                    "在乌兰镇开餐饮店",
                    "contactAddress",
                    "乌兰镇锡尼街",
                    "deliveryWay",
                    "window",
                    "truthful",
                    true));
            form.putAll(more);
            return opened(new OpenCase("one-thing", null, Office.batuAs("applicant"), form).at(OFFICE), resident());
        }
    }

    private List<CaseFile> children() {
        var reader = new Actor("legal", "legal", office.district(), null, java.util.Set.of("legal"), null);
        return cases
                .search(new CaseQuery(null, null, null, "administrative-licensing", null, false, 0, 50), reader)
                .items()
                .stream()
                .map(row -> cases.load(office.district(), row.id()).orElseThrow())
                .toList();
    }

    private void handle(String theme, Map<String, Object> more, String day) {
        for (var matter : MATTERS)
            office.offers(
                    ItemExamples.item(matter).department(ProcedureCase.OFFICE).build());
        file = new Thing(office).on(day).appliedFor(theme, MATTERS, more);
    }

    @Test
    void openingARestaurantOpensACaseForEachMatterAndAsksNothingTwice() {
        handle("restaurant", Map.of("shopName", "草原面馆", "shopAddress", "锡尼街"), "2024-03-01");
        assertThat(children()).hasSize(3).allSatisfy(child -> {
            assertThat(child.head().parent()).isEqualTo(file.id());
            assertThat(child.facts()).containsEntry("content", "在乌兰镇开餐饮店").containsEntry("deliveryWay", "window");
            assertThat(child.head().parties())
                    .singleElement()
                    .extracting("name")
                    .isEqualTo("巴图");
        });
    }

    @Test
    void theWholeIsPromisedWithinTwentyWorkingDays() {
        handle("signboard", Map.of("shopName", "草原面馆", "shopAddress", "锡尼街"), "2024-09-24");
        // 25, 26, 27, Sunday 29 worked, 30 (5); 8–12 October (10), 14–18 (15), 21–25 (20)
        assertThat(file.due("whole")).isEqualTo("2024-10-25");
    }

    @Test
    void itEndsWithTheLastOfItsMattersAndIsDeliveredOnce() {
        handle("home-utilities", Map.of("homeAddress", "乌兰镇", "meters", List.of("water", "power")), "2024-03-01");
        var clerk = file.officer("clerk");
        int left = MATTERS.size();
        for (var child : children()) {
            assertThat(cases.load(office.district(), file.id()).orElseThrow().state())
                    .isEqualTo("handling");
            office.docket()
                    .perform(
                            new org.zhunsheng.kernel.procedure.PerformAct(
                                    child.id(), "declare-unneeded", Map.of("unneededReason", "已经取消许可")),
                            clerk);
            left--;
        }
        assertThat(left).isZero();
        var joined = cases.load(office.district(), file.id()).orElseThrow();
        assertThat(joined.state()).isEqualTo("ready");
        // Friday 1 March; 4, 5, 6
        assertThat(joined.running()
                        .get("delivery")
                        .deadline(office.calendars().current(), office.clock().today())
                        .due())
                .isEqualTo("2024-03-06");
        file.does(
                "deliver",
                "clerk",
                Map.of(
                        "deliveredBy",
                        "window",
                        "deliveredOn",
                        "2024-03-01",
                        "results",
                        List.of(Map.of("name", "过户", "result", "granted"))));
        assertThat(file.state()).isEqualTo("closed");
    }
}
