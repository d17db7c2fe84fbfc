package org.zhunsheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.web.Reader;

/** A procedure that begins in several ways (监测、接报) can be begun in each of them from its desk. */
@ProductTest
class SecondOpeningTests {

    private static final String DISTRICT = "910015";
    private static final String BODY = "yingji";
    private static final String PASSWORD = "Yingjiju#1";
    private static final String PAGE = "/applications/emergency-response?act=register";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TestClock clock;

    @Test
    void anEventThatIsReportedIsFiledByItsOwnFormAndNotRefusedForItsAddress() {
        clock.setTo("2025-02-05"); // the first day at work after the Spring Festival
        organisations.add(new Organisation(DISTRICT, BODY, "试行应急局", "应", "department", null, null));
        accounts.add(new Account("yj-clerk", "其木格", DISTRICT, BODY, Set.of("clerk"), null), PASSWORD);
        accounts.add(new Account("yj-auditor", "监督员", DISTRICT, null, Set.of("auditor"), null), PASSWORD);
        var clerk = Reader.at(port).logsIn("yj-clerk", PASSWORD);
        assertThat(clerk.reads("/desk/emergency-response").text()).doesNotContain("的立案由");
        var answer = clerk.sends(PAGE, PAGE, event());
        assertThat(answer.uri().getPath()).as(answer.body()).startsWith("/cases/");
        assertThat(answer.body()).contains("已立案", "暴雪灾害");
        var auditor = Reader.at(port).logsIn("yj-auditor", PASSWORD);
        assertThat(auditor.reads("/desk/emergency-response").text()).contains("这类案件的立案由窗口人员、执法人员、机关负责人办理");
    }

    private static Map<String, List<String>> event() {
        return Map.of(
                "_organisation", List.of(BODY),
                "subject", List.of("暴雪灾害"),
                "eventKind", List.of("natural"),
                "occurredOn", List.of("2025-02-05"),
                "occurredTime", List.of("08:30"),
                "eventPlace", List.of("苏米图苏木"),
                "eventGrade", List.of("ordinary"),
                "eventSummary", List.of("通往嘎查的道路中断"));
    }
}
