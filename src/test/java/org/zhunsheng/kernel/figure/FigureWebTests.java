package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;

/** What a visitor who has not logged in gets of the figures. */
@ProductTest
@AutoConfigureMockMvc
class FigureWebTests {

    private static final String HERE = "150624";

    @Autowired
    MockMvc mvc;

    @Autowired
    Items items;

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
        mvc.perform(get("/figures").param("year", "2024"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("承诺办理时限压缩率")));
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
    void crossChecksAreForOfficers() throws Exception {
        mvc.perform(get("/api/v1/figures/checks").param("year", "2024")).andExpect(status().isUnauthorized());
    }
}
