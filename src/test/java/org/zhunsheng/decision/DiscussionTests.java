package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.discussion;
import static org.zhunsheng.decision.DecisionCase.reviewed;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** 集体讨论决定: 重大行政决策程序暂行条例 第三十条; the record of statements is checked. */
class DiscussionTests {

    private final DecisionCase decision = reviewed().onTheAgenda();

    @Test
    void theHeadSpeaksLast() {
        assertThat(decision.refusal("discuss", "leader", discussion(3, "member:agree", "head:agree", "member:agree")))
                .contains("行政首长应当最后发表意见");
        assertThat(decision.does("discuss", "leader", discussion(3, "member:agree", "member:agree", "head:agree"))
                        .outcome())
                .isEqualTo("decided");
    }

    @Test
    void oneHeadSpeaks() {
        assertThat(decision.refusal("discuss", "leader", discussion(2, "member:agree", "member:agree")))
                .contains("应当载明行政首长的发言");
    }

    @Test
    void moreThanHalfOfTheMembersSpeak() {
        assertThat(decision.refusal("discuss", "leader", discussion(5, "member:agree", "head:agree")))
                .contains("未过半数");
    }

    @Test
    void againstTheMajorityTheHeadGivesReasonsWhichAreRecorded() {
        var against = discussion(3, "member:disagree", "member:disagree", "head:agree");
        assertThat(decision.refusal("discuss", "leader", against)).contains("应当说明理由");
        var explained = new HashMap<>(against);
        explained.put("againstMajority", "汛期将至");
        assertThat(decision.does("discuss", "leader", explained).state()).isEqualTo("decided");
    }

    @Test
    void whatDoesNotPassGoesBack() {
        assertThat(decision.does("return-discussion", "leader").state()).isEqualTo("drafting");
    }
}
