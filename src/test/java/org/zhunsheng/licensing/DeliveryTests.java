package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 送达、公开与归档: 行政许可法 第四十条、第四十四条. */
class DeliveryTests extends OfficeTests {

    private LicensingCase granted() {
        return new LicensingCase(office)
                .filedOn("2024-02-05")
                .accepted()
                .reviewed()
                .on("2024-02-09")
                .granted();
    }

    @Test
    void theLicenceIsDeliveredWithinTenWorkingDays() {
        // Sunday 18 worked, 19–23 (6), 26–29
        assertThat(granted().due("delivery")).isEqualTo("2024-02-29");
    }

    @Test
    void theDecisionIsPublicWithinSevenWorkingDays() {
        // Sunday 18 worked, 19–23 (6), 26
        assertThat(granted().due("publication")).isEqualTo("2024-02-26");
    }

    @Test
    void electronicDeliveryNeedsConsent() {
        var form = Map.<String, Object>of(
                "deliveredBy",
                "electronic",
                "electronicConsent",
                false,
                "receivedBy",
                "巴图",
                "deliveredOn",
                "2024-02-09");
        var file = granted();
        assertThatThrownBy(() -> file.does("deliver", "clerk", form)).hasMessageContaining("须经受送达人同意");
    }

    @Test
    void whatIsLeftAtTheDoorOrAnnouncedIsRecorded() {
        for (var way : new String[] {"left", "notice"}) {
            var form = new HashMap<String, Object>(
                    Map.of("deliveredBy", way, "receivedBy", "无", "deliveredOn", "2024-02-09"));
            var file = granted();
            assertThatThrownBy(() -> file.does("deliver", "clerk", form)).hasMessageContaining("应当全过程音像记录");
            form.put("deliveryRecording", "记录仪03-0209");
            assertThat(file.does("deliver", "clerk", form).state()).isEqualTo("delivered");
        }
    }

    @Test
    void aFileIsArchivedWhenDeliveredAndPublished() {
        var file = granted().delivered();
        assertThatThrownBy(file::archived).hasMessageContaining("尚未公开");
        assertThat(file.published().archived().state()).isEqualTo("archived");
    }

    @Test
    void aRefusalIsDeliveredButNotPublished() {
        var file = new LicensingCase(office)
                .filedOn("2024-02-05")
                .accepted()
                .reviewed()
                .denied();
        assertThat(file.file().running()).doesNotContainKey("publication");
        assertThatThrownBy(() -> file.delivered().published()).hasMessageContaining("须先办理“准予许可”");
        assertThat(file.archived().state()).isEqualTo("archived");
    }
}
