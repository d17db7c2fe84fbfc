package org.zhunsheng.operation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.zhunsheng.kernel.database.Backup;
import org.zhunsheng.kernel.database.BackupRefused;
import org.zhunsheng.kernel.ledger.Inspection;

/**
 * What can be asked of the product without starting it: {@code backup <folder>} copies a running installation, or one
 * that stands still, {@code restore <backup> <empty data directory>} puts it back and verifies the whole ledger. Ends with
 * 0 if all is well, 1 if the restored ledger has damage, 2 if it could not be done.
 */
public final class UpkeepCommand {

    private static final Set<String> COMMANDS = Set.of("backup", "restore");
    private static final String USAGE = """
            用法：
              java -jar zhunsheng-app.jar backup <放备份的目录>
              java -jar zhunsheng-app.jar restore <一份备份> [空的数据目录]
            数据目录由 ZHUNSHENG_DATA 指定，默认 ./data。""";

    private final PrintStream out;
    private final Path data;

    private UpkeepCommand(PrintStream out, Path data) {
        this.out = out;
        this.data = data;
    }

    public static void main(String[] arguments) {
        LoggingSystem.get(UpkeepCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        var data = System.getenv().getOrDefault("ZHUNSHENG_DATA", "data");
        System.exit(run(System.out, Path.of(data), arguments));
    }

    /** Whether the arguments of the product ask for upkeep instead of a start. */
    public static boolean isAskedBy(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    static int run(PrintStream out, Path data, String... arguments) {
        var command = new UpkeepCommand(out, data.toAbsolutePath().normalize());
        try {
            if (arguments.length == 2 && arguments[0].equals("backup")) return command.backup(Path.of(arguments[1]));
            if (arguments.length >= 2 && arguments.length <= 3 && arguments[0].equals("restore"))
                return command.restore(
                        Path.of(arguments[1]),
                        arguments.length == 3
                                ? Path.of(arguments[2]).toAbsolutePath().normalize()
                                : command.data);
            out.println(USAGE);
        } catch (BackupRefused refused) {
            out.println(refused.getMessage());
        }
        return 2;
    }

    private int backup(Path folder) {
        var begun = System.nanoTime();
        var bytes = new AtomicLong();
        out.println("正在备份 " + data + " ……");
        var backup = Backup.take(data, folder, Instant.now(), bytes::set);
        out.println("备份完成：" + backup.folder() + "，" + megabytes(bytes) + "，用时 " + seconds(begun)
                + " 秒。其中有密钥，请像保管数据目录一样保管。");
        return 0;
    }

    private int restore(Path folder, Path to) {
        var bytes = new AtomicLong();
        out.println("正在核对并恢复 " + folder + " ……");
        int[] outcome = {0};
        new Backup(folder.toAbsolutePath().normalize())
                .restore(to, bytes::set, database -> outcome[0] = inspect(database, to));
        out.println("已恢复到 " + to + "，" + megabytes(bytes) + "。启动时用 ZHUNSHENG_DATA=" + to + "。");
        return outcome[0];
    }

    private int inspect(DataSource database, Path data) {
        var found = Inspection.of(database, data.resolve("files"));
        out.println("核验了 " + found.districts() + " 个区划的 " + found.acts() + " 步办理记录、" + found.files() + " 个附件。");
        found.damages().forEach(out::println);
        out.println(found.damages().isEmpty() ? "结论：完好。" : "结论：有问题，这份备份里的记录不可信。");
        return found.damages().isEmpty() ? 0 : 1;
    }

    private static String megabytes(AtomicLong bytes) {
        return bytes.get() / (1 << 20) + " MB";
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
