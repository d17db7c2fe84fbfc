package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 处罚文书: each act of a penalty makes the paper that the law asks of it. */
class PenaltyPapersTests {

    @ParameterizedTest
    @CsvSource({
        "file, 行政处罚立案审批表",
        "decline-filing, 不予立案审批表",
        "forward, 案件移送函",
        "investigate, 调查取证笔录",
        "approve-preservation, 先行登记保存证据审批表",
        "register-evidence, 先行登记保存证据通知书",
        "dispose-evidence, 先行登记保存物品处理通知书",
        "lapse-preservation, 解除先行登记保存通知书",
        "commission-appraisal, 检测（检验、检疫、鉴定）委托书",
        "suspend, 中止调查审批表",
        "conclude, 案件调查终结报告",
        "pass-review, 重大行政执法决定法制审核意见书",
        "return-review, 重大行政执法决定法制审核意见书",
        "notify, 行政处罚事先告知书",
        "serve-notice, 送达回证",
        "hear-statement, 陈述申辩笔录",
        "notify-hearing, 行政处罚听证通知书",
        "hold-hearing, 听证笔录",
        "discuss, 行政处罚案件集体讨论记录",
        "exempt-first, 不予行政处罚决定书",
        "dismiss, 销案审批表",
        "transfer, 涉嫌犯罪案件移送书",
        "serve, 送达回证",
        "collect, 当场收缴罚款记录",
        "defer, 延期（分期）缴纳罚款决定书",
        "add-fine, 加处罚款决定书",
        "urge, 履行行政决定催告书",
        "serve-urging, 送达回证",
        "apply-court, 强制执行申请书",
        "close, 行政处罚案件结案审批表"
    })
    void eachActMakesItsPaper(String act, String paper) {
        assertThat(aPenalty().clueOn("2024-03-04").papersOf(act)).containsExactly(paper);
    }

    @Test
    void theDecisionComesWithThePaymentNotice() {
        assertThat(aPenalty().penalisedOn("2024-03-04").papers()).containsExactly("行政处罚决定书", "罚没款缴款通知书");
    }
}
