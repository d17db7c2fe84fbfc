package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.licensing.LicensingCase.matter;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 检验、检测、检疫与现场核查: 行政许可法 第三十四条第三款、第五十五条. */
class InspectionTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office).of(matter().withInspection());
    }

    private static Map<String, Object> assigned(String... staff) {
        return Map.of("inspectors", List.of(staff), "standard", "GB 31654");
    }

    @Test
    void inspectorsAreAssignedWithinFiveWorkingDaysOfAcceptance() {
        var file = aCase().filedOn("2024-02-05").on("2024-02-07").accepted();
        // 8, 9, Sunday 18 worked, 19, 20
        assertThat(file.due("inspectors")).isEqualTo("2024-02-20");
    }

    @Test
    void twoInspectorsAreNeeded() {
        var file = aCase().filedOn("2024-02-05").accepted();
        assertThatThrownBy(() -> file.does("assign-inspectors", "approver", assigned("苏和")));
        assertThatThrownBy(() -> file.does("assign-inspectors", "approver", assigned("苏和", "苏和")));
        file.does("assign-inspectors", "approver", assigned("苏和", "乌云"));
        assertThat(file.file().running()).doesNotContainKey("inspectors");
    }

    @Test
    void nothingIsGrantedUninspected() {
        var file = aCase().filedOn("2024-02-05").accepted().reviewed();
        assertThatThrownBy(file::granted).hasMessageContaining("尚未指派人员");
    }

    @Test
    void twoOfTheStaffVerifyOnSite() {
        var file = aCase().filedOn("2024-02-05").accepted();
        var one = Map.<String, Object>of(
                "verifiedOn", "2024-02-06", "verifiers", List.of("苏和"), "siteFindings", "符合", "siteResult", "conforms");
        assertThatThrownBy(() -> file.does("verify-on-site", "clerk", one));
    }

    @Test
    void aMatterWithoutInspectionKnowsNoInspectors() {
        var file = new LicensingCase(office).filedOn("2024-02-05").accepted();
        assertThat(file.file().running()).doesNotContainKey("inspectors");
        assertThatThrownBy(() -> file.does("assign-inspectors", "approver", assigned("苏和", "乌云")))
                .hasMessageContaining("不涉及检验");
    }
}
