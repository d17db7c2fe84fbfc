package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps content in a folder, and in the database who sent it under what name. */
class RecordedFiles implements Files {

    private final FolderFiles folder;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordedFiles(FolderFiles folder, JdbcClient jdbc, Clock clock) {
        this.folder = folder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public StoredFile put(InputStream content, String name) {
        return folder.put(content, name);
    }

    @Override
    public Path draft() throws IOException {
        return folder.draft();
    }

    @Override
    public StoredFile keep(InputStream content, String name, String mediaType) {
        return folder.keep(content, name, mediaType);
    }

    // The content goes first: a crash in between leaves content nobody speaks of, never a record without content.
    @Override
    public StoredFile put(String district, String uploader, InputStream content, String name) {
        var file = folder.put(content, name);
        jdbc.sql("""
                        insert into stored_file (district, digest, uploader, name, media_type, size, uploaded_at)
                        values (:district, :digest, :uploader, :name, :type, :size, :at)
                        on conflict (district, digest, uploader) do update set name = excluded.name""")
                .param("district", district)
                .param("digest", file.digest())
                .param("uploader", uploader)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return file;
    }

    @Override
    public Optional<StoredFile> find(String district, String digest) {
        return Optional.ofNullable(find(district, List.of(digest)).get(digest));
    }

    /** A file that was sent more than once goes by the name under which it came first. */
    @Override
    public Map<String, StoredFile> find(String district, Collection<String> digests) {
        if (digests.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select distinct on (digest) digest, size, media_type, name from stored_file
                        where district = :district and digest = any(:digests) order by digest, uploaded_at""")
                .param("district", district)
                .param("digests", digests.toArray(String[]::new))
                .query((row, n) -> new StoredFile(
                        row.getString("digest"),
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredFile::digest, file -> file));
    }

    @Override
    public InputStream open(String digest) {
        return folder.open(digest);
    }

    @Override
    public boolean intact(String digest) {
        return folder.intact(digest);
    }
}
