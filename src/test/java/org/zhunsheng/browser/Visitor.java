package org.zhunsheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** Somebody at a browser of his own: goes, follows, fills in, presses, and sees what a person sees. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = 20_000;

    private final BrowserContext context;
    private final String address;
    private final Page page;

    Visitor(String address, Browser.NewContextOptions options) {
        this.address = address;
        this.context = Chromium.running()
                .newContext(options.setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** A further window of the same person's, whose browser keeps nothing it has fetched before. */
    Page anotherWindow() {
        var window = context.newPage();
        window.route("**", Route::resume);
        return window;
    }

    Visitor goes(String path) {
        page.navigate(address + path);
        return this;
    }

    Visitor logsIn(String account, String password) {
        goes("/login").fills("账户", account).fills("口令", password);
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登录"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor follows(String link) {
        var named = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link));
        var exactly = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true));
        named.first().waitFor();
        (exactly.count() > 0 ? exactly : named).first().click();
        return this;
    }

    /** Opens the case of this number from a list of cards that are titled by their matters. */
    Visitor opens(String number, String title) {
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .click();
        return this;
    }

    Visitor presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor fills(String label, String value) {
        labelled(label).first().fill(value);
        return this;
    }

    Visitor ticks(String label) {
        labelled(label).first().check();
        return this;
    }

    /** Chooses one of several, whether they are shown as a list or side by side. */
    Visitor chooses(String question, String option) {
        var list = labelled(question).and(page.locator("select"));
        var group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question));
        list.or(group).first().waitFor();
        if (list.count() > 0) list.first().selectOption(new SelectOption().setLabel(option));
        else
            group.first()
                    .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        return this;
    }

    private Locator labelled(String label) {
        // The browser reads the expression, and knows no quotation.
        var literally = label.replaceAll("([\\\\^$.|?*+()\\[\\]{}])", "\\\\$1");
        return page.getByLabel(Pattern.compile("^\\s*" + literally + "\\s*(（必填）|必填)?\\s*$"));
    }

    Visitor sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    /** What is announced after something was done, also to who cannot see the page. */
    Visitor isTold(String text) {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
