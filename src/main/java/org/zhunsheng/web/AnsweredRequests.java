package org.zhunsheng.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;

/** What has been answered to which key, kept for a week. */
@Component
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    AnsweredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param status null while the first request is under way */
    record Answered(
            byte[] digest,
            @Nullable Integer status,
            @Nullable String type,
            @Nullable String location,
            byte @Nullable [] body) {}

    /**
     * Takes a key for a request; whoever comes second does not get it. A request that has been under way for longer than any
     * request lasts has died with its process, and its key is free again.
     */
    boolean take(Actor actor, String key, byte[] digest) {
        var now = now();
        jdbc.sql("delete from answered_request where district = ? and account = ? and at < ?")
                .params(actor.district(), actor.account(), now.minus(KEPT))
                .update();
        return jdbc.sql("""
                        insert into answered_request (district, account, key, digest, at) values (?, ?, ?, ?, ?)
                        on conflict (district, account, key) do update set digest = excluded.digest, at = excluded.at
                        where answered_request.status is null and answered_request.at < ?
                        """)
                        .params(actor.district(), actor.account(), key, digest, now, now.minus(LONGEST_REQUEST))
                        .update()
                > 0;
    }

    Optional<Answered> find(Actor actor, String key) {
        return jdbc.sql("""
                        select digest, status, type, location, body from answered_request
                        where district = ? and account = ? and key = ?
                        """)
                .params(actor.district(), actor.account(), key)
                .query((row, number) -> new Answered(
                        row.getBytes("digest"),
                        row.getObject("status", Integer.class),
                        row.getString("type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    void keep(Actor actor, String key, Answered answer) {
        jdbc.sql("""
                        update answered_request set status = :status, type = :type, location = :location, body = :body
                        where district = :district and account = :account and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.type())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("district", actor.district())
                .param("account", actor.account())
                .param("key", key)
                .update();
    }

    /** Gives a key back, because nothing was done under it. */
    void release(Actor actor, String key) {
        jdbc.sql("delete from answered_request where district = ? and account = ? and key = ?")
                .params(actor.district(), actor.account(), key)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
