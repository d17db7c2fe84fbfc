package org.zhunsheng.catalogue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;

/** What a visitor who has not logged in gets of the catalogue. */
@ProductTest
@AutoConfigureMockMvc
class ItemWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Items items;

    @Autowired
    TestClock clock;

    @BeforeEach
    void twoMatters() {
        clock.setTo("2024-03-01");
        var january = LocalDate.of(2024, 1, 1);
        items.add("150624", ItemExamples.item("WEB-1").name("烟草专卖零售许可").build(), january, "admin");
        items.add(
                "150624",
                ItemExamples.item("WEB-2").name("户外广告设置").channels("window").build(),
                january,
                "admin");
    }

    @Test
    void aMatterIsFoundByPinyinInitialsWithAndWithoutJavaScript() throws Exception {
        mvc.perform(get("/items").param("q", "yczm"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("烟草专卖零售许可")))
                .andExpect(content().string(containsString("<form")));
        mvc.perform(get("/items").param("q", "yczm").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("烟草专卖零售许可")))
                .andExpect(content().string(not(containsString("<form"))));
    }

    @Test
    void theGuideTellsWhatToBringAndWhereToApply() throws Exception {
        mvc.perform(get("/items/WEB-1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("5个工作日")))
                .andExpect(content().string(containsString("食品安全管理制度")))
                .andExpect(content().string(containsString("/apply/WEB-1")));
        mvc.perform(get("/items/WEB-2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请到窗口办理")));
    }

    @Test
    void theApiCallsFieldsAsTheImportFileDoes() throws Exception {
        mvc.perform(get("/api/v1/items/WEB-1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.statutoryDays").value(20))
                .andExpect(jsonPath("$.promisedUnit").value("WORKING_DAYS"))
                .andExpect(jsonPath("$.handling").value("promise"));
        mvc.perform(get("/api/v1/items").param("q", "户外").param("size", "5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].code").value("WEB-2"));
        mvc.perform(get("/api/v1/items/NONE")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/items/WEB-1").param("on", "2023-12-31")).andExpect(status().isNotFound());
    }
}
