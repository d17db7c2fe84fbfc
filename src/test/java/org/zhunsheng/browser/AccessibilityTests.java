package org.zhunsheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhunsheng.browser.Pages.Seen;
import org.zhunsheng.kernel.procedure.CaseFile;

/** Everybody can use every page: with a screen reader, on a telephone, in large type, with the keyboard alone. */
class AccessibilityTests extends BrowserTests {

    private static final List<String> GRAVE = List.of("serious", "critical");

    private @Nullable Pages pages;
    private @Nullable CaseFile late;

    @BeforeAll
    void fillTheDesks() {
        clock.setTo("2024-02-26");
        late = does(applied(), "clerk", "accept", Map.of());
        clock.setTo("2024-03-04");
        pages = new Pages(applied(), heldCase(), batch(), drawnBatch());
    }

    private CaseFile heldCase() {
        var accepted = does(applied(), "clerk", "accept", Map.of());
        clock.setTo("2024-03-06");
        return does(
                accepted,
                "approver",
                "start-special",
                Map.of("specialKind", "expert-review", "specialReason", "须评审", "specialUntil", "2024-03-20"));
    }

    @Test
    void noPageHasASeriousFaultForAScreenReader() {
        assertThat(pages.all().stream().flatMap(seen -> faults(as(seen.role()), seen)))
                .isEmpty();
    }

    @Test
    void noPageHasASeriousFaultOnATelephoneInLargeTypeAndNoneIsWiderThanTheScreen() {
        var telephones = new HashMap<String, Visitor>();
        var found = pages.all().stream()
                .flatMap(seen -> {
                    var visitor = telephones.computeIfAbsent(seen.role(), this::onATelephone);
                    return Stream.concat(faults(visitor, seen), wide(visitor.page(), seen));
                })
                .toList();
        assertThat(found).isEmpty();
    }

    private Visitor onATelephone(String role) {
        var visitor = arrives(role, new Browser.NewContextOptions().setViewportSize(390, 844));
        return visitor.goes("/").follows("长辈版");
    }

    private static Stream<String> wide(Page page, Seen seen) {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        return width > 390 ? Stream.of(seen.path() + " is " + width + " px wide") : Stream.empty();
    }

    private static Stream<String> faults(Visitor visitor, Seen seen) {
        var page = visitor.goes(seen.path()).page();
        if (!seen.path().equals("/nothing-here")) visitor.doesNotSee("这一步没有成功").doesNotSee("没有找到这一页");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> seen + " " + rule.getId() + ": " + rule.getHelp() + " " + node.getHtml()
                                        + " " + node.getFailureSummary()));
    }

    @Test
    void theKeyboardAloneReachesTheFirstFieldAndSendsTheForm() {
        var page = as("resident").goes("/apply/" + ITEM).page();
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("跳到正文");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(focused(page)).as("the link back, above the form").contains("办事指南");
        page.keyboard().press("Tab");
        assertThat(focused(page)).as("the first field").isEqualTo("content");
        // Whatever a draft restored goes, and what is asked for is not answered.
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        for (int i = 0; i < 60 && !focused(page).contains("提交申请"); i++)
            page.keyboard().press("Tab");
        assertThat(focused(page)).contains("提交申请");
        page.keyboard().press("Enter");
        as("resident").sees("处需要更正");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
    }

    /** The name of the field that has the focus, or the words of the link or button. */
    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.name || document.activeElement.innerText || ''");
    }

    @Test
    void everyLightIsAWordAndAShapeBesideItsColour() {
        clock.setTo("2024-03-06");
        var lights = Stream.of("/workbench", "/cases/" + pages.held().id(), "/cases/" + late.id())
                .flatMap(path -> as("approver").goes(path).page().locator(".light").all().stream()
                        .map(light -> light.innerText().strip()
                                + light.locator(".light-shape").count())
                        .toList()
                        .stream())
                .toList();
        assertThat(lights).isNotEmpty().allMatch(light -> light.matches("(正常|临期|超期|停钟|无期限)1"));
        assertThat(lights).contains("停钟1", "超期1");
    }
}
