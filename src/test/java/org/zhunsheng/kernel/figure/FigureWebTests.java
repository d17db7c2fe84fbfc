package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;

/** What a visitor who has not logged in gets of the figures. */
@ProductTest
@AutoConfigureMockMvc
class FigureWebTests {

    private static final String HERE = "150624";
    private static final String SECRET = "Zhengque#2022";

    @Autowired
    MockMvc mvc;

    @Autowired
    Items items;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void twoMatters() {
        clock.setTo("2024-03-01");
        items.add(HERE, ItemExamples.item("FIG-1").build(), LocalDate.of(2024, 1, 1), "admin");
        items.add(HERE, ItemExamples.item("FIG-2").instant().build(), LocalDate.of(2024, 2, 1), "admin");
    }

    @Test
    void anyoneReadsTheYearsPublicFigures() throws Exception {
        mvc.perform(get("/api/v1/figures").param("year", "2024"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].publicity", everyItem(is("public"))))
                .andExpect(
                        jsonPath("$.items[?(@.id == 'svc.items_total')].unit").value("项"))
                .andExpect(jsonPath("$.total", greaterThanOrEqualTo(10)));
        mvc.perform(get("/figures").param("year", "2024").param("all", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("承诺办理时限压缩率")))
                .andExpect(content().string(containsString("好差评总评价数")));
    }

    @Test
    void aFigureIsFoundByTheFirstLettersOfItsName() throws Exception {
        mvc.perform(get("/figures").param("year", "2024").param("q", "blsxysl"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("承诺办理时限压缩率")))
                .andExpect(content().string(not(containsString("好差评总评价数"))));
        mvc.perform(get("/figures").param("year", "2024").param("q", "没有这样的"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有名称含")));
    }

    @Test
    void aFigureShowsTheRecordsBehindIt() throws Exception {
        mvc.perform(get("/api/v1/figures/svc.items_total/records")
                        .param("year", "2024")
                        .param("digest", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.code == 'FIG-1')].name").value("食品经营许可"))
                .andExpect(jsonPath("$.digest").isString());
        mvc.perform(get("/figures/svc.items_total").param("year", "2024"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("FIG-1")))
                .andExpect(content().string(containsString("<svg")));
    }

    @Test
    void aFormulaShowsItsPartsAndTheRecordsOfThem() throws Exception {
        mvc.perform(get("/figures/catalogue.compression-rate").param("year", "2024"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/figures/catalogue.promised-days?year=2024")))
                .andExpect(content().string(containsString("FIG-2")));
        mvc.perform(get("/api/v1/figures/catalogue.compression-rate").param("year", "2024"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.formula").isString())
                .andExpect(jsonPath("$.unit").value("ratio"))
                .andExpect(jsonPath("$.months.length()").value(12));
    }

    @Test
    void theRecordsAreExportedToExcel() throws Exception {
        var file = mvc.perform(get("/figures/svc.items_total/records.xlsx").param("year", "2024"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("事项编码");
            assertThat(rows).anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo("FIG-1"));
        }
    }

    @Test
    void anUnknownFigureAndABadYearAreToldApart() throws Exception {
        mvc.perform(get("/api/v1/figures/no.such")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/figures").param("year", "0")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/figures").param("size", "0")).andExpect(status().isBadRequest());
    }

    @Test
    void aFigureIsTakenApartByYearQuarterTownAndColumn() throws Exception {
        mvc.perform(get("/api/v1/figures/svc.items_total").param("year", "2024").param("by", "year"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parts.length()").value(5))
                .andExpect(jsonPath("$.parts[4].key").value("2024"));
        mvc.perform(get("/api/v1/figures/svc.items_total").param("year", "2024").param("by", "quarter"))
                .andExpect(jsonPath("$.parts.length()").value(4));
        mvc.perform(get("/api/v1/figures/svc.items_total").param("year", "2024").param("by", "town"))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/figures/svc.items_total").param("year", "2024").param("by", "kind"))
                .andExpect(jsonPath("$.parts[?(@.key == 'power')].name").value("行政权力"));
        mvc.perform(get("/api/v1/figures/svc.items_total").param("year", "2024").param("by", "colour"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/figures/svc.items_total")
                        .param("year", "2024")
                        .param("by", "kind")
                        .param("digest", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("行政权力")));
    }

    @Test
    void aValueFromOutsideIsEnteredWithItsPaperAndSignerAndNeverChanged() throws Exception {
        accounts.add(new Account("figures-leader", "领导", HERE, null, Set.of("leader"), null), SECRET);
        var entry =
                "{\"figure\":\"svc.items_total\",\"year\":2023,\"value\":2,\"source\":\"年度报告\",\"signer\":\"主任\",\"signedOn\":\"2024-01-10\"}";
        mvc.perform(post("/api/v1/figures/references")
                        .contentType("application/json")
                        .content(entry))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/figures/references")
                        .with(leader())
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(6));
        mvc.perform(post("/api/v1/figures/references")
                        .with(leader())
                        .contentType("application/json")
                        .content(entry))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("PUBLISHED"));
        mvc.perform(get("/api/v1/figures/checks").with(leader()).param("year", "2023"))
                .andExpect(jsonPath("$.items[?(@.id == 'published.svc.items_total')].holds")
                        .value(false));
        var session =
                (MockHttpSession) mvc.perform(formLogin().user("figures-leader").password(SECRET))
                        .andReturn()
                        .getRequest()
                        .getSession();
        assertThat(session).isNotNull();
        mvc.perform(get("/figures/references").session(session).param("year", "2023"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("年度报告")));
        mvc.perform(get("/figures/checks").session(session).param("year", "2023"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("✗ 不成立")));
        mvc.perform(get("/figures/checks/reform.parts").session(session).param("year", "2023"))
                .andExpect(status().isOk());
        assertThatThrownBy(() -> jdbc.sql("update figure_reference set value = 3 where district = '150624'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void crossChecksAreForOfficers() throws Exception {
        mvc.perform(get("/api/v1/figures/checks").param("year", "2024")).andExpect(status().isUnauthorized());
    }

    private static RequestPostProcessor leader() {
        return SecurityMockMvcRequestPostProcessors.httpBasic("figures-leader", SECRET);
    }
}
