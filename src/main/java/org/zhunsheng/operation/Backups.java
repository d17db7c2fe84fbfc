package org.zhunsheng.operation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Backup;
import org.zhunsheng.kernel.database.BackupRefused;
import org.zhunsheng.kernel.database.DataDirectory;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * Backups of the running installation, on demand and every night, in the folder named by {@code zhunsheng.backup.folder};
 * the newest few are kept. Without that setting nothing is backed up, and the page of measures says so.
 */
@Component
class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final DataDirectory data;
    private final Clock clock;
    private final @Nullable Path folder;
    private final int kept;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Progress progress = new Progress(false, 0, null);

    /**
     * How the present backup goes, or how the last one went.
     *
     * @param problem in words; null if there is none
     */
    record Progress(boolean running, long bytes, @Nullable String problem) {

        long megabytes() {
            return bytes >> 20;
        }
    }

    Backups(
            DataDirectory data,
            Clock clock,
            @Value("${zhunsheng.backup.folder:}") String folder,
            @Value("${zhunsheng.backup.keep:14}") int kept) {
        this.data = data;
        this.clock = clock;
        this.folder = folder.isBlank() ? null : Path.of(folder).toAbsolutePath().normalize();
        this.kept = Math.max(1, kept);
    }

    @Bean
    static RecurringTask<Void> nightlyBackup(Backups backups, @Value("${zhunsheng.backup.at:02:30}") String at) {
        return Tasks.recurring("backup", Schedules.daily(BeijingTime.ZONE, LocalTime.parse(at)))
                .execute((instance, context) -> {
                    if (backups.isSet()) backups.take();
                });
    }

    boolean isSet() {
        return folder != null;
    }

    @Nullable
    Path folder() {
        return folder;
    }

    Progress progress() {
        return progress;
    }

    /** The newest first. */
    List<Backup> present() {
        return folder == null ? List.of() : Backup.below(folder);
    }

    /** Begins one beside what else goes on; does nothing while one is being taken. */
    void begin() {
        Thread.ofVirtual().name("backup").start(this::take);
    }

    /** Takes one and drops those beyond the number that is kept. */
    void take() {
        var to = folder;
        if (to == null || !busy.compareAndSet(false, true)) return;
        progress = new Progress(true, 0, null);
        try {
            var backup =
                    Backup.take(data.path(), to, clock.instant(), bytes -> progress = new Progress(true, bytes, null));
            present().stream().skip(kept).forEach(Backup::delete);
            log.info("备份完成：{}", backup.folder());
            progress = new Progress(false, progress.bytes(), null);
        } catch (BackupRefused refused) {
            log.error("备份没有完成：{}", refused.getMessage());
            progress = new Progress(false, 0, refused.getMessage());
        } catch (RuntimeException e) {
            log.error("backup failed", e);
            progress = new Progress(false, 0, "备份没有完成，原因见日志。");
        } finally {
            busy.set(false);
        }
    }
}
