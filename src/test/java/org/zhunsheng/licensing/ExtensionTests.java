package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.licensing.LicensingCase.extension;
import static org.zhunsheng.licensing.LicensingCase.matter;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.access.Actor;

/** 延长: 行政许可法 第四十二条. */
class ExtensionTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office);
    }

    @Test
    void theHeadExtendsByTenWorkingDaysOnce() {
        var file = aCase().filedOn("2024-02-05").accepted().on("2024-03-06").extended();
        // due on 8 March; 11–15, 18–22
        assertThat(file.due("decision")).isEqualTo("2024-03-22");
        assertThatThrownBy(file::extended).hasMessageContaining("只能办理一次");
    }

    @Test
    void nobodyButTheHeadExtends() {
        var file = aCase().filedOn("2024-02-05").accepted();
        assertThatThrownBy(() -> file.does("extend", "approver", extension())).hasMessageContaining("身份");
    }

    @Test
    void aTermThatHasRunOutIsNotExtendedAnyMore() {
        var file = aCase().filedOn("2024-02-05").accepted().on("2024-03-09");
        assertThatThrownBy(file::extended).hasMessageContaining("已经届满");
    }

    @Test
    void aBrokenPromiseIsNotMendedByALaterExtension() {
        var file = aCase().filedOn("2024-02-05").accepted();
        assertThat(file.due("promise")).isEqualTo("2024-02-18");
        file.on("2024-03-06").extended();
        assertThat(file.due("promise")).isEqualTo("2024-02-18");
    }

    @Test
    void aJointMatterIsExtendedByFifteenWorkingDaysByTheGovernmentsLeader() {
        var file = aCase().of(matter().joint()).filedOn("2024-02-05").accepted();
        assertThatThrownBy(file::extended).hasMessageContaining("本级人民政府负责人");
        var leader = new Actor("leader", "旗长", office.district(), "150624ZF", Set.of("leader"), null);
        file.does("extend-joint", leader, extension());
        // due on 15 April; 16–19 (4), 22–26 (9), Sunday 28 worked, 29, 30 (12), 6, 7, 8 May
        assertThat(file.due("decision")).isEqualTo("2024-05-08");
    }
}
