package org.zhunsheng.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.DataDirectory;

/** The files of batches that are not over, kept so that a batch can go on after a crash. */
@Component
class ImportFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Path directory;

    ImportFiles(DataDirectory data) {
        this.directory = data.directory("imports");
    }

    /** @param digest SM3, in hexadecimal */
    record Kept(Path path, String digest, long size) {}

    Kept keep(UUID job, InputStream content) {
        try {
            MessageDigest digest = new SM3.Digest();
            var path = of(job);
            try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                content.transferTo(out);
            }
            return new Kept(path, HexFormat.of().formatHex(digest.digest()), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(UUID job) {
        return directory.resolve(job.toString());
    }

    boolean has(UUID job) {
        return Files.exists(of(job));
    }

    void rename(UUID from, UUID to) {
        try {
            Files.move(of(from), of(to));
        } catch (IOException e) {
            throw ImportRefused.unreadable("这一批的文件已经用过或者过期，请重新上传", e);
        }
    }

    void drop(UUID job) {
        try {
            Files.deleteIfExists(of(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what was only looked at and has been lying for a week, by the clock that dated the files. */
    void clear() {
        var oldest = Instant.now().minus(KEPT);
        try (var all = Files.list(directory)) {
            for (var file : all.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
