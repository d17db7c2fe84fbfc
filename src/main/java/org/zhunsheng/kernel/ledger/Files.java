package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The store of attachments (附件) and papers, addressed by content: the same content is kept once, and its address
 * proves it. A file that was acknowledged is on the disk.
 */
public interface Files {

    /**
     * Takes in a file that the house itself made.
     *
     * @throws FileRefused if its name or content is not acceptable, in words for the one who sent it
     */
    StoredFile put(InputStream content, String name);

    /** A place for a file that the house is still making; its maker deletes it. What a killed process left there is cleared. */
    Path draft() throws IOException;

    /** Keeps a file that the house made for keeping, of a type and size that nobody may send. */
    StoredFile keep(InputStream content, String name, String mediaType);

    /** Takes in a file that someone sent, and records who. The same conditions hold. */
    StoredFile put(String district, String uploader, InputStream content, String name);

    /** What is known of a file that was sent in a district. */
    Optional<StoredFile> find(String district, String digest);

    /** The same of many at once, by their digests; those that were not sent are not among them. */
    Map<String, StoredFile> find(String district, Collection<String> digests);

    /**
     * The content of a file, to be closed by the reader.
     *
     * @throws FileRefused if there is no such file
     */
    InputStream open(String digest);

    /** Whether the file is there and still holds what its address says. */
    boolean intact(String digest);
}
