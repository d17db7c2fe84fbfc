package org.zhunsheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.browser.Pages.Seen;

/** Pages are light: few bytes, nothing that moves, nothing from elsewhere, nothing that the policy forbids. */
class LightPagesTests extends BrowserTests {

    private static final int MOST = 200_000;
    private static final String WATCH = """
            window.moved = 0; window.forbidden = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
              .observe({type: 'layout-shift', buffered: true});
            document.addEventListener('securitypolicyviolation', event =>
              window.forbidden.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    @Test
    void everyMainPageIsLightAndStill() {
        clock.setTo("2024-03-04");
        var pages = new Pages(applied(), applied(), batch(), drawnBatch());
        var faults =
                pages.main().stream().flatMap(seen -> faults(seen).stream()).toList();
        assertThat(faults).isEmpty();
    }

    /** Looks at a page with an empty cache, as who comes for the first time. */
    private List<String> faults(Seen seen) {
        var faults = new ArrayList<String>();
        var page = as(seen.role()).anotherWindow();
        try {
            page.addInitScript(WATCH);
            var answers = new ArrayList<Response>();
            page.onResponse(answers::add);
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")) faults.add("says " + said.text());
            });
            page.onPageError(error -> faults.add("fails with " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(address()) && !request.url().startsWith("data:"))
                    faults.add("asks elsewhere: " + request.url());
            });
            var policy = String.valueOf(page.navigate(address() + seen.path()).headerValue("content-security-policy"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (!policy.contains("script-src 'self'") || policy.contains("unsafe")) faults.add("has policy " + policy);
            int bytes = answers.stream()
                    .mapToInt(answer -> answer.request().sizes().responseBodySize)
                    .sum();
            if (bytes <= 0 || bytes > MOST) faults.add("weighs " + bytes + " bytes");
            double moved = ((Number) page.evaluate("window.moved")).doubleValue();
            if (moved >= 0.1) faults.add("moves by " + moved);
            var forbidden = (List<?>) page.evaluate("window.forbidden");
            forbidden.forEach(one -> faults.add("does what is forbidden: " + one));
        } finally {
            page.close();
        }
        return faults.stream().map(fault -> seen + " " + fault).toList();
    }
}
