package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way into a backup or out of one. Each is through to the disk and has its digest in the list, which
 * {@code sha256sum -c} reads, so that a backup can be checked by anybody.
 */
final class BackupWriter {

    static final String LIST = "SHA256SUMS";
    private static final int AT_ONCE = 1 << 20;

    private final Path root;
    private final LongConsumer progress;
    private final StringBuilder list = new StringBuilder();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(AT_ONCE);
    private long bytes;

    /** @param progress is told the bytes copied so far */
    BackupWriter(Path root, LongConsumer progress) {
        this.root = root;
        this.progress = progress;
    }

    /** Copies a folder with all that is in it; what goes while it is being copied is left out. */
    void folder(Path source, String name, Predicate<Path> wanted) throws IOException {
        EmbeddedServer.keepToOurselves(Files.createDirectories(root.resolve(name)), "rwx------");
        try (DirectoryStream<Path> children = Files.newDirectoryStream(source)) {
            for (var child : children) {
                if (!wanted.test(child)) continue;
                var below = name + "/" + child.getFileName();
                if (Files.isDirectory(child)) folder(child, below, wanted);
                else file(child, below);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    void file(Path source, String name) throws IOException {
        try (var in = FileChannel.open(source, StandardOpenOption.READ)) {
            write(name, in);
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    Path target(String name) {
        return root.resolve(name);
    }

    void text(String name, String content) throws IOException {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] content) throws IOException {
        try (var out = create(name)) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) out.write(rest);
            out.force(true);
        }
        list(sha256().digest(content), name);
    }

    private void write(String name, FileChannel in) throws IOException {
        var digest = sha256();
        try (var out = create(name)) {
            for (buffer.clear(); in.read(buffer) >= 0; buffer.clear()) {
                buffer.flip();
                digest.update(buffer.duplicate());
                bytes += buffer.remaining();
                while (buffer.hasRemaining()) out.write(buffer);
            }
            out.force(true);
        }
        list(digest.digest(), name);
        progress.accept(bytes);
    }

    private FileChannel create(String name) throws IOException {
        var target = root.resolve(name);
        Files.createDirectories(target.getParent());
        var out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        EmbeddedServer.keepToOurselves(target, "rw-------");
        return out;
    }

    private void list(byte[] digest, String name) {
        list.append(HexFormat.of().formatHex(digest)).append("  ").append(name).append('\n');
    }

    /** Writes the list, last of all: where it is missing the backup was cut off. */
    void finish() throws IOException {
        Files.writeString(root.resolve(LIST), list, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    }

    /** The digest of a file; null if it is not there. */
    static @Nullable String digest(Path file) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(AT_ONCE);
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (; in.read(buffer) >= 0; buffer.clear()) digest.update(buffer.flip());
        } catch (NoSuchFileException gone) {
            return null;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
