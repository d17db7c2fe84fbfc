package org.zhunsheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 法治政府建设年度报告: from the first draft to what anyone reads, each step by the one whose step it is. */
class WholeWayOfAReportTests extends BrowserTests {

    private static final String DRAFT = "/reports/drafts/2024";
    private static final String SECTION = "深化“放管服”改革";
    private static final String REASON = "年末批准的清单调整当日生效，目录次日才更新";
    private static final String NUMBER = "鄂政发〔2025〕3号";

    private String file = "";

    @Test
    void fromTheDraftToThePublic() {
        clock.setTo("2025-01-06");
        legalWritesAndIsToldOfTheNumberHeTyped();
        auditorRemarksAndLegalBindsTheNumber();
        leaderSignsAnotherNumberWithItsReason();
        legalSendsTheReportForReview();
        whoSentItMayNotApproveIt();
        leaderApprovesWithTheBody();
        legalSubmitsItToEachAddressee();
        nobodyOutsideReadsItYet();
        leaderPublishes();
        anyoneReadsItInEveryForm();
        officersAreLedToTheRecordsOfEveryNumber();
    }

    private void legalWritesAndIsToldOfTheNumberHeTyped() {
        var legal = as("legal").goes(DRAFT).sees("（草稿，数据按记录实时计算）").sees("待补充：").follows(SECTION);
        legal.sees("公布行政许可事项").fills("写在上面句子之后，一行一段", "新建便民服务点9个。").presses("保存为新的一版");
        legal.sees("没有绑定指标");
        assertThat(as("auditor").goes(DRAFT).page().locator(".report mark")).hasText("9");
    }

    private void auditorRemarksAndLegalBindsTheNumber() {
        var auditor = as("auditor").goes(DRAFT).follows(SECTION);
        auditor.fills("写批注", "服务点的数字没有记录，请改写").presses("提交批注");
        auditor.sees("服务点的数字没有记录，请改写");
        var legal = as("legal").goes(DRAFT).sees("批注 1").follows(SECTION);
        legal.fills("写在上面句子之后，一行一段", "许可事项{catalogue.licensing-items}全部进驻大厅。").presses("保存为新的一版");
        legal.doesNotSee("没有绑定指标").presses("标为已处理").sees("已处理（奶食局legal）");
    }

    private void leaderSignsAnotherNumberWithItsReason() {
        var leader = as("leader").goes(DRAFT).follows("同比与改用数据");
        leader.page().locator("#figure").selectOption("catalogue.licensing-items");
        leader.fills("采用的数字", "97").fills("理由", REASON).presses("签署");
        leader.isTold("已签署，理由会印在报告的每一种版本里").sees("本报告采用97项").sees("奶食局leader");
    }

    private void legalSendsTheReportForReview() {
        var legal = as("legal").goes(DRAFT).sees("许可事项97项").presses("送审");
        legal.sees("现处：起草完成").sees("法治政府建设年度报告");
        file = URI.create(legal.page().url()).getPath();
        legal.follows("征求意见")
                .fills("征求意见的单位", "鄂托克旗财政局")
                .fills("请于何日前反馈", "2025-01-15")
                .presses("确认征求意见")
                .isTold("“征求意见”已办理");
        clock.setTo("2025-01-16");
        legal.goes(file)
                .follows("汇总意见并修改")
                .fills("收到意见条数", "2")
                .fills("采纳意见条数", "1")
                .presses("确认汇总意见并修改")
                .isTold("“汇总意见并修改”已办理");
    }

    private void whoSentItMayNotApproveIt() {
        var legal = as("legal").goes(file);
        legal.page().getByText("其他步骤为什么现在不能办理").click();
        assertThat(legal.page().locator("main").innerText()).contains("集体审议通过");
        assertThat(legal.page().locator("a[href$='/acts/approve']")).hasCount(0);
    }

    private void leaderApprovesWithTheBody() {
        clock.setTo("2025-01-20");
        as("leader")
                .goes(file)
                .follows("集体审议通过")
                .chooses("会议", "常务会议")
                .fills("会议日期", "2025-01-20")
                .fills("姓名", "乌云")
                .chooses("到会", "是")
                .chooses("意见", "同意")
                .fills("会议决定", "同意报送并公布")
                .presses("确认集体审议通过")
                .isTold("“集体审议通过”已办理");
    }

    private void legalSubmitsItToEachAddressee() {
        clock.setTo("2025-01-22");
        for (var act : List.of("报送本级（同级）党委、政府", "报送本级人大常委会", "报送上一级", "抄送督察单位"))
            as("legal")
                    .goes(file)
                    .follows(act)
                    .fills("报送对象", "收文机关")
                    .fills("文号", NUMBER)
                    .fills("签发日期", "2025-01-22")
                    .presses("确认" + act)
                    .isTold("“" + act + "”已办理");
        as("legal").goes(file).follows("报送完毕").presses("确认报送完毕").sees("现处：已报送待公开");
    }

    private void nobodyOutsideReadsItYet() {
        var stranger = as("stranger").goes("/reports/annual").sees("法治政府建设年度报告");
        assertThat(stranger.page().locator("a[href='/reports/annual/2024']")).hasCount(0);
        assertThat(fetched("/api/v1/reports/annual/2024.pdf").status()).isEqualTo(404);
    }

    private void leaderPublishes() {
        clock.setTo("2025-02-10");
        as("leader")
                .goes(file)
                .follows("公布政府年度报告")
                .chooses("公开载体", "政府网站")
                .fills("公开日期", "2025-02-10")
                .presses("确认公布政府年度报告")
                .isTold("“公布政府年度报告”已办理");
    }

    private void anyoneReadsItInEveryForm() {
        var stranger = as("stranger").goes("/reports/annual").follows("2024年法治政府建设年度报告");
        stranger.sees(NUMBER).sees("全部进驻大厅").sees(REASON).sees("2025年2月10日");
        stranger.doesNotSee("待补充").doesNotSee("草稿").doesNotSee("9个");
        assertThat(stranger.page().locator(".report mark")).hasCount(0);
        assertThat(fetched("/api/v1/reports/annual/2024.html").text()).contains(NUMBER, REASON);
        assertThat(start("/api/v1/reports/annual/2024.pdf", 5)).isEqualTo("%PDF-");
        assertThat(start("/api/v1/reports/annual/2024.docx", 2)).isEqualTo("PK");
        stranger.page()
                .locator("a.bound[href*='catalogue.licensing-items']")
                .first()
                .click();
        stranger.sees("行政许可审批事项数").sees("所依据的记录");
    }

    private void officersAreLedToTheRecordsOfEveryNumber() {
        var auditor = as("auditor").goes("/reports/annual/2024").sees(NUMBER);
        assertThat(auditor.page().locator(".report span.bound")).hasCount(0);
        auditor.page()
                .locator("a.bound[href*='catalogue.licensing-items']")
                .first()
                .click();
        auditor.sees("所依据的记录").sees(ITEM_NAME);
    }

    private String start(String path, int length) {
        return new String(fetched(path).body(), 0, length, StandardCharsets.US_ASCII);
    }

    /** As somebody without an account gets it. */
    private APIResponse fetched(String path) {
        return as("stranger").page().request().get(address() + path);
    }
}
