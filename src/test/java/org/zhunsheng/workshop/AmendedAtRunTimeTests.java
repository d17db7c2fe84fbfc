package org.zhunsheng.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.district.HomeDistrict;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.DefinitionSource;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Releases;

/**
 * A wholly new procedure and an amendment, taken word for word from the handbook, while the house is open: nobody stops it,
 * cases under way keep their version, and the pages of the new procedure are there at once.
 */
@ProductTest
@AutoConfigureMockMvc
class AmendedAtRunTimeTests {

    private static final String PASSWORD = "Gongfang#2026";
    private static final String OFFICE = "workshop-office";
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 9, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Releases releases;

    @Autowired
    Docket docket;

    @Autowired
    Cases cases;

    @Autowired
    Calendars calendars;

    @Autowired
    Organisations organisations;

    @Autowired
    HomeDistrict home;

    @Autowired
    TestClock clock;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-08-28");
        organisations.add(
                new Organisation(home.code(), OFFICE, "鄂托克旗草原局", "鄂草", "department", null, "11150624011678110K"));
        for (var role : List.of("clerk", "head"))
            if (accounts.find("workshop-" + role).isEmpty())
                accounts.add(
                        new Account("workshop-" + role, "乌云" + role, home.code(), OFFICE, Set.of(role), null),
                        PASSWORD);
    }

    private Actor actor(String role) {
        return new Actor("workshop-" + role, "乌云" + role, home.code(), OFFICE, Set.of(role), null);
    }

    @Test
    void aNewProcedureAndAnAmendmentTakeEffectOnTheirDayWithoutARestart() throws Exception {
        var old = dispatched();
        var handbook = Handbook.read();
        release(DefinitionSource.draft(
                "pasture",
                "pasture-survey",
                EFFECTIVE,
                handbook.block("新程序"),
                handbook.block("新程序的表单"),
                Map.of("survey-result", handbook.block("新程序的文书"))));
        release(DefinitionSource.draft("complaint", "hotline-order", EFFECTIVE, handbook.block("修订"), null, Map.of()));
        assertThat(due(old, "handling")).isEqualTo("2026-09-04");

        clock.setTo("2026-08-31");
        var session = loggedIn("workshop-clerk");
        assertThat(dispatched().definition().effective()).isEqualTo("2021-01-06");
        assertThat(status("/desk/pasture-survey", session)).isEqualTo(404);

        clock.setTo("2026-09-01");
        var amended = dispatched();
        assertThat(amended.definition().effective()).isEqualTo(EFFECTIVE);
        assertThat(due(amended, "handling")).isEqualTo("2026-09-03");
        assertThat(cases.load(home.code(), old.id()).orElseThrow().definition().effective())
                .isEqualTo("2021-01-06");
        surveyed(session);
    }

    /** What a clerk, an officer and whoever looks at the numbers do with a procedure that was not there yesterday. */
    private void surveyed(MockHttpSession session) throws Exception {
        assertThat(page("/desk", session)).contains("草场界线踏勘");
        assertThat(page("/desk/pasture-survey", session)).contains("草场界线踏勘", "申请踏勘");
        assertThat(page("/applications/pasture-survey", session)).contains("草场位置");
        var form = Map.<String, Object>of("subject", "乌兰镇东界", "place", "乌兰镇");
        var file = docket.open(new OpenCase("pasture-survey", null, List.of(), form).at(OFFICE), actor("clerk"))
                .file();
        assertThat(due(file, "survey")).isEqualTo("2026-09-15");
        assertThat(page("/cases/" + file.id(), session)).contains("踏勘期限", "2026-09-15");
        file = does(file, "survey", "officer", Map.of("found", "界线清楚"));
        file = does(file, "tell", "clerk", Map.of());
        assertThat(file.closed()).isTrue();
        assertThat(page("/cases/" + file.id(), session)).contains("草场界线踏勘结果告知书");
        assertThat(page("/desk/pasture-survey?year=2026", session)).contains("100");
        assertThat(page("/procedures/pasture-survey", session)).contains("流程图", "10个工作日");
    }

    private CaseFile dispatched() {
        var file = docket.open(StreetLamp.call(OFFICE), actor("clerk")).file();
        return does(file, "dispatch", "clerk", StreetLamp.DISPATCH);
    }

    private CaseFile does(CaseFile file, String act, String role, Map<String, Object> form) {
        return docket.perform(new PerformAct(file.id(), act, form), actor(role)).file();
    }

    private LocalDate due(CaseFile file, String term) {
        return Objects.requireNonNull(file.running().get(term))
                .deadline(calendars.current(), clock.today())
                .due();
    }

    private UUID release(DefinitionSource draft) {
        var proposed = releases.propose(draft, EFFECTIVE, "手册的例子", actor("legal"));
        return releases.approve(proposed.id(), "同意", actor("head")).id();
    }

    private MockHttpSession loggedIn(String account) throws Exception {
        var login = mvc.perform(formLogin("/login").user(account).password(PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession());
    }

    private String page(String path, MockHttpSession session) throws Exception {
        var response = mvc.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private int status(String path, MockHttpSession session) throws Exception {
        return mvc.perform(get(path).session(session)).andReturn().getResponse().getStatus();
    }

    /** The examples of docs/handbook/new-procedure.md, each a fenced block under a line that names it. */
    private record Handbook(String text) {

        static Handbook read() throws IOException {
            return new Handbook(Files.readString(Path.of("docs/handbook/new-procedure.md")));
        }

        String block(String name) {
            var found = Pattern.compile("\\*\\*" + name + "\\*\\*[^\\n]*\\n+```\\w*\\n(.*?)```", Pattern.DOTALL)
                    .matcher(text);
            assertThat(found.find()).as(name).isTrue();
            assertThat(found.group(1).lines().count()).as(name).isLessThanOrEqualTo(10);
            return found.group(1);
        }
    }
}
