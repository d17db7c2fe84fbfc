package org.zhunsheng.licence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.ledger.Files;

/**
 * The OFD files of licences. A file is made once, after the act that gave the licence is durable: right away, or by the
 * sweep when that failed, or when somebody asks for it sooner than either.
 */
@Component
class SealedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SealedFiles.class);
    private static final int BATCH = 200;

    private static final String RECORD = """
            insert into licence_file (district, licence, digest, size, sealed_at) values (?, ?, ?, ?, ?)
            on conflict (district, licence) do nothing""";
    private static final String MARK = "update licence set sealed = true where district = ? and id = ? and not sealed";

    private final LicenceFile printer;
    private final LicenceRows licences;
    private final Files files;
    private final Writes writes;
    private final JdbcClient jdbc;
    private final Clock clock;

    SealedFiles(LicenceFile printer, LicenceRows licences, Files files, Writes writes, JdbcClient jdbc, Clock clock) {
        this.printer = printer;
        this.licences = licences;
        this.files = files;
        this.writes = writes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file of a licence, sealed now if it was not. */
    byte[] of(Licence licence) {
        var digest = digest(licence).orElseGet(() -> {
            seal(licence);
            return digest(licence).orElseThrow();
        });
        try (var in = files.open(digest)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SM3 of the file, hexadecimal, if it has been made. */
    Optional<String> digest(Licence licence) {
        return jdbc.sql("select digest from licence_file where district = :district and licence = :id")
                .param("district", licence.district())
                .param("id", licence.id())
                .query(String.class)
                .optional();
    }

    /** Of two that seal at once the first is kept, so everybody is given the same file. */
    void seal(Licence licence) {
        Instant now = clock.instant();
        byte[] file = printer.sealed(licence, now);
        var stored = files.put(new ByteArrayInputStream(file), licence.number().replaceAll("[^\\w〔〕号]", "") + ".ofd");
        writes.commit(List.of(
                new Write(
                        RECORD,
                        List.of(
                                licence.district(),
                                licence.id(),
                                stored.digest(),
                                file.length,
                                now.atOffset(ZoneOffset.UTC))),
                new Write(MARK, List.of(licence.district(), licence.id()))));
    }

    /** Seals what is still without a seal; one licence that cannot be sealed does not hold up the others. */
    int sweep() {
        int sealed = 0;
        for (String district : licences.districtsWithUnsealed()) {
            for (Licence licence : licences.unsealed(district, BATCH)) {
                try {
                    seal(licence);
                    sealed++;
                } catch (RuntimeException e) {
                    LOG.warn("证照 {} 暂时无法加盖电子印章，稍后重试", licence.identifier(), e);
                }
            }
        }
        return sealed;
    }
}
