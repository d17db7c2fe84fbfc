package org.zhunsheng.kernel.form;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts (草稿): what somebody has typed and not yet handed in, sealed, seen by nobody else, forgotten after thirty days.
 * A draft is no record: it may be overwritten and is deleted when the form is handed in.
 */
@Component
public class Drafts {

    /** The longest draft that is kept, in characters of JSON. */
    static final int LARGEST = 200_000;

    static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> NAMES_AND_TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    Drafts(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What was kept, as the browser sent it, and when. */
    public record Draft(MultiValueMap<String, String> parameters, OffsetDateTime updatedAt) {}

    /**
     * Keeps what is filled in, in place of what was kept before.
     *
     * @param key the page it belongs to
     * @return when; empty if it is too long to be kept
     */
    public Optional<OffsetDateTime> save(Actor actor, String key, MultiValueMap<String, String> parameters) {
        var fields = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, texts) -> {
            if (!name.startsWith("_")) fields.put(name, texts);
        });
        var text = JSON.writeValueAsString(fields);
        if (text.length() > LARGEST || key.length() > LONGEST_KEY) return Optional.empty();
        var now = OffsetDateTime.now(clock);
        forget(actor, now);
        jdbc.sql("""
                        insert into draft (district, account, key, sealed, updated_at)
                        values (:district, :account, :key, :sealed, :now)
                        on conflict (district, account, key) do update
                        set sealed = excluded.sealed, updated_at = excluded.updated_at""")
                .param("district", actor.district())
                .param("account", actor.account())
                .param("key", key)
                .param("sealed", cipher.seal(text))
                .param("now", now)
                .update();
        return Optional.of(now);
    }

    private void forget(Actor actor, OffsetDateTime now) {
        jdbc.sql("delete from draft where district = ? and account = ? and updated_at < ?")
                .params(actor.district(), actor.account(), now.minus(KEPT))
                .update();
    }

    public Optional<Draft> find(Actor actor, String key) {
        return jdbc.sql("select sealed, updated_at from draft where district = ? and account = ? and key = ?")
                .params(actor.district(), actor.account(), key)
                .query((row, n) ->
                        new Draft(opened(row.getString("sealed")), row.getObject("updated_at", OffsetDateTime.class)))
                .optional()
                .filter(draft -> !draft.parameters().isEmpty());
    }

    /** A draft that cannot be opened any more, for want of its key, is as good as none. */
    private MultiValueMap<String, String> opened(String sealed) {
        try {
            return new LinkedMultiValueMap<>(JSON.readValue(cipher.open(sealed), NAMES_AND_TEXTS));
        } catch (FieldCipher.SealBroken lost) {
            return new LinkedMultiValueMap<>();
        }
    }

    /** Deletes a draft: the form was handed in, or its author wants to begin anew. */
    public void clear(Actor actor, String key) {
        jdbc.sql("delete from draft where district = ? and account = ? and key = ?")
                .params(actor.district(), actor.account(), key)
                .update();
    }
}
