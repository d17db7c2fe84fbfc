package org.zhunsheng.kernel.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.ledger.Files;
import org.zhunsheng.kernel.procedure.CaseFile;

/** The archive packages of closed cases. A package is made once and is the same for ever after. */
@Component
class Archives {

    private final JdbcClient jdbc;
    private final Packing packing;
    private final Files files;
    private final SigningKeys keys;
    private final Clock clock;

    Archives(JdbcClient jdbc, Packing packing, Files files, SigningKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.packing = packing;
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<ArchivePackage> find(CaseFile file) {
        return jdbc.sql("""
                        select district, case_id, digest, size, files, sound, made_at from archive_package
                        where district = :district and case_id = :case""")
                .param("district", file.district())
                .param("case", file.id())
                .query(ArchivePackage.class)
                .optional();
    }

    /** The package of a closed case, made now if it was not. */
    ArchivePackage of(CaseFile file) {
        if (!file.closed()) throw new IllegalStateException("the case is still open: " + file.number());
        return find(file).orElseGet(() -> {
            make(file);
            return find(file).orElseThrow();
        });
    }

    InputStream open(ArchivePackage made) {
        return files.open(made.digest());
    }

    /** Whether the package still is what it was: every digest, the chain of acts, the signature. */
    ArchiveVerifier.Report verify(ArchivePackage made) {
        try (var in = open(made)) {
            return ArchiveVerifier.verify(in, keys.of("archive").issuer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two that pack at once the first is kept, so everybody is given the same file. */
    private void make(CaseFile file) {
        try {
            var draft = files.draft();
            try {
                Packing.Packed packed;
                try (var out = java.nio.file.Files.newOutputStream(draft)) {
                    packed = packing.pack(file, out);
                }
                try (var in = java.nio.file.Files.newInputStream(draft)) {
                    var stored = files.keep(in, "归档信息包.zip", "application/zip");
                    record(file, stored.digest(), stored.size(), packed);
                }
            } finally {
                java.nio.file.Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(CaseFile file, String digest, long size, Packing.Packed packed) {
        jdbc.sql("""
                        insert into archive_package (district, case_id, digest, size, files, sound, made_at)
                        values (:district, :case, :digest, :size, :files, :sound, :at)
                        on conflict (district, case_id) do nothing""")
                .param("district", file.district())
                .param("case", file.id())
                .param("digest", digest)
                .param("size", size)
                .param("files", packed.files())
                .param("sound", packed.properties().passed())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Closed cases without a package, those closed first at the head. */
    List<UUID> missing(String district, int limit) {
        return jdbc.sql("""
                        select c.id from case_file c
                        left join archive_package p on p.district = c.district and p.case_id = c.id
                        where c.district = :district and c.closed_on is not null and p.case_id is null
                        order by c.closed_on, c.id limit :limit""")
                .param("district", district)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** A named cross-district query: it reads no case, only which districts have any. */
    List<String> districts() {
        return jdbc.sql("select distinct district from case_series order by district")
                .query(String.class)
                .list();
    }
}
