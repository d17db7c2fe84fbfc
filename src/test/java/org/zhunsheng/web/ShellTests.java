package org.zhunsheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.access.Account;

/** What surrounds every page: the log-in, what is told at a wrong address, the policy of each answer. */
class ShellTests extends SiteTests {

    @Test
    void withoutAnAccountTheApiAnswersAProblemAndPagesLeadToTheLogIn() throws Exception {
        var refused = send(request("/api/v1/shell-test?number=1"));
        assertProblem(refused, 401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic");
        assertProblem(send(request("/api/v1/shell-test?number=1").header("Authorization", basic("shell", "cuo"))), 401);
        var page = send(request("/workbench/anything"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(send(request("/login")).body()).contains("要看的页面须登录后查看");
    }

    @Test
    void anAddressInNoPartOfTheSiteIsToldToBeWrongAndOneAmongTheOfficialsPagesTellsNothing() throws Exception {
        var nowhere = send(request("/spxk/nothing-here"));
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("没有找到这一页", "找要办的事", "请先<a href=\"/login\">登录</a>");
        assertThat(send(request("/items/nothing-here")).statusCode()).isEqualTo(404);
        for (var path : new String[] {
            "/workbench", "/%77orkbench", "/workbench/nothing-here", "/cases/nothing-here", "/agency", "/%61gency"
        })
            assertThat(send(request(path)).headers().firstValue("Location"))
                    .as(path)
                    .get()
                    .asString()
                    .endsWith("/login");
    }

    @Test
    void logInWorksWithoutScriptsAndAWrongPasswordIsExplained() throws Exception {
        var page = send(request("/login")).body();
        assertThat(page).contains("准绳").contains("跳到正文").doesNotContain("示例账户");
        var wrong = logIn("shell", page, "cuo");
        assertThat(wrong.headers().firstValue("Location")).get().asString().endsWith("/login?wrong");
        assertThat(send(request("/login?wrong")).body()).contains("账户或口令不对");
        assertThat(logIn("shell", page, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(send(request("/nothing-here")).body()).contains("没有找到这一页").contains("测试员");
    }

    @Test
    void everyPageLeadsToWhereARecordIsCheckedAndAnAdministratorToTheHolidayNotices() throws Exception {
        var page = send(request("/login")).body();
        assertThat(page).contains("href=\"/ledger\"").contains("href=\"/verify\"");
        assertThat(send(request("/ledger")).body()).contains("办理记录存证");
        accounts.add(new Account("shell-admin", "管理员", "910020", null, Set.of("admin"), null), PASSWORD);
        assertThat(logIn("shell-admin", page, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(send(request("/password")).body()).contains("href=\"/calendar/notices\"");
        assertThat(send(request("/calendar/notices")).body()).contains("<h1>节假日安排</h1>");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        var forged = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=shell&password=" + PASSWORD)));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("您不能查看这一页");
    }

    @Test
    void everyAnswerCarriesAStrictPolicy() throws Exception {
        var policy = send(request("/login"))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(policy)
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(send(request("/login")).body()).doesNotContain("style=\"").doesNotContain("onclick");
    }

    @Test
    void largeTypeIsKeptInACookieAndLeadsBackOnlyToThisSite() throws Exception {
        var on = send(request("/large-type?on=true&back=/login"));
        assertThat(on.headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(send(request("/login")).body())
                .contains("class=\"large-type\"")
                .contains("标准版");
        send(request("/large-type?on=false&back=/login"));
        assertThat(send(request("/login")).body()).doesNotContain("class=\"large-type\"");
        for (var away : Set.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"))
            assertThat(send(request("/large-type?back=" + URLEncoder.encode(away, StandardCharsets.UTF_8)))
                            .headers()
                            .firstValue("Location"))
                    .get()
                    .asString()
                    .doesNotContain("elsewhere");
    }

    @Test
    void stylesAndScriptsMayBeKeptForAYearAndAPageStaysSmall() throws Exception {
        var page = send(request("/login")).body();
        var links =
                Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"").matcher(page);
        int bytes = page.length();
        int files = 0;
        while (links.find()) {
            var path = links.group(1);
            assertThat(path).matches(".*-[0-9a-f]{32}\\..*|/webjars/[^/]+/[0-9.]+/.*");
            var file = http.send(
                    request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("max-age=31536000");
            bytes += file.body().length;
            files++;
        }
        assertThat(files).isEqualTo(5);
        assertThat(bytes).isLessThan(200_000);
    }

    private HttpResponse<String> logIn(String name, String page, String password) throws Exception {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    }
}
