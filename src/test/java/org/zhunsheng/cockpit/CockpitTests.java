package org.zhunsheng.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.Light;
import org.zhunsheng.kernel.procedure.OpenCase;

/** What a leader sees of a year, and what the head of one department does. */
@ProductTest
@AutoConfigureMockMvc
class CockpitTests {

    private static final String PASSWORD = "Lingdao#2024";
    private static int districts = 880_000;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Docket docket;

    @Autowired
    Cockpit cockpit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String district = "";

    @BeforeEach
    void twoDepartmentsWithOneCaseEach() {
        clock.setTo("2024-03-04");
        district = String.valueOf(districts++);
        for (var code : List.of("A", "B")) {
            organisations.add(new Organisation(district, code, code + "局", code, "department", null, null));
            rate(code, "2023-02-01", 2);
            complain(code, rate(code, "2024-02-01", 3));
        }
        account("leader", null);
        account("head", "A");
        account("clerk", "A");
    }

    private void account(String role, @Nullable String organisation) {
        accounts.add(new Account(district + role, role, district, organisation, Set.of(role), null), PASSWORD);
    }

    /** Answers the id of the last. */
    private UUID rate(String department, String day, int times) {
        var id = Ids.next();
        for (int i = 0; i < times; i++) {
            id = Ids.next();
            jdbc.sql("""
                            insert into rating (district, id, case_number, department, channel, score, rated_at, rated_on,
                              rated_by)
                            values (?, ?, ?, ?, 'pc', 1, ?::date, ?::date, 'x')
                            """)
                    .params(district, id, id.toString(), department, day, day)
                    .update();
        }
        return id;
    }

    /** A case of the department's: the answer to a bad rating, which owes an answer within days. */
    private void complain(String department, UUID rating) {
        var form = Map.<String, Object>of(
                "ratingId", rating.toString(), "ratedCase", "〔2024〕1号", "ratedScore", "不满意", "ratedChannel", "PC端");
        docket.open(new OpenCase("rating-rectification", null, List.of(), form).at(department), Actor.system(district));
    }

    @Test
    void figuresStandBesideLastYears() {
        var view = cockpit.view(actor("leader", null), 2024);
        assertThat(view.months()).anySatisfy(chart -> {
            assertThat(chart.title()).isEqualTo("好差评总评价数");
            assertThat(chart.columns()).hasSize(24);
            var february = chart.columns().stream()
                    .filter(column -> column.label().equals("2月"))
                    .findFirst()
                    .orElseThrow();
            assertThat(february.amount()).isEqualTo("6");
            assertThat(february.link()).isEqualTo("/figures/rating.total?year=2024&month=2");
        });
        assertThat(view.departments())
                .anySatisfy(bars ->
                        assertThat(bars.rows()).extracting(Bars.Row::name).containsExactlyInAnyOrder("A局", "B局"));
        assertThat(view.tiles()).anySatisfy(tile -> assertThat(tile.name()).isEqualTo("好评率"));
    }

    @Test
    void amountsThatWouldRunIntoEachOtherGiveWayToTheLargerAndOfManyLabelsEveryFifthStands() {
        var places = IntStream.range(0, 30)
                .mapToObj(day -> new Columns.Place(
                        String.valueOf(day + 1),
                        BigDecimal.valueOf(100 + day % 2),
                        null,
                        String.valueOf(100 + day % 2),
                        null))
                .toList();
        var columns = Columns.of("到期", "/", places).columns();
        assertThat(columns)
                .extracting(Columns.Column::label)
                .filteredOn(label -> !label.isEmpty())
                .containsExactly("1", "6", "11", "16", "21", "26");
        assertThat(columns.get(2).amount()).isEmpty();
        assertThat(columns.get(2).said()).isEqualTo("3：100");
        assertThat(columns).extracting(Columns.Column::amount).contains("101");
    }

    @Test
    void aLeaderSeesTheLightsOfAllAHeadThoseOfTheOwnDepartment() {
        var leader = cockpit.view(actor("leader", null), 2024);
        assertThat(leader.lights().keySet()).containsExactlyInAnyOrder("A", "B");
        assertThat(leader.total().get(Light.GREEN) + leader.total().get(Light.YELLOW))
                .isEqualTo(2);
        assertThat(leader.next().total()).isEqualTo(2);
        var head = cockpit.view(actor("head", "A"), 2024);
        assertThat(head.lights().keySet()).containsExactly("A");
        assertThat(head.next().total()).isEqualTo(1);
    }

    @Test
    void whatFallsDueStandsOnItsDayAndLeadsToItsList() throws Exception {
        var view = cockpit.view(actor("leader", null), 2024);
        var due = view.ahead().columns().stream()
                .filter(column -> column.height() > 0)
                .toList();
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().amount()).isEqualTo("2");
        var day = Objects.requireNonNull(view.next().items().getFirst().due());
        var list = "/cockpit/deadlines?day=";
        assertThat(due.getFirst().link()).isEqualTo(list + day);
        assertThat(page("leader", list + day)).contains("差评整改", "A局", "B局");
        assertThat(page("head", list + day)).contains("A局").doesNotContain("B局");
        assertThat(page("leader", list + day.plusDays(1))).contains("没有案件在这些天到期");
    }

    @Test
    void thePageAndTheWallShowTheSame() throws Exception {
        for (var path : List.of("/cockpit?year=2024", "/cockpit/wall?year=2024", "/cockpit/wall/content?year=2024"))
            assertThat(page("leader", path)).contains("好评率", "A局", "勾稽核对", "<svg");
        assertThat(page("leader", "/cockpit/wall?year=2024")).contains("hx-get=\"/cockpit/wall/content?year=2024\"");
        assertThat(page("leader", "/workbench?department=A")).contains("A局").doesNotContain("<td>B局</td>");
    }

    @Test
    void whoHasNoBusinessThereIsRefused() throws Exception {
        for (var path : List.of("/cockpit", "/cockpit/wall", "/cockpit/deadlines"))
            mvc.perform(get(path).session(logIn("clerk"))).andExpect(status().isForbidden());
    }

    @Test
    void everyFigureOfTheLayoutIsWrittenAsAnId() {
        var layout = Layout.read();
        assertThat(layout.yearly()).allMatch(id -> id.matches("[a-z][a-z0-9_.-]+"));
        assertThat(layout.tiles()).isNotEmpty();
        assertThat(layout.months()).isNotEmpty();
    }

    private Actor actor(String role, @Nullable String organisation) {
        return new Actor(district + role, role, district, organisation, Set.of(role), null);
    }

    private String page(String role, String path) throws Exception {
        return mvc.perform(get(path).session(logIn(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpSession logIn(String role) throws Exception {
        var answer = mvc.perform(formLogin("/login").user(district + role).password(PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
