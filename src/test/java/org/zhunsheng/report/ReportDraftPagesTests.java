package org.zhunsheng.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;

/** The legal officer writes, compares and signs; others read and remark. */
@ProductTest
@AutoConfigureMockMvc
class ReportDraftPagesTests {

    private static final String PASSWORD = "Bianzhi#2023";
    private static final String PLACE = "/reports/drafts/2022/sections/functions/services";
    private static int districts = 870_000;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Items items;

    @Autowired
    Organisations organisations;

    @Autowired
    TestClock clock;

    private String district = "";

    @BeforeEach
    void aDistrict() {
        clock.setTo("2023-01-10");
        district = String.valueOf(districts++);
        for (var role : List.of("legal", "auditor", "resident"))
            accounts.add(new Account(district + role, "其木格", district, null, Set.of(role), null), PASSWORD);
        items.add(district, ItemExamples.item("BZ-1").build(), LocalDate.of(2022, 1, 1), "admin");
    }

    @Test
    void theDraftSaysWhatTheRecordsSayAndWhatItLeavesUnsaid() throws Exception {
        assertThat(page("legal", "/reports/drafts/2022"))
                .contains("2022年法治政府建设年度报告", "公布行政许可事项", "草稿", "送审")
                .contains("href=\"/figures/catalogue.licensing-items?year=2022\"");
        assertThat(page("legal", PLACE)).contains("没有说出", "换一种说法");
    }

    @Test
    void whatIsWrittenBecomesAVersionAndIsComparedWithTheOneBefore() throws Exception {
        var session = logIn("legal");
        write(session, 0, "推进集成办。许可事项{catalogue.licensing-items}。");
        write(session, 1, "推进集成办。许可事项2项。");
        assertThat(page("legal", "/reports/drafts/2022"))
                .contains("第 <span>2</span> 版", "手写的数字")
                .containsAnyOf("{catalogue.licensing-items}", "{svc.items_licence}"); // both ask the same of matters
        assertThat(page("legal", "/reports/drafts/2022/versions"))
                .contains("<del>许可事项{catalogue.licensing-items}。</del>", "<ins>许可事项2项。</ins>", "<span>推进集成办。</span>");
        assertThat(page("auditor", "/reports/drafts/2022")).contains("<mark title=\"手写的数字，没有绑定指标\">2</mark>");
    }

    @Test
    void whatIsSentForReviewAgainGoesIntoTheCaseInHandAndOnlyTheLegalOfficeSendsIt() throws Exception {
        organisations.add(new Organisation(district, "SFJ", "试行司法局", "司", "department", null, null));
        accounts.add(new Account(district + "sends", "其木格", district, "SFJ", Set.of("legal"), null), PASSWORD);
        accounts.add(new Account(district + "leader", "旗长", district, null, Set.of("leader"), null), PASSWORD);
        assertThat(page("leader", "/reports/drafts/2022")).contains("由法制机构送审").doesNotContain(">送审</button>");
        var session = logIn("sends");
        var first = sent(session);
        assertThat(page("sends", first)).contains("2022年法治政府建设年度报告</h1>");
        assertThat(page("sends", "/reports/drafts/2022")).contains("现处：", "起草完成", "送审修改后的文本");
        assertThat(sent(session)).isEqualTo(first);
        assertThat(page("sends", first)).contains("送审修改后的文本");
    }

    private String sent(MockHttpSession session) throws Exception {
        var to = mvc.perform(
                        post("/reports/drafts/2022/submit").session(session).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/cases/");
        return String.valueOf(to);
    }

    @Test
    void whoSavesOverANewerVersionIsToldAndLosesNothingOfWhatOthersWrote() throws Exception {
        var session = logIn("legal");
        write(session, 0, "先写的。");
        write(session, 0, "后写的。");
        assertThat(page("legal", PLACE)).contains("先写的。");
        assertThat(page("legal", "/reports/drafts/2022/versions")).doesNotContain("后写的。");
    }

    @Test
    void aWrongBindingIsRefusedInWords() throws Exception {
        var session = logIn("legal");
        write(session, 0, "许可事项{catalogue.no-such}。");
        var told = mvc.perform(get(PLACE).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(told).contains("没有指标“catalogue.no-such”", "许可事项{catalogue.no-such}。");
    }

    @Test
    void anyOfficerRemarksAndTheEditorSettles() throws Exception {
        var auditor = logIn("auditor");
        mvc.perform(post(PLACE + "/comments")
                        .param("body", "请补充旗级以上的做法")
                        .session(auditor)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var page = page("legal", PLACE);
        assertThat(page).contains("请补充旗级以上的做法", "标为已处理");
        var settle = page.replaceAll("(?s).*action=\"(/reports/[^\"]+/settled)\".*", "$1");
        mvc.perform(post(settle).session(auditor).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(post(settle).session(logIn("legal")).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page("legal", PLACE)).contains("已处理（<span>其木格</span>）");
    }

    @Test
    void aSubstituteNeedsAReasonAndASigner() throws Exception {
        var legal = logIn("legal");
        sign(legal, "catalogue.licensing-items", "9", "短");
        assertThat(page("legal", "/reports/drafts/2022/figures")).doesNotContain("采用 9");
        sign(legal, "catalogue.licensing-items", "9", "清单调整在年末已经批准，系统未及更新");
        assertThat(page("legal", "/reports/drafts/2022/figures"))
                .contains("采用 9", "清单调整在年末已经批准，系统未及更新", "按记录计算为1项，本报告采用9项");
        mvc.perform(post("/reports/drafts/2022/figures")
                        .param("figure", "catalogue.licensing-items")
                        .param("value", "9")
                        .param("reason", "审计人员不能签署改用的数据")
                        .session(logIn("auditor"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aResidentSeesNoDraft() throws Exception {
        for (var path : List.of("/reports/drafts", "/reports/drafts/2022", PLACE, "/reports/drafts/2022/figures"))
            mvc.perform(get(path).session(logIn("resident"))).andExpect(status().isForbidden());
        assertThat(page("resident", "/reports/annual")).contains("还没有公布的年度报告");
        mvc.perform(get("/reports/annual/2022")).andExpect(status().isNotFound());
    }

    private void write(MockHttpSession session, int seen, String text) throws Exception {
        mvc.perform(post(PLACE)
                        .param("seen", String.valueOf(seen))
                        .param("functions/services", text)
                        .param("note", "补写")
                        .session(session)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void sign(MockHttpSession session, String figure, String value, String reason) throws Exception {
        mvc.perform(post("/reports/drafts/2022/figures")
                        .param("figure", figure)
                        .param("value", value)
                        .param("reason", reason)
                        .session(session)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String page(String role, String path) throws Exception {
        return mvc.perform(get(path).session(logIn(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpSession logIn(String role) throws Exception {
        var session = mvc.perform(formLogin("/login").user(district + role).password(PASSWORD))
                .andReturn()
                .getRequest()
                .getSession(false);
        assertThat(session).isInstanceOf(MockHttpSession.class);
        return (MockHttpSession) session;
    }
}
