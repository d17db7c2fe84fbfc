package org.zhunsheng.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.HomeDistrict;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.DryRun;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Procedures;

/** A legal officer rehearses a case, asks what a change would have made of last year's, and puts it forward. */
@ProductTest
@AutoConfigureMockMvc
class WorkshopPagesTests {

    private static final String PASSWORD = "Gongfang#2023";
    private static final String OFFICE = "hotline-office";
    private static final String HOTLINE = "hotline-order";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Procedures procedures;

    @Autowired
    WhatIfPages pages;

    @Autowired
    WhatIfRuns runs;

    @Autowired
    WhatIfStore store;

    @Autowired
    Docket docket;

    @Autowired
    Organisations organisations;

    @Autowired
    HomeDistrict home;

    @Autowired
    TestClock clock;

    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    @BeforeEach
    void anOffice() {
        clock.setTo("2023-06-01");
        organisations.add(
                new Organisation(home.code(), OFFICE, "鄂托克旗热线办", "鄂热", "department", null, "11150624011678110K"));
        for (var role : List.of("legal", "head", "clerk"))
            if (accounts.find("gongfang-" + role).isEmpty())
                accounts.add(
                        new Account("gongfang-" + role, "苏和" + role, home.code(), OFFICE, Set.of(role), null),
                        PASSWORD);
    }

