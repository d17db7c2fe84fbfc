package org.zhunsheng.kernel.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds an account at log-in, and keeps count of the log-ins that failed. */
@Component
class AccountLookup implements UserDetailsService {

    static final int FAILURES_ALLOWED = 5;
    private static final int LOCK_MINUTES = 15;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public AccountDetails loadUserByUsername(String name) {
        return find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    Optional<AccountDetails> find(String name) {
        return jdbc.sql("""
                        select name, display_name, district, organisation, roles, party,
                               password, enabled, failures, locked_until
                        from account where name = ?
                        """)
                .param(name)
                .query((row, number) -> new AccountDetails(
                        Accounts.read(row, number).actor(),
                        row.getString("password"),
                        row.getBoolean("enabled"),
                        isLocked(row.getObject("locked_until", OffsetDateTime.class)),
                        row.getInt("failures")))
                .optional();
    }

    /** The fifth failure in a row locks the account for a quarter of an hour; a lock that has passed starts anew. */
    void failed(String name) {
        var now = clock.instant();
        jdbc.sql("""
                        update account
                        set failures = case when locked_until <= :now then 1 else failures + 1 end,
                            locked_until = case when locked_until <= :now then null
                                                when failures + 1 >= :allowed then :until
                                                else locked_until end
                        where name = :name
                        """)
                .param("now", utc(now))
                .param("until", utc(now.plusSeconds(LOCK_MINUTES * 60L)))
                .param("allowed", FAILURES_ALLOWED)
                .param("name", name)
                .update();
    }

    void succeeded(String name) {
        jdbc.sql("update account set failures = 0, locked_until = null where name = ?")
                .param(name)
                .update();
    }

    private boolean isLocked(@Nullable OffsetDateTime until) {
        return until != null && clock.instant().isBefore(until.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
