package org.zhunsheng.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 参加会议提出意见、撤回请求: 重大行政决策程序暂行条例 第二十八条、中办发〔2016〕30号. */
class AttendanceAndWithdrawalTests {

    private static Rehearsal<?> requested() {
        return Rehearsal.of("counsel-opinion").on("2024-02-05").does("request", "clerk");
    }

    @Test
    void whoIsNamedMayAlsoSpeakAtMeetingsAndStillOwesTheOpinion() {
        assertThat(requested().refusal("attend", "legal")).contains("环节");
        var file = requested().does("assign", "legal").does("attend", "legal").does("attend", "legal");
        assertThat(file.state()).isEqualTo("assigned");
        assertThat(file.due("opinion")).as("6–9 February, Sunday 18 worked").isEqualTo("2024-02-18");
        assertThat(file.refusal("attend", "clerk")).contains("身份");
        file.does("give-opinion", "legal");
        assertThat(file.papers()).containsExactly("法律意见书");
        assertThat(file.refusal("attend", "legal")).contains("环节");
    }

    @Test
    void whoAskedMayWithdrawUntilTheOpinionIsGiven() {
        var file = requested().does("withdraw", "clerk");
        assertThat(file.outcome()).isEqualTo("withdrawn");
        assertThat(file.ended("assignment").result()).isEqualTo(Result.MET);
        assertThat(file.ended("opinion").result()).isEqualTo(Result.MOOT);
        assertThat(requested()
                        .does("assign", "legal")
                        .does("ask-supplement", "legal")
                        .does("withdraw", "head")
                        .file()
                        .closed())
                .isTrue();
        assertThat(requested()
                        .does("assign", "legal")
                        .does("give-opinion", "legal")
                        .refusal("withdraw", "clerk"))
                .contains("环节");
    }
}
