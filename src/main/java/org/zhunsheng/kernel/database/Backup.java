package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * A backup (备份): a folder that holds everything an installation keeps, as it stood at one moment: the embedded database,
 * the keys, the attachments. It holds the keys in the clear of their password, so it is as secret as the data directory.
 *
 * @param folder whole and listed; one that was cut off has another name
 */
public record Backup(Path folder) {

    private static final String PREFIX = "zhunsheng-";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final String DATABASE = "postgres";

    /** Of the data directory all but what is made anew at a start. */
    private static final Set<String> PASSING = Set.of("incoming", ".lock", ".restoring", SoundProgram.FILE);

    /**
     * Takes a backup, under load as well: every act that was acknowledged before it began is in it, and none by half.
     * Where the database is not this installation's own, only keys and attachments are copied.
     *
     * @param data the data directory
     * @param folder below which the backup gets a folder of its own
     * @param progress is told the bytes copied so far
     */
    public static Backup take(Path data, Path folder, Instant at, LongConsumer progress) {
        if (!Files.isDirectory(data)) throw new BackupRefused("数据目录 " + data + " 不存在，请用 ZHUNSHENG_DATA 指定。");
        if (folder.toAbsolutePath().normalize().startsWith(data))
            throw new BackupRefused("备份不能放在数据目录 " + data + " 里面，请另选一个目录，最好在另一块磁盘上。");
        var name = PREFIX + NAME.format(at.atZone(BeijingTime.ZONE));
        var whole = folder.resolve(name);
        var draft = folder.resolve(name + ".unfinished");
        if (Files.exists(whole) || Files.exists(draft)) throw new BackupRefused("备份 " + whole + " 已经存在，请稍后再试。");
        try {
            EmbeddedServer.keepToOurselves(Files.createDirectories(draft), "rwx------");
            copy(data, new BackupWriter(draft, progress));
            return new Backup(Files.move(draft, whole));
        } catch (DatabaseProblem e) {
            throw new BackupRefused(e.getMessage() + e.remedy(), e);
        } catch (IOException | SQLException e) {
            throw new BackupRefused("备份没有完成：" + e.getMessage() + "。未完成的部分在 " + draft + "，可以删除。", e);
        }
    }

    /** The database first: what its acts refer to lies in the folder of files before they are acknowledged. */
    private static void copy(Path data, BackupWriter to) throws IOException, SQLException {
        var database = data.resolve(DATABASE);
        if (Files.exists(database.resolve("cluster"))) database(database, to);
        try (var children = Files.newDirectoryStream(data)) {
            for (var child : children) {
                var name = child.getFileName().toString();
                if (name.equals(DATABASE) || PASSING.contains(name)) continue;
                if (Files.isDirectory(child)) to.folder(child, name, Backup::lasting);
                else to.file(child, name);
            }
        }
        to.finish();
    }

    private static boolean lasting(Path file) {
        return !PASSING.contains(file.getFileName().toString());
    }

    private static void database(Path home, BackupWriter to) throws IOException, SQLException {
        for (var name : List.of("password", "ready")) to.file(home.resolve(name), DATABASE + "/" + name);
        var copy = new ClusterCopy(home.resolve("cluster"), to);
        var running = EmbeddedServer.superuser(home);
        if (running.isPresent()) {
            try (var superuser = running.get()) {
                copy.take(superuser);
            }
            return;
        }
        try (var server = new EmbeddedServer(home);
                var superuser = EmbeddedServer.superuser(home).orElseThrow()) {
            copy.take(superuser);
        }
    }

    /** The whole backups below a folder, the newest first. */
    public static List<Backup> below(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().matches(PREFIX + "\\d{8}-\\d{6}"))
                    .filter(child -> Files.exists(child.resolve(BackupWriter.LIST)))
                    .sorted(Comparator.reverseOrder())
                    .map(Backup::new)
                    .toList();
        } catch (IOException e) {
            throw new BackupRefused("备份目录 " + folder + " 读不了，请检查权限。", e);
        }
    }

    /** The folder's own name, which tells the moment. */
    public String name() {
        return Objects.requireNonNull(folder.getFileName()).toString();
    }

    /** Deletes it. */
    public void delete() {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new BackupRefused("备份 " + folder + " 没有删除干净：" + e.getMessage(), e);
        }
    }

    /**
     * Puts everything back into a data directory in which nothing is yet, and has the database looked through.
     *
     * @param inspection gets the database as its owner; not called where the database is a server's
     */
    public void restore(Path data, LongConsumer progress, Consumer<DataSource> inspection) {
        requireWhole();
        try {
            requireEmpty(data);
            var draft = data.resolve(".restoring");
            var to = new BackupWriter(draft, progress);
            to.folder(folder, ".", file -> !file.equals(folder.resolve(BackupWriter.LIST)));
            try (var restored = Files.newDirectoryStream(draft)) {
                for (var child : restored) Files.move(child, data.resolve(child.getFileName()));
            }
            Files.delete(draft);
            inspect(data.resolve(DATABASE), inspection);
        } catch (DatabaseProblem e) {
            throw new BackupRefused(e.getMessage() + e.remedy(), e);
        } catch (IOException e) {
            throw new BackupRefused("恢复没有完成：" + e.getMessage() + "。请清空 " + data + " 后重来。", e);
        }
    }

    private static void inspect(Path home, Consumer<DataSource> inspection) throws IOException {
        if (!Files.exists(home.resolve("cluster"))) return;
        try (var server = new EmbeddedServer(home)) {
            var source = new PGSimpleDataSource();
            source.setURL(server.url());
            source.setUser(EmbeddedServer.OWNER);
            source.setPassword(server.password());
            inspection.accept(source);
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        EmbeddedServer.keepToOurselves(Files.createDirectories(data), "rwx------");
        try (var children = Files.newDirectoryStream(data)) {
            if (children.iterator().hasNext())
                throw new BackupRefused("目录 " + data + " 里已有内容，恢复不会覆盖任何数据。请指定一个空目录，或先把原目录移走。");
        }
    }

    /** Every file that the list names is there and is what it was. */
    void requireWhole() {
        var damaged = new ArrayList<String>();
        try {
            if (!Files.exists(folder.resolve(BackupWriter.LIST)))
                throw new BackupRefused("这里没有完整的备份（缺少 " + BackupWriter.LIST + "）：" + folder);
            for (var line : Files.readAllLines(folder.resolve(BackupWriter.LIST))) {
                var parts = line.split("  ", 2);
                if (!parts[0].equals(BackupWriter.digest(folder.resolve(parts[1])))) damaged.add(parts[1]);
            }
        } catch (IOException e) {
            throw new BackupRefused("备份读不了：" + e.getMessage(), e);
        }
        if (!damaged.isEmpty())
            throw new BackupRefused("备份已损坏，" + damaged.size() + " 个文件缺失或被改动，例如 " + damaged.getFirst() + "。请换一份备份。");
    }
}
