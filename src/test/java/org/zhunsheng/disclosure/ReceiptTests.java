package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 收到申请的时间: 政府信息公开条例 第三十一条. */
class ReceiptTests extends OfficeTests {

    private DisclosureCase aCase() {
        return new DisclosureCase(office);
    }

    @Test
    void theAnswerIsDueTwentyWorkingDaysAfterReceipt() {
        // 27, Sunday 29 worked, 30 September (3); 8–12 October with Saturday worked (8), 14–18 (13), 21–25 (18), 28, 29
        assertThat(aCase().registeredOn("2024-09-26").due("answer")).isEqualTo("2024-10-29");
    }

    @Test
    void aLetterCountsFromTheDayItWasSignedForNotFromItsRegistration() {
        var file = aCase().registered("2024-09-29", "2024-09-26");
        assertThat(file.running("answer").openedOn()).isEqualTo("2024-09-26");
        assertThat(file.due("answer")).isEqualTo("2024-10-29");
    }

    @Test
    void whatComesByInternetCountsFromTheDayBothSidesConfirm() {
        var file = aCase().submittedOn("2024-09-20");
        assertThat(file.file().running()).containsOnlyKeys("confirmation");
        file.confirmedOn("2024-09-26");
        assertThat(file.due("answer")).isEqualTo("2024-10-29");
    }

    @Test
    void nothingIsReceivedInTheFuture() {
        assertThatThrownBy(() -> aCase().registered("2024-09-26", "2024-09-27")).hasMessageContaining("不能在今天以后");
    }
}
