package org.zhunsheng.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder of this installation's keys: readable by its owner alone, each key file encrypted under one password. The
 * password is given by {@code zhunsheng.keys.password}, or else made at the first start and kept beside the keys, so
 * that a copy of the keys without it opens nothing.
 */
class KeyDirectory {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final String password;

    KeyDirectory(Path folder, @Nullable String password) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException("密钥目录无法建立，请检查目录权限与磁盘空间：" + folder, e);
        }
        this.password = password == null || password.isBlank()
                ? readOrCreate("password", () -> HexFormat.of().formatHex(random(24)))
                : password;
    }

    char[] password() {
        return password.toCharArray();
    }

    @Nullable
    String read(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件无法读取：" + file, e);
        }
    }

    /** Appears whole or not at all, and only its owner can read it. */
    void write(String name, String content) {
        var file = folder.resolve(name);
        try {
            var draft = Files.createTempFile(folder, name, ".new");
            restrict(draft, "rw-------");
            Files.writeString(draft, content, StandardOpenOption.SYNC, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件无法写入，请检查目录权限与磁盘空间：" + file, e);
        }
    }

    String readOrCreate(String name, Supplier<String> maker) {
        var present = read(name);
        if (present != null) {
            return present;
        }
        return alone(() -> {
            var made = read(name);
            if (made == null) {
                made = maker.get();
                write(name, made);
            }
            return made;
        });
    }

    /** Two processes on one folder must not each make a key of the same name; nor two houses in one process. */
    <T> T alone(Supplier<T> work) {
        synchronized (KeyDirectory.class) {
            try (var channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException("密钥目录无法锁定：" + folder, e);
            }
        }
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
