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
        assertThat(decision.refusal("discuss", "leader", discussion("member:for", "head:for", "member:for")))
                .contains("末位表态");
        assertThat(decision.does("discuss", "leader", discussion("member:for", "member:for", "head:for"))
                        .outcome())
                .isEqualTo("decided");
    }

    @Test
    void whoIsAbsentDoesNotSpeakAfterTheHead() {
        assertThat(decision.does("discuss", "leader", discussion("member:for", "head:for", "member:absent"))
                        .state())
                .isEqualTo("decided");
    }

    @Test
    void oneHeadSpeaks() {
        assertThat(decision.refusal("discuss", "leader", discussion("head:for", "member:for", "head:for")))
                .contains("只有一名行政首长");
    }

    @Test
    void halfOfTheMembersMustBePresent() {
        var few = discussion("member:for", "head:for", "member:absent", "member:absent", "member:absent");
        assertThat(decision.refusal("discuss", "leader", few)).contains("以上到会");
    }

    @Test
    void againstTheMajorityTheHeadGivesReasonsWhichAreRecorded() {
        var against = discussion("member:against", "member:against", "head:for");
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
