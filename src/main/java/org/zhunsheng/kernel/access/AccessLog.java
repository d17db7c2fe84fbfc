package org.zhunsheng.kernel.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;

/** The record of log-ins and of who read whose data for what purpose (PIPL article 51, GB/T 22239). Append-only. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records that an actor did something with data about somebody.
     *
     * @param subject what was done or who is concerned, for example a party's id
     * @param object what was read, for example the identity number
     * @param purpose why, in the actor's words
     * @param result what came of it, for example shown or refused
     */
    public void record(Actor actor, String subject, String object, String purpose, String result) {
        record(actor.district(), actor.account(), subject, object, purpose, result);
    }

    void record(String district, String account, String subject, String object, String purpose, String result) {
        jdbc.sql("""
                        insert into access_log (district, id, at, account, subject, object, purpose, result)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        district,
                        Ids.next(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        account,
                        subject,
                        object,
                        purpose,
                        result)
                .update();
    }
}
