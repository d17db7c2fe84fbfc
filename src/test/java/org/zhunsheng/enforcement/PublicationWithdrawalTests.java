package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 撤回已公开的决定: 行政处罚法 第四十八条第二款、内蒙古自治区政府令第244号 第十三条. */
class PublicationWithdrawalTests {

    private static Rehearsal<?> fallen(String kind) {
        return Rehearsal.of("publication-withdrawal")
                .on("2024-09-29")
                .does("register", "legal", Map.of("decisionKind", kind, "alteredOn", "2024-09-27"));
    }

    @Test
    void aPenaltyIsTakenBackWithinThreeWorkingDaysOfItsFall() {
        // Sunday 29 September worked, 30; 8 October
        var file = fallen("penalty");
        assertThat(file.due("penalty")).isEqualTo("2024-10-08");
        assertThat(file.file().running()).doesNotContainKey("other");
        assertThat(file.on("2024-10-08")
                        .does("withdraw", "officer")
                        .ended("penalty")
                        .result())
                .isEqualTo(Result.MET);
        assertThat(file.outcome()).isEqualTo("withdrawn");
        assertThat(file.papers()).containsExactly("撤回公开行政执法决定登记表");
    }

    @Test
    void anythingElseAtOnce() {
        for (var kind : new String[] {"licence", "inspection", "coercion", "other"}) {
            assertThat(fallen(kind).due("other")).as(kind).isEqualTo("2024-09-29");
            assertThat(fallen(kind).file().running()).doesNotContainKey("penalty");
        }
        assertThat(fallen("coercion")
                        .on("2024-09-30")
                        .does("withdraw", "clerk")
                        .ended("other")
                        .result())
                .isEqualTo(Result.LATE);
    }

    @Test
    void whatWasNeverPublishedNeedsNoTakingBack() {
        var file = fallen("penalty").does("not-published", "legal");
        assertThat(file.outcome()).isEqualTo("not-needed");
        assertThat(file.refusal("withdraw", "officer")).contains("环节");
    }

    @Test
    void theFallLiesBehindAndTheReasonIsTold() {
        assertThat(Rehearsal.of("publication-withdrawal")
                        .on("2024-09-29")
                        .refusal("register", "legal", Map.of("alteredOn", "2024-09-30")))
                .contains("不能在今天以后");
        assertThat(fallen("penalty").refusal("withdraw", "officer", Map.of("withdrawalReason", "")))
                .isNotBlank();
        assertThat(fallen("penalty").refusal("withdraw", "head")).contains("身份");
    }
}
