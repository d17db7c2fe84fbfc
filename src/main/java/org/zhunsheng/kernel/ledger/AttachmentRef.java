package org.zhunsheng.kernel.ledger;

import java.util.Map;

/**
 * A file that belongs to an act, by what it holds: the act's hash covers the digest, the digest covers the file.
 *
 * @param field the field of the act's form that it answers
 * @param digest SM3 of the content in 64 hexadecimal digits
 * @param size bytes
 */
public record AttachmentRef(String field, String digest, String name, String mediaType, long size) {

    Map<String, Object> body() {
        return Map.of("field", field, "digest", digest, "name", name, "mediaType", mediaType, "size", size);
    }

    static AttachmentRef of(Map<?, ?> body) {
        return new AttachmentRef(
                text(body, "field"),
                text(body, "digest"),
                text(body, "name"),
                text(body, "mediaType"),
                body.get("size") instanceof Number size ? size.longValue() : 0);
    }

    private static String text(Map<?, ?> body, String key) {
        return body.get(key) instanceof String text ? text : "";
    }
}
