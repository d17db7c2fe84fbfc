package org.zhunsheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** Whoever's browser runs no script can look up what to do, apply, and see how far it is. */
class WithoutScriptTests extends BrowserTests {

    private static final Browser.NewContextOptions PLAIN = new Browser.NewContextOptions().setJavaScriptEnabled(false);

    @Test
    void applyAndLookUpWorkWithoutScript() {
        clock.setTo("2024-03-04");
        var resident = arrives("resident", PLAIN).goes("/items");
        resident.fills("事项名称、拼音首字母或编码", INITIALS)
                .presses("查找")
                .follows(ITEM_NAME)
                .follows("在线申请");
        resident.presses("提交申请").sees("处需要更正").sees("申请许可的内容");
        resident.fills("申请许可的内容", "不用脚本也能申请")
                .fills("联系地址", "鄂托克旗乌兰镇")
                .chooses("领取决定和证件的方式", "窗口领取")
                .ticks("申请人对其申请材料实质内容的真实性负责（第三十一条）")
                .presses("提交申请");
        resident.isTold("申请已收到，案号").sees("不用脚本也能申请").sees("受理期限");
        var number = resident.page().locator(".case-facts span").first().innerText();
        resident.goes("/my/cases").fills("案号或事项", number).presses("查找");
        resident.opens(number, ITEM_NAME).sees("现处：收件");
    }

    @Test
    void anEntryOfARepeatingGroupIsAddedWithoutScriptAndNothingTypedIsLost() {
        clock.setTo("2024-03-04");
        var file = applied();
        var clerk = arrives("clerk", PLAIN).goes("/cases/" + file.id() + "/acts/ask-correction");
        clerk.fills("材料", "申请书").fills("问题和要求", "没有签名");
        clerk.page().locator("button[name=_add]").first().click();
        assertThat(clerk.page().locator("fieldset.entry").count()).isEqualTo(2);
        assertThat(clerk.page().locator("fieldset.entry input").first().inputValue())
                .isEqualTo("申请书");
    }

    @Test
    void aStrangerSearchesVerifiesAndCountsADeadlineWithoutScript() {
        var stranger = arrives("stranger", PLAIN)
                .goes("/items?q=" + INITIALS)
                .follows(ITEM_NAME)
                .sees("多久办好");
        stranger.goes("/verify").fills("证照标识", "1.2.156.3005.2.1").presses("核验").sees("未能核验");
        stranger.goes("/calendar?from=2024-09-26&length=5&unit=WORKING_DAYS").sees("届满日：2024-10-09");
    }
}
