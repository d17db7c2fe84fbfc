package org.zhunsheng.kernel.ledger;

/**
 * A file that is kept for good under the hash of what it holds.
 *
 * @param digest SM3 of the content in 64 hexadecimal digits
 * @param size bytes
 * @param mediaType found from the content, never taken from whoever sent it
 * @param name as its sender called it; only shown, never a path
 */
public record StoredFile(String digest, long size, String mediaType, String name) {

    /** The file as the answer to a field of an act's form. */
    public AttachmentRef as(String field) {
        return new AttachmentRef(field, digest, name, mediaType, size);
    }
}
