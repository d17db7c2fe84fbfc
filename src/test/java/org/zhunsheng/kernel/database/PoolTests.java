package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The way into the database: which servers will do, how many connections, and what is said of a slow statement. */
@ExtendWith(OutputCaptureExtension.class)
class PoolTests {

    @Test
    void aServerThatIsTooOldIsToldSoInOneSentence() {
        assertThatThrownBy(() -> DatabaseConfiguration.requireRecent(14))
                .isInstanceOfSatisfying(DatabaseProblem.class, problem -> {
                    assertThat(problem.getMessage()).contains("PostgreSQL 14", "太旧");
                    assertThat(problem.remedy()).contains("15");
                });
        DatabaseConfiguration.requireRecent(15);
    }

    @Test
    void fourConnectionsACoreAndEightAtLeast() {
        assertThat(DatabaseConfiguration.connections(1)).isEqualTo(8);
        assertThat(DatabaseConfiguration.connections(2)).isEqualTo(8);
        assertThat(DatabaseConfiguration.connections(16)).isEqualTo(64);
    }

    @Test
    void aSlowStatementIsLoggedWithItsCaseAndActAndAQuickOneIsNot(CapturedOutput output) {
        var slow = new SlowStatements(Duration.ofMillis(500));
        MDC.put("case", "鄂审许受〔2024〕7号");
        MDC.put("act", "accept");
        try {
            slow.executed("select 1", 400_000_000);
            slow.executed("update case_file\n   set state = ?", 812_000_000);
        } finally {
            MDC.clear();
        }
        assertThat(output)
                .contains("慢语句 812 毫秒，案件 鄂审许受〔2024〕7号，步骤 accept：update case_file set state = ?")
                .doesNotContain("select 1");
    }
}
