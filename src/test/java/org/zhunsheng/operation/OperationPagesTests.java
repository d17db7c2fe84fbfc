package org.zhunsheng.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;

/** What an administrator sees of the installation, and what a monitoring system reads. */
@ProductTest
@AutoConfigureMockMvc
class OperationPagesTests {

    private static final String DISTRICT = "860001";
    private static final String PASSWORD = "Zhengque1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        clock.setTo("2024-03-04");
        for (var role : Set.of("admin", "clerk", "monitor"))
            accounts.add(new Account("op-" + role, role, DISTRICT, null, Set.of(role), null), PASSWORD);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpSession as(String role) throws Exception {
        var login = mvc.perform(formLogin("/login").user("op-" + role).password(PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession());
    }

    @Test
    void theAdministratorReadsEachMeasureWithAWordForItsState() throws Exception {
        var page = ask(get("/operation").session(as("admin")));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("办理一步用时", "数据库连接", "锁等待", "慢语句", "定时任务滞后", "导入滞后", "存证滞后", "数据目录所在磁盘")
                .contains("<span>正常</span>", "light-green")
                .contains("没有设置备份目录");
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        assertThat(ask(get("/operation").session(as("clerk"))).getStatus()).isEqualTo(403);
        assertThat(ask(get("/operation")).getStatus()).isEqualTo(302);
    }

    @Test
    void aMonitoringSystemReadsTheMeasuresByAPasswordOfItsOwnAndNothingElse() throws Exception {
        var measures = ask(get("/actuator/prometheus").with(httpBasic("op-monitor", PASSWORD)));
        assertThat(measures.getStatus()).isEqualTo(200);
        assertThat(measures.getContentAsString())
                .contains(
                        "zhunsheng_acts_seconds_bucket",
                        "zhunsheng_database_lock_waits",
                        "zhunsheng_timers_lag_seconds")
                .contains("zhunsheng_imports_lag_seconds", "zhunsheng_anchors_lag_days", "hikaricp_connections_active")
                .contains("zhunsheng_statements_slow_total");
        assertThat(ask(get("/actuator/prometheus")).getStatus()).isEqualTo(401);
        assertThat(ask(get("/actuator/prometheus").with(httpBasic("op-clerk", PASSWORD)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(get("/actuator/env").with(httpBasic("op-admin", PASSWORD)))
                        .getStatus())
                .isEqualTo(404);
    }
}
