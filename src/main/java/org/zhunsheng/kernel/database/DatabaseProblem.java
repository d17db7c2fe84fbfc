package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why there is no database to work with, and what to do about it, in one sentence each. */
class DatabaseProblem extends RuntimeException {

    private static final long NEEDED = 64L << 20;

    private final String remedy;

    DatabaseProblem(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    static DatabaseProblem inUse(Path home) {
        return new DatabaseProblem(
                "数据目录 " + home + " 正被另一个准绳进程使用。(Another process uses this data directory.)",
                "请先停止那个进程，或用 --zhunsheng.data=另一目录 启动。",
                null);
    }

    /** Finds the sentence for what the server or the file system said. */
    static DatabaseProblem of(Throwable cause, Path home) {
        if (cause instanceof DatabaseProblem known) return known;
        var said = chain(cause);
        if (said.contains("No space left") || said.contains("There is not enough space") || isFull(home))
            return new DatabaseProblem(
                    "磁盘已满，数据库不能启动。(The disk is full.)", "请在 " + home + " 所在磁盘腾出空间后再启动，已有数据没有损坏。", cause);
        if (said.contains("password authentication failed") || said.contains("28P01"))
            return new DatabaseProblem(
                    "数据库用户名或口令不对。(Wrong database user or password.)",
                    "请核对 ZHUNSHENG_DB_USER 与 ZHUNSHENG_DB_PASSWORD；内置数据库的口令在 " + home.resolve("password") + "。",
                    cause);
        if (said.contains("Connection refused") || said.contains("connection attempt failed"))
            return new DatabaseProblem(
                    "连接不上数据库服务器。(The database server does not answer.)",
                    "请核对 ZHUNSHENG_DB_URL 的主机与端口，并确认服务器已启动。",
                    cause);
        return new DatabaseProblem(
                "内置数据库不能启动：" + cause.getMessage() + " (The embedded database does not start.)",
                "请检查 " + home + " 的读写权限；也可以用 ZHUNSHENG_DB_URL 指定 PostgreSQL 服务器。",
                cause);
    }

    /** The server's own words are lost with its process; that a new database has no room is plain enough. */
    private static boolean isFull(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace() < NEEDED;
        } catch (IOException e) {
            return false;
        }
    }

    private static String chain(Throwable cause) {
        var said = new StringBuilder();
        for (var at = cause; at != null; at = at.getCause()) said.append(at).append('\n');
        return said.toString();
    }
}
