package org.zhunsheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.ProcedureCase;

/** What an official wants first stands first: what may be done, then what runs; what is over is folded away. */
class CaseAtAGlanceTests extends BrowserTests {

    /** Received and accepted on Monday, 4 March 2024: the limit of acceptance has ended, two others run. */
    @Test
    void whatMayBeDoneStandsBeforeTheLimitsAndThoseThatEndedAreFolded() {
        clock.setTo("2024-03-04");
        var accepted = does(applied(), "clerk", "accept", Map.of());
        var page = as("clerk").goes("/cases/" + accepted.id()).page();
        assertThat(page.locator("main h2").allInnerTexts()).startsWith("现在可以办理", "期限");
        assertThat(page.locator(".case-facts")).containsText("行政许可");
        var ended = page.locator(".terms-ended");
        assertThat(ended.locator("summary").first()).hasText("已结束的期限 1 项，没有逾期");
        assertThat(ended.locator("article")).isHidden();
        assertThat(page.locator("article.term:visible .light")).not().hasCount(0);
        ended.locator("summary").first().click();
        assertThat(ended.locator("article")).containsText("受理期限");
    }

    /** Refused on the day it was filed: the case is over. */
    @Test
    void whereNothingCanBeDoneTheLimitsStandFirst() {
        clock.setTo("2024-03-04");
        var form = new HashMap<>(ProcedureCase.REMEDIES);
        form.put("refusalGround", "not-competent");
        form.put("competentAgency", "鄂托克旗农牧局");
        form.put("refusalReasons", "奶畜养殖由农牧局许可");
        var refused = does(applied(), "clerk", "refuse-acceptance", form);
        var page = as("clerk").goes("/cases/" + refused.id()).page();
        assertThat(page.locator("main h2").allInnerTexts()).startsWith("期限");
    }

    @Test
    void onATelephoneAListOfCasesIsReadWithoutScrollingSideways() {
        clock.setTo("2024-03-04");
        applied();
        var page = arrives("clerk", new Browser.NewContextOptions().setViewportSize(390, 844))
                .goes("/workbench")
                .page();
        var list = page.locator(".cards");
        assertThat(list.locator("tbody tr").first()).containsText(ITEM_NAME);
        assertThat((Boolean) list.evaluate("list => list.scrollWidth <= list.clientWidth"))
                .isTrue();
    }
}
