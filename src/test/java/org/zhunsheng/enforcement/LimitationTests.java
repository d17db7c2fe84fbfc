package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.OFFICERS;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 追责时效: 行政处罚法 第三十六条. What was found out too late is not punished any more. */
class LimitationTests {

    private static PenaltyCase found(String day, String ended, boolean harm) {
        var clue = new HashMap<String, Object>(Map.of("actEndedOn", ended, "seriousHarm", harm));
        return aPenalty().clueOn(day, clue);
    }

    @Test
    void whatIsFoundOutOnTheLastDayOfTheSecondYearIsFiled() {
        assertThat(found("2024-03-04", "2022-03-04", false).filed().state()).isEqualTo("investigating");
    }

    @Test
    void whatIsFoundOutADayLaterIsNot() {
        var file = found("2024-03-05", "2022-03-04", false);
        assertThat(file.refusal("file", "head", OFFICERS)).contains("超过追责时效");
        assertThat(file.does("decline-filing", "head", Map.of("notFilingGround", "time-barred"))
                        .outcome())
                .isEqualTo("not-filed");
    }

    @Test
    void whereLifeHealthOrFinanceSufferedHarmItIsFive() {
        assertThat(found("2024-03-04", "2019-03-04", true).filed().state()).isEqualTo("investigating");
        assertThat(found("2024-03-05", "2019-03-04", true).refusal("file", "head", OFFICERS))
                .contains("超过追责时效");
    }

    @Test
    void anActOfALeapDayIsBarredFromTheFirstOfMarchOn() {
        assertThat(found("2022-02-28", "2020-02-29", false).filed().state()).isEqualTo("investigating");
        assertThat(found("2022-03-01", "2020-02-29", false).refusal("file", "head", OFFICERS))
                .contains("超过追责时效");
    }

    @Test
    void anotherStatuteMaySayOtherwise() {
        var clue = Map.<String, Object>of(
                "actEndedOn", "2020-03-04", "seriousHarm", false, "otherLimitation", "税收征收管理法第八十六条：五年");
        assertThat(aPenalty().clueOn("2024-03-05", clue).filed().state()).isEqualTo("investigating");
    }
}
