package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 信息处理费: 国办函〔2020〕109号. */
class FeeTests extends OfficeTests {

    private DisclosureCase searched() {
        return new DisclosureCase(office).registeredOn("2024-09-26").searched().on("2024-10-09");
    }

    @ParameterizedTest(name = "{1} by {0} cost {2}")
    @CsvSource({
        "items, 11, 100",
        "items, 30, 2000",
        "items, 31, 2200",
        "items, 40, 4000",
        "items, 41, 4300",
        "items, 50, 7000",
        "pages, 31, 10",
        "pages, 100, 700",
        "pages, 101, 720",
        "pages, 200, 2700",
        "pages, 201, 2740"
    })
    void theFeeIsWhatTheScaleSays(String mode, int count, int amount) {
        var file = searched();
        assertThatThrownBy(() -> file.charged(mode, count, amount + 10)).hasMessageContaining("金额与收费标准不符");
        assertThat(file.charged(mode, count, amount).state()).isEqualTo("paying");
    }

    @Test
    void theRequestsOfTheMonthAreCountedByTheHouse() {
        new DisclosureCase(office).registeredOn("2024-08-30"); // of the month before
        for (int i = 0; i < 9; i++) new DisclosureCase(office).registeredOn("2024-09-" + (10 + i));
        var file = searched();
        assertThatThrownBy(() -> file.charged("items", 3, 13, 300))
                .hasMessageContaining("2024年9月在本机关共申请10件，本件拆分为3件，按件计费应为12件");
        assertThatThrownBy(() -> file.charged("items", 1, 11, 100)).hasMessageContaining("按件计费应为10件");
        assertThat(file.charged("items", 3, 12, 200).state()).isEqualTo("paying");
    }

    @Test
    void whatIsFreeIsNotCharged() {
        assertThatThrownBy(() -> searched().charged("items", 10, 0)).hasMessageContaining("不得收费");
        assertThatThrownBy(() -> searched().charged("pages", 30, 0)).hasMessageContaining("不得收费");
    }

    @Test
    void whoDoesNotPayWithinTwentyWorkingDaysHasAbandonedTheRequest() {
        var file = searched().charged("items", 11, 100);
        // 10, 11, Saturday 12 worked (3), 14–18 (8), 21–25 (13), 28 October – 1 November (18), 4, 5
        assertThat(file.due("payment")).isEqualTo("2024-11-05");
        assertThat(file.silenceOn("2024-11-05").state()).isEqualTo("paying");
        assertThat(file.silenceOn("2024-11-06").file().outcome()).isEqualTo("unpaid");
    }

    @Test
    void theAnswerIsDueTwentyWorkingDaysAfterPayment() {
        var file = searched().charged("pages", 31, 10).paidOn("2024-10-14");
        // 15–18 (4), 21–25 (9), 28 October – 1 November (14), 4–8 (19), 11
        assertThat(file.due("answer")).isEqualTo("2024-11-11");
    }

    @Test
    void onlyTimeMakesAnUnpaidRequestAbandonedAndItIsToldSo() {
        var fee = Map.<String, Object>of("feeMode", "pages", "feeCount", 31, "feeAmount", 10);
        var file = Rehearsal.of("disclosure-request")
                .on("2024-02-05")
                .does("register", "clerk")
                .does("start-search", "clerk");
        file.does("notify-fee", "clerk", fee);
        assertThat(file.papers()).containsExactly("政府信息公开信息处理费收费通知");
        assertThat(file.refusal("abandon-unpaid", "clerk")).contains("身份不能办理");
        // 6–9 (4), Sunday 18 worked (5), 19–23 (10), 26 February – 1 March (15), 4–8
        assertThat(file.silenceOn("2024-03-08").state()).isEqualTo("paying");
        file.silenceOn("2024-03-09");
        assertThat(file.file().done("abandon-unpaid")).isTrue();
        assertThat(file.papers()).containsExactly("视为放弃申请告知书");
        assertThat(file.file().running()).isEmpty();
    }

    @Test
    void nothingIsPaidTomorrowNorTwiceCharged() {
        var file = searched().charged("pages", 31, 10);
        assertThatThrownBy(() -> file.does("pay", "clerk", Map.of("paidOn", "2024-10-10")))
                .hasMessageContaining("缴费日期不能在今天以后");
        file.paidOn("2024-10-14");
        assertThatThrownBy(() -> file.charged("items", 11, 100)).hasMessageContaining("只能办理一次");
    }

    @Test
    void theNoticeIsOwedWithinTheTimeOfTheAnswerAndLatenessIsNotForgottenWhenHePays() {
        var inTime = searched().on("2024-10-29").charged("pages", 31, 10);
        assertThat(inTime.ended("answer").result()).isEqualTo(Result.MET);
        assertThat(inTime.file().running())
                .as("the agency owes nothing meanwhile")
                .containsOnlyKeys("payment");
        var late = searched().on("2024-10-30").charged("pages", 31, 10).paidOn("2024-10-31");
        assertThat(late.ended("answer").result()).isEqualTo(Result.LATE);
        // 1 November, 4–8 (6), 11–15 (11), 18–22 (16), 25–28
        assertThat(late.due("answer")).isEqualTo("2024-11-28");
    }
}
