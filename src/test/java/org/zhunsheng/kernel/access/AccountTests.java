package org.zhunsheng.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.Authentication;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.database.Ids;

@ProductTest
class AccountTests {

    private static final String DISTRICT = "910010";
    private static final String PASSWORD = "Zhengque1";

    @Autowired
    Accounts accounts;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    AuthenticationConfiguration security;

    private final String name = "a" + Ids.next().toString().substring(24);

    @BeforeEach
    void anAccount() {
        clock.setTo("2024-03-01");
        accounts.add(new Account(name, "张三", DISTRICT, "ZJ", Set.of("clerk"), null), PASSWORD);
    }

    @Test
    void theRightPasswordLetsIn() throws Exception {
        assertThat(logIn(PASSWORD).getPrincipal())
                .extracting("actor")
                .isEqualTo(new Actor(name, "张三", DISTRICT, "ZJ", Set.of("clerk"), null));
    }

    @Test
    void thePasswordIsKeptAsArgon2id() {
        assertThat(jdbc.sql("select password from account where name = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 5; i++) assertThatThrownBy(() -> logIn("cuo")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> logIn(PASSWORD)).isInstanceOf(LockedException.class);
        clock.setTo(clock.today().atTime(10, 14));
        assertThatThrownBy(() -> logIn(PASSWORD)).isInstanceOf(LockedException.class);
        clock.setTo(clock.today().atTime(10, 15));
        assertThat(logIn(PASSWORD).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> logIn("cuo")).isInstanceOf(BadCredentialsException.class);
        assertThat(logIn(PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void failedAttemptsAreOnTheRecordAndTheRecordCannotBeChanged() {
        assertThatThrownBy(() -> logIn("cuo")).isInstanceOf(BadCredentialsException.class);
        assertThat(jdbc.sql("select count(*) from access_log where district = ? and account = ?")
                        .params(DISTRICT, name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from access_log where district = ?")
                        .param(DISTRICT)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update access_log set result = '成功' where district = ?")
                        .param(DISTRICT)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aChangedPasswordEndsTheOldOneAtOnce() throws Exception {
        logIn(PASSWORD);
        accounts.changePassword(name, "Xinkouling2");
        assertThatThrownBy(() -> logIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(logIn("Xinkouling2").isAuthenticated()).isTrue();
    }

    @Test
    void anEasyPasswordIsRefused() {
        assertThatThrownBy(() -> accounts.changePassword(name, "12345678")).isInstanceOf(WeakPassword.class);
    }

    @Test
    void anExistingAccountIsNotTakenOver() {
        assertThat(accounts.add(new Account(name, "李四", "910011", null, Set.of("admin"), null), PASSWORD))
                .isFalse();
        assertThat(accounts.find(name)).get().extracting(Account::displayName).isEqualTo("张三");
    }

    private Authentication logIn(String password) throws Exception {
        return security.getAuthenticationManager()
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
