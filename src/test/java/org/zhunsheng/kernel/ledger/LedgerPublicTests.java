package org.zhunsheng.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import tools.jackson.databind.json.JsonMapper;

/** What a stranger can ask of the ledger. */
@ProductTest
@Import(LedgerScene.class)
class LedgerPublicTests {

    @Autowired
    LedgerApi api;

    @Autowired
    LedgerPages pages;

    @Autowired
    ReceiptCheck receipts;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerScene scene;

    @Autowired
    JsonMapper json;

    private final String district = LedgerScene.district();
    private MockMvc web;
    private ActEntry act;

    @BeforeEach
    void anAnchoredLedger() {
        web = standaloneSetup(api, pages).build();
        act = scene.threeCases(district).getFirst();
        scene.anchorUntil(district, "2024-03-05");
    }

    @Test
    void anyoneReadsTheAnchorOfADay() throws Exception {
        web.perform(get("/api/v1/ledger/anchors/2024-03-01").param("district", district))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.date").value("2024-03-01"))
                .andExpect(jsonPath("$.acts").value(3))
                .andExpect(jsonPath("$.root").value(matchesPattern("[0-9a-f]{64}")))
                .andExpect(jsonPath("$.signature").isString());
        web.perform(get("/api/v1/ledger/anchors").param("district", district).param("size", "2"))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].date").value("2024-03-04"))
                .andExpect(jsonPath("$.total").value(greaterThanOrEqualTo(4)));
    }

    @Test
    void aDayWithoutAnAnchorIsNotFoundAndANonsenseDayIsUnreadable() throws Exception {
        web.perform(get("/api/v1/ledger/anchors/2031-01-01").param("district", district))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/ledger/anchors/yesterday").param("district", district))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aReceiptAsTheApiGivesItHolds() throws Exception {
        var receipt = receipt();
        assertThat(receipts.check("  " + receipt + "\n").problems()).isEmpty();
        web.perform(post("/ledger/check").param("receipt", receipt))
                .andExpect(model().attribute("at", "2024年3月1日 10:00"));
    }

    @Test
    void aReceiptThatWasTouchedDoesNot() {
        assertThat(receipts.check(receipt().replace("符合条件", "不符合条件")).problems())
                .anyMatch(problem -> problem.contains("已被改动"));
        for (var nonsense :
                new String[] {"", "{", "{}", "[]", "null", "你好", receipt().substring(0, 200), "{\"anchor\":null}"}) {
            assertThat(receipts.check(nonsense).holds()).as(nonsense).isFalse();
        }
    }

    @Test
    void aReceiptForAnAnchorThatWasNeverPublishedDoesNotHold() {
        var receipt = receipt();
        scene.damage("anchor", "delete from anchor where district = ? and day = '2024-03-01'", district);
        assertThat(receipts.check(receipt).problems()).containsExactly("本平台没有公布过这一天的存证");
    }

    private String receipt() {
        return json.writeValueAsString(
                ledger.prove(district, act.caseId(), act.sequence()).orElseThrow());
    }
}
