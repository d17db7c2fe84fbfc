package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import org.junit.jupiter.api.Test;

/** 第三人: 行政复议法(2023) 第十六条、第七十条; (2017) 第十条第三款. */
class ThirdPartyTests {

    private static ReconsiderationCase unanswered(String filed, String silence) {
        var file = aCase().registeredOn(filed).accepted();
        return file.assigned(false, false).copyReceivedOn(filed).silenceOn(silence);
    }

    @Test
    void whoHasAnInterestIsToldThatTheyMayTakePart() {
        var file = aCase().registeredOn("2024-09-23").accepted("normal").does("add-third-party", "clerk");
        assertThat(file.papers()).containsExactly("第三人参加行政复议通知书");
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(aCase().registeredOn("2024-09-23").refusal("add-third-party", "clerk"))
                .isNotBlank();
        assertThat(aCase().registeredOn("2023-09-25")
                        .accepted()
                        .does("add-third-party", "legal")
                        .papers())
                .containsExactly("第三人参加行政复议通知书");
    }

    @Test
    void theirEvidenceStandsWhereTheRespondentIsSilent() {
        var file = unanswered("2024-09-23", "2024-10-16").does("hear-views", "legal");
        assertThat(file.does("propose", "legal").refusal("maintain", "head")).contains("第三人提供证据的除外");
        file.does("submit-third-party-evidence", "third-party");
        assertThat(file.does("maintain", "head").outcome()).isEqualTo("maintained");
    }

    @Test
    void theTextOfTwentySeventeenKnowsNoSuchException() {
        var file = unanswered("2023-09-25", "2023-10-20");
        assertThat(file.file().definition().acts()).doesNotContainKey("submit-third-party-evidence");
        assertThat(file.does("propose", "legal").refusal("maintain", "head")).contains("不得维持");
    }
}
