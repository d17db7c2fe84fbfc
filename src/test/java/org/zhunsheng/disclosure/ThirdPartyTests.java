package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 征求第三方意见: 政府信息公开条例第三十二条、第三十三条第三款. */
class ThirdPartyTests {

    private static Rehearsal<?> received(String day) {
        return Rehearsal.of("disclosure-request").on(day).does("register", "clerk", Map.of("receivedOn", day));
    }

    private static Rehearsal<?> asked() {
        return received("2024-09-26")
                .does("start-search", "clerk")
                .on("2024-09-29")
                .does("consult-third-party", "clerk", Map.of("letterSentOn", "2024-09-29"));
    }

    private static Rehearsal<?> arrivedOn(String day) {
        return asked().on(day).does("third-party-letter-received", "clerk", Map.of("letterReceivedOn", day));
    }

    @Test
    void heIsAskedInWritingOnceTheInformationIsFoundAndTheAnswerWaits() {
        assertThat(received("2024-09-26").refusal("consult-third-party", "clerk"))
                .contains("须在“检索审查”环节办理");
        assertThat(asked().papers()).containsExactly("征求第三方意见书");
        assertThat(asked().state()).isEqualTo("third-party");
        assertThat(asked().running("answer").paused()).isTrue();
    }

    @Test
    void theApplicantAsksNobody() {
        var file = received("2024-09-26").does("start-search", "clerk");
        assertThat(file.refusal("consult-third-party", "applicant")).contains("身份不能办理");
    }

    @Test
    void hisFifteenDaysBeginWhenTheLetterReachesHimAndNotWhenItIsSent() {
        assertThat(asked().file().running()).doesNotContainKey("third-party-opinion");
        // 8–12 October with Saturday worked (5), 14–18 (10), 21–25
        assertThat(arrivedOn("2024-09-30").due("third-party-opinion")).isEqualTo("2024-10-25");
    }

    @Test
    void noLetterArrivesTomorrowNorBeforeItIsSent() {
        var file = asked().on("2024-09-30");
        assertThat(file.refusal("third-party-letter-received", "clerk", Map.of("letterReceivedOn", "2024-10-08")))
                .contains("不能在今天以后");
        assertThat(file.refusal("third-party-letter-received", "clerk", Map.of("letterReceivedOn", "2024-09-27")))
                .contains("不能早于发出日期");
    }

    @Test
    void hisSilenceLeavesTheDecisionToTheAgencyEitherWay() {
        var file = arrivedOn("2024-09-30");
        assertThat(file.refusal("third-party-silent", "clerk")).contains("身份不能办理");
        assertThat(file.silenceOn("2024-10-25").state()).isEqualTo("third-party");
        file.silenceOn("2024-10-26");
        assertThat(file.file().done("third-party-silent")).isTrue();
        assertThat(file.state()).isEqualTo("searching");
        var refused = Map.<String, Object>of("reply", "refuse", "result", "refused-third-party");
        assertThat(file.does("answer", "approver", refused).state()).isEqualTo("answered");
        var opened = arrivedOn("2024-09-30").silenceOn("2024-10-26");
        assertThat(opened.does("answer", "approver", Map.of("reply", "open", "result", "disclosed"))
                        .state())
                .isEqualTo("answered");
    }

    @Test
    void heMayAnswerHimself() {
        var file = arrivedOn("2024-09-30").on("2024-10-25");
        file.does("third-party-opinion", "third-party", Map.of("thirdPartyAgrees", false));
        assertThat(file.state()).isEqualTo("searching");
        assertThat(file.ended("third-party-opinion").result()).isEqualTo(Result.MET);
        assertThat(file.running("answer").paused()).isFalse();
    }

    private static Rehearsal<?> objected() {
        var file = arrivedOn("2024-09-30").on("2024-10-25");
        return file.does("third-party-opinion", "third-party", Map.of("thirdPartyAgrees", false));
    }

    private static Map<String, Object> opening(String because) {
        return Map.of("reply", "open", "result", "disclosed", because, true);
    }

    @Test
    void againstHisWillNothingIsOpenedWithoutAReasonThatTheLawKnows() {
        var open = Map.<String, Object>of("reply", "open", "result", "disclosed");
        assertThat(objected().refusal("answer", "approver", open)).contains("第三方不同意公开且有合理理由的，不予公开");
        assertThat(objected()
                        .does("answer", "approver", opening("objectionUnfounded"))
                        .state())
                .isEqualTo("answered");
        var refused = Map.<String, Object>of("reply", "refuse", "result", "refused-third-party");
        assertThat(objected().does("answer", "approver", refused).state()).isEqualTo("answered");
    }

    @Test
    void whoseInformationIsOpenedForThePublicInterestIsToldSoInWritingFirst() {
        var file = objected().does("answer", "approver", opening("publicInterest"));
        assertThat(file.refusal("deliver", "clerk")).contains("应当先将内容和理由书面告知第三方");
        file.does("tell-third-party", "clerk");
        assertThat(file.papers()).containsExactly("政府信息公开告知书（第三方）");
        assertThat(file.does("deliver", "clerk").file().closed()).isTrue();
    }

    @Test
    void nobodyIsToldOfAnOpeningThatNeedsNoPublicInterest() {
        var file = objected().does("answer", "approver", opening("objectionUnfounded"));
        assertThat(file.refusal("tell-third-party", "clerk")).contains("为公共利益决定公开的，才须告知第三方");
        assertThat(file.does("deliver", "clerk").file().closed()).isTrue();
    }

    @Test
    void whomNoLetterReachesIsNotWaitedForAndTheTimeSpentIsNotCounted() {
        var file = asked().on("2024-10-14").does("end-consultation", "clerk");
        assertThat(file.state()).isEqualTo("searching");
        // 27 September (1); 14–18 October (6), 21–25 (11), 28 October – 1 November (16), 4–7
        assertThat(file.due("answer")).isEqualTo("2024-11-07");
        assertThat(file.refusal("end-consultation", "clerk")).contains("须在“征求第三方意见”或“征求共同制作机关意见”环节办理");
    }

    @Test
    void nothingIsAnsweredWhileHeIsAsked() {
        assertThat(arrivedOn("2024-09-30").refusal("answer", "approver")).contains("须在“收到”或“检索审查”环节办理");
    }
}