    @Test
    void aProcedureIsFoundByItsNameItsStepsAndItsInitials() throws Exception {
        assertThat(page("legal", "/workshop?q=xzfy")).contains("行政复议").doesNotContain("人民调解");
        assertThat(page("legal", "/workshop?q=hotline")).contains("12345热线工单");
        assertThat(page("legal", "/workshop?q=回访")).contains("12345热线工单");
        assertThat(page("legal", "/workshop/" + HOTLINE)).contains("办理期限", "5个工作日", "diagram", "退单应当写明依据");
        assertThat(page("legal", "/workshop/administrative-reconsideration?older=2017-09-01&newer=2024-01-01"))
                .contains("<ins>", "<del>", "修改");
        assertThat(mvc.perform(get("/workshop").session(session("clerk")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aCaseIsRehearsedFromADayStepByStepAndBack() throws Exception {
        var page = page("legal", "/workshop/" + HOTLINE + "/rehearsal?day=2023-09-26");
        assertThat(page).contains("尚未立案", "登记诉求");
        page = go(page, Map.of("_do", "choose:register"));
        assertThat(page).contains("紧急程度").doesNotContain("回访电话");
        page = go(page, Map.of("orderKind", "help", "urgency", "normal", "complex", "false"));
        assertThat(page).contains("现处：", "受理");
        page = go(page, Map.of("_do", "choose:dispatch"));
        assertThat(page).contains("已派单", "办理期限", "2023-10-09", "国庆");
        assertThat(page).contains("须在“已回访”环节办理");
        page = go(page, Map.of("_do", "day", "_day", "2023-10-10"));
        assertThat(page).contains("已超期");
        page = go(page, Map.of("_do", "undo"));
        assertThat(page).contains("受理").doesNotContain("已派单</span>");
        assertThat(go(page, Map.of("_do", "restart"))).contains("尚未立案");
    }

    @Test
    void anEditedTextIsRehearsedAsItIsOnThePage() throws Exception {
        var text = source().replace("length: 5 working days, extension-of", "length: 2 working days, extension-of");
        var page = send(
                        "legal",
                        "/workshop/rehearsal",
                        Map.of(
                                "_id",
                                HOTLINE,
                                "_module",
                                "complaint",
                                "_procedure",
                                text,
                                "_forms",
                                forms(),
                                "_day",
                                "2023-06-01"))
                .getContentAsString(UTF_8);
        page = go(page, Map.of("_do", "choose:register"));
        page = go(page, Map.of("orderKind", "help", "urgency", "normal", "complex", "false"));
        page = go(page, Map.of("_do", "choose:dispatch"));
        assertThat(page).contains("正在起草的定义", "2023-06-05");
        assertThat(procedures.inForce(HOTLINE, clock.today()).orElseThrow().effective())
                .isEqualTo("2021-01-06");
    }

    @Test
    void aTextWithFaultsIsToldWhereTheyAre() throws Exception {
        var wrong = source().replace("from: received, to: dispatched", "from: nowhere, to: dispatched");
        var sent = Map.of("_id", HOTLINE, "_module", "complaint", "_procedure", wrong, "_forms", forms());
        for (var path : List.of("/workshop/drafts", "/workshop/rehearsal"))
            assertThat(send("legal", path, sent).getContentAsString(UTF_8)).contains("发现以下错误", "nowhere");
    }

    @Test
    void aChangeIsTriedOnTheCasesOfLastYearAndDownloaded() throws Exception {
        clock.setTo("2022-03-01");
        var late = replied("2022-03-07");
        replied("2022-03-02");
        clock.setTo("2023-06-01");
        var text = source().replace("length: 5 working days, extension-of", "length: 2 working days, extension-of");
        var draft = new Draft("complaint", HOTLINE, text, forms(), "", null, "");
        var legal = new Actor("gongfang-legal", "苏和", home.code(), OFFICE, Set.of("legal"), null);
        var edited = procedures.understood(draft.source(clock.today()));
        var run = runs.begin(edited, draft, 2022, legal);
        runs.perform(run, edited, 2022, legal);
        assertThat(store.find(run, legal).orElseThrow().done()).isEqualTo(2);
        var page = page("legal", "/workshop/what-ifs/" + run);
        assertThat(page).contains("推演完成", "其中 1 件有差异", "会超期：1 件案件", late.number(), "办理期限", "2022-03-03");
        assertThat(page("legal", "/workshop/what-ifs/" + run + "?added=false&late=true"))
                .contains("没有这样的案件");
        var file = mvc.perform(get("/workshop/what-ifs/" + run + "/list.xlsx").session(session("legal")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(sheet(file)).contains(late.number(), "会超期", "办理期限");
        assertThat(page("legal", "/workshop/what-ifs")).contains("12345热线工单", "完成");
    }

    @Test
    void onlySoManyRunsGoAtOnce() throws Exception {
        var sent = Map.of(
                "_id", HOTLINE, "_module", "complaint", "_procedure", source(), "_forms", forms(), "_year", "1999");
        int free = pages.places().drainPermits();
        try {
            var answer = send("legal", "/workshop/drafts/what-if", sent);
            assertThat(answer.getStatus()).isEqualTo(429);
        } finally {
            pages.places().release(free);
        }
        assertThat(send("legal", "/workshop/drafts/what-if", sent).getStatus()).isEqualTo(302);
    }

    @Test
    void aRunThatIsStoppedGoesNoFurther() throws Exception {
        var draft = new Draft("complaint", HOTLINE, source(), forms(), "", null, "");
        var legal = new Actor("gongfang-legal", "苏和", home.code(), OFFICE, Set.of("legal"), null);
        var edited = procedures.understood(draft.source(clock.today()));
        var run = runs.begin(edited, draft, 2022, legal);
        send("legal", "/workshop/what-ifs/" + run + "/cancel", Map.of());
        runs.perform(run, edited, 2022, legal);
        assertThat(store.find(run, legal).orElseThrow().done()).isZero();
        assertThat(page("legal", "/workshop/what-ifs/" + run)).contains("已停止");
    }

    @Test
    void anAmendmentIsPutForwardOnOnePageAndDecidedOnAnother() throws Exception {
        var text = "extends: itinerant-mediation@2011-01-01\nname: 巡回调解（修订）\n";
        var sent = new HashMap<String, String>(Map.of(
                "_id", "itinerant-mediation", "_module", "mediation", "_procedure", text, "_effective", "2029-01-01"));
        assertThat(send("legal", "/workshop/drafts/release", sent).getContentAsString(UTF_8))
                .contains("理由");
        sent.put("_reason", "试一试页面");
        var to = Objects.requireNonNull(
                send("legal", "/workshop/drafts/release", sent).getRedirectedUrl());
        assertThat(page("legal", to)).contains("待签发", "巡回调解").doesNotContain(">签发</button>");
        assertThat(page("head", to)).contains(">签发</button>", "2011-01-01 版的对照");
        assertThat(page("head", to))
                .as("what is not written stays, and is not shown as left out")
                .contains("这一版只写了改动", "<ins>（修订）</ins>", "effective: ")
                .doesNotContain("删去", "extends</code>");
        assertThat(page("legal", "/workshop/releases")).contains(">巡回调解</a>");
        send("head", to + "/approve", Map.of("note", "同意"));
        assertThat(page("head", to)).contains("已签发", "在施行前撤回");
        send("head", to + "/withdraw", Map.of("note", "页面试完"));
        assertThat(page("legal", "/workshop/releases")).contains("已撤回");
        assertThat(procedures.versions("itinerant-mediation")).hasSize(1);
    }

    private CaseFile replied(String day) {
        clock.setTo("2022-03-01");
        var clerk = new Actor("gongfang-clerk", "苏和", home.code(), OFFICE, Set.of("clerk"), null);
        var file = docket.open(StreetLamp.call(OFFICE), clerk).file();
        docket.perform(new PerformAct(file.id(), "dispatch", StreetLamp.DISPATCH), clerk);
        docket.perform(new PerformAct(file.id(), "sign", plausible("sign", file)), clerk);
        clock.setTo(day);
        return docket.perform(new PerformAct(file.id(), "reply", plausible("reply", file)), clerk)
                .file();
    }

    private Map<String, Object> plausible(String act, CaseFile file) {
        var run = DryRun.of(file.definition(), WorkCalendar.shipped());
        return run.filled(file.definition().act(act), Map.of(), clock.today());
    }

    private String source() {
        return procedures
                .source(HOTLINE, LocalDate.of(2021, 1, 6))
                .orElseThrow()
                .procedure();
    }

    private String forms() {
        return Objects.requireNonNull(procedures
                .source(HOTLINE, LocalDate.of(2021, 1, 6))
                .orElseThrow()
                .forms());
    }

    /** Sends a page's form back, with what a person put into it. */
    private String go(String page, Map<String, String> more) throws Exception {
        var sent = new HashMap<String, String>();
        var inputs = Pattern.compile("<(?:input|textarea)[^>]*name=\"(_[a-z]+)\"[^>]*>([^<]*)")
                .matcher(page);
        while (inputs.find()) {
            var value = Pattern.compile("value=\"([^\"]*)\"").matcher(inputs.group());
            var name = inputs.group(1);
            if (name.equals("_csrf")) continue;
            sent.put(name, HtmlUtils.htmlUnescape(value.find() ? value.group(1) : inputs.group(2)));
        }
        sent.putAll(more);
        if (more.containsKey("_do") && !more.get("_do").startsWith("choose")) sent.remove("_act");
        return send("legal", "/workshop/rehearsal", sent).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(String role, String path, Map<String, String> sent) throws Exception {
        var request = post(path).session(session(role)).with(csrf());
        sent.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(String role, String path) throws Exception {
        var response = mvc.perform(get(path).session(session(role))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private MockHttpSession session(String role) throws Exception {
        if (!sessions.containsKey(role)) {
            var login = mvc.perform(formLogin("/login").user("gongfang-" + role).password(PASSWORD))
                    .andReturn();
            sessions.put(role, (MockHttpSession)
                    Objects.requireNonNull(login.getRequest().getSession()));
        }
        return Objects.requireNonNull(sessions.get(role));
    }

    /** All texts of a workbook. */
    private static String sheet(byte[] file) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().toString();
        }
    }
}
