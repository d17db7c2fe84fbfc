package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;
import org.zhunsheng.kernel.crypto.Sm3;

/** Content on the local disk, at {@code ab/cd/<digest>}. */
class FolderFiles {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Path incoming;
    private final DataSize limit;

    FolderFiles(Path folder, DataSize limit) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        this.limit = limit;
        try {
            java.nio.file.Files.createDirectories(incoming);
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException("文件目录无法建立，请检查目录权限与磁盘空间：" + folder, e);
        }
    }

    StoredFile put(InputStream content, String givenName) {
        var name = FileName.checked(givenName);
        return store(content, name, limit.toBytes(), draft -> FileType.of(draft, name)
                .mediaType());
    }

    StoredFile keep(InputStream content, String name, String mediaType) {
        return store(content, FileName.checked(name), Long.MAX_VALUE, draft -> mediaType);
    }

    /** Tells the type of a file that has come in, or refuses it. */
    private interface Judgement {
        String of(Path draft) throws IOException;
    }

    /** A place for what is still being made; its maker deletes it. */
    Path draft() throws IOException {
        return java.nio.file.Files.createTempFile(incoming, "", ".part");
    }

    /** Deletes what killed processes left. Another instance may share the folder, and no draft of its takes a day. */
    private void clear() throws IOException {
        var yesterday = Instant.now().minus(Duration.ofDays(1)).toEpochMilli();
        try (var drafts = java.nio.file.Files.newDirectoryStream(incoming, "*.part")) {
            for (var draft : drafts)
                if (draft.toFile().lastModified() < yesterday) java.nio.file.Files.deleteIfExists(draft);
        }
    }

    private StoredFile store(InputStream content, String name, long most, Judgement type) {
        try {
            var draft = draft();
            try {
                var digest = receive(content, draft, most);
                var size = java.nio.file.Files.size(draft);
                if (size == 0) {
                    throw FileRefused.because("文件是空的，请检查后重新上传");
                }
                var mediaType = type.of(draft);
                keep(draft, digest);
                return new StoredFile(digest, size, mediaType, name);
            } finally {
                java.nio.file.Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw FileRefused.storage(e);
        }
    }

    InputStream open(String digest) {
        try {
            return java.nio.file.Files.newInputStream(path(digest));
        } catch (NoSuchFileException e) {
            throw FileRefused.absent();
        } catch (IOException e) {
            throw new UncheckedIOException("文件无法读取：" + digest, e);
        }
    }

    boolean intact(String digest) {
        try (var in = open(digest)) {
            var sm3 = new Sm3();
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sm3.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sm3.finish()).equals(digest);
        } catch (FileRefused | IOException gone) {
            return false;
        }
    }

    /** Writes the stream through to the disk and answers its digest. */
    private String receive(InputStream content, Path draft, long most) throws IOException {
        var sm3 = new Sm3();
        var buffer = new byte[1 << 16];
        long size = 0;
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int n = read(content, buffer); n >= 0; n = read(content, buffer)) {
                size += n;
                if (size > most) {
                    throw FileRefused.tooLarge("文件超过" + limit.toMegabytes() + "MB，请压缩图片或拆分后重新上传");
                }
                sm3.update(buffer, 0, n);
                for (var rest = ByteBuffer.wrap(buffer, 0, n); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(sm3.finish());
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException cutOff) {
            throw FileRefused.because("文件没有传完，请检查网络后重新上传");
        }
    }

    private void keep(Path draft, String digest) throws IOException {
        var target = path(digest);
        var parent = folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
        java.nio.file.Files.createDirectories(parent);
        if (!java.nio.file.Files.exists(target)) {
            java.nio.file.Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
        force(parent);
        force(folder.resolve(digest.substring(0, 2)));
        force(folder);
    }

    // A new name is only on the disk once its folder is; not every system can open a folder, and those write through.
    private static void force(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    private Path path(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw FileRefused.absent();
        }
        return folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }
}
