package org.zhunsheng.kernel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the body of an act holds under which key, in both directions. */
final class Body {

    private Body() {}

    static String write(ActDraft draft) {
        var body = new HashMap<String, @Nullable Object>(draft.more());
        body.put("district", draft.district());
        body.put("case", draft.caseId());
        body.put("sequence", draft.sequence());
        body.put("act", draft.act());
        body.put("actor", draft.actor());
        body.put("at", draft.at());
        body.put("form", draft.form());
        if (draft.organisation() != null) {
            body.put("organisation", draft.organisation());
        }
        if (!draft.attachments().isEmpty()) {
            body.put(
                    "attachments",
                    draft.attachments().stream().map(AttachmentRef::body).toList());
        }
        if (!millis(draft.recorded()).equals(millis(draft.at()))) {
            body.put("recorded", draft.recorded());
        }
        return CanonicalJson.write(body);
    }

    static ActEntry read(String json, byte[] previousHash, byte[] hash) {
        var body = CanonicalJson.read(json);
        var at = CanonicalJson.instant(text(body, "at"));
        return new ActEntry(
                text(body, "district"),
                UUID.fromString(text(body, "case")),
                body.get("sequence") instanceof Integer n ? n : 0,
                text(body, "act"),
                text(body, "actor"),
                body.get("organisation") instanceof String organisation ? organisation : null,
                at,
                body.get("recorded") instanceof String recorded ? CanonicalJson.instant(recorded) : at,
                form(body.get("form")),
                attachments(body.get("attachments")),
                previousHash,
                hash,
                json);
    }

    /** Whether the columns of a stored act say what its body says. */
    static boolean tells(String body, ResultSet row) throws SQLException {
        var at = instant(row, "at");
        var recorded = instant(row, "recorded");
        return body.contains("\"act\":" + CanonicalJson.write(row.getString("act")))
                && body.contains("\"at\":\"" + at + "\"")
                && (recorded.equals(at)
                        ? !body.contains("\"recorded\":\"" + recorded)
                        : body.contains("\"recorded\":\"" + recorded + "\""));
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        return CanonicalJson.instant(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    @SuppressWarnings("unchecked") // a JSON object has text keys
    private static Map<String, Object> form(@Nullable Object value) {
        return value instanceof Map<?, ?> form ? (Map<String, Object>) form : Map.of();
    }

    private static List<AttachmentRef> attachments(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(item -> AttachmentRef.of((Map<?, ?>) item)).toList()
                : List.of();
    }

    private static String text(Map<String, @Nullable Object> body, String key) {
        if (body.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the body of an act lacks " + key);
    }
}
