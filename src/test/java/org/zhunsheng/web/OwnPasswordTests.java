package org.zhunsheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.database.Ids;

/** Everybody changes his own password, and nobody another's whose screen he finds. */
@ProductTest
class OwnPasswordTests {

    private static final String OLD = "Jiukouling#1";
    private static final String NEW = "Xinkouling#2";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private final String name = "p" + Ids.next().toString().substring(24);

    @BeforeEach
    void anAccount() {
        accounts.add(new Account(name, "张三", "910012", null, Set.of("auditor"), null), OLD);
    }

    private String changes(String old, String wanted, String again) {
        var entered = Reader.at(port).logsIn(name, OLD);
        return entered.sends(
                        "/password",
                        "/password",
                        Map.of("old", List.of(old), "wanted", List.of(wanted), "again", List.of(again)))
                .body();
    }

    private boolean isPassword(String password) {
        return accounts.isPassword(name, password);
    }

    @Test
    void theNewPasswordLetsInAndTheOldOneNoLonger() {
        assertThat(changes(OLD, NEW, NEW)).contains("口令已经修改");
        assertThat(isPassword(NEW)).isTrue();
        assertThat(isPassword(OLD)).isFalse();
    }

    @Test
    void whoChangesItStaysWhereHeIsAndIsOutEverywhereElse() {
        var here = Reader.at(port).logsIn(name, OLD);
        var elsewhere = Reader.at(port).logsIn(name, OLD);
        here.sends(
                "/password", "/password", Map.of("old", List.of(OLD), "wanted", List.of(NEW), "again", List.of(NEW)));
        assertThat(here.arrivesAt("/password")).isEqualTo("/password");
        assertThat(elsewhere.arrivesAt("/password")).isEqualTo("/login");
    }

    @Test
    void whoDoesNotKnowTheOldOneChangesNothingAndIsCounted() {
        var entered = Reader.at(port).logsIn(name, OLD);
        var guess = Map.of("old", List.of("Caide#2024"), "wanted", List.of(NEW), "again", List.of(NEW));
        for (int i = 0; i < 5; i++)
            assertThat(entered.sends("/password", "/password", guess).body()).contains("原口令不对");
        assertThat(isPassword(OLD)).as("locked after five wrong ones").isFalse();
        assertThat(isPassword(NEW)).isFalse();
    }

    @Test
    void whatIsTypedTwiceDifferentlyOrEasyToGuessIsRefused() {
        assertThat(changes(OLD, NEW, NEW + "3")).contains("两次输入的新口令不一样");
        assertThat(changes(OLD, "12345678", "12345678")).contains("口令至少 8 位");
        assertThat(isPassword(OLD)).isTrue();
    }
}
