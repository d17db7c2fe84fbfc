package org.zhunsheng.imports;

import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.intake.ImportKind;

/** The door through which files of rows come in (数据导入): from whoever may send them, and from the product itself. */
@Component
public class Imports {

    private static final String ROLE = "importer";

    private final Map<String, ImportKind> kinds = new LinkedHashMap<>();
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportWorker worker;

    Imports(List<ImportKind> kinds, ImportJobs jobs, ImportFiles files, ImportWorker worker) {
        kinds.stream()
                .sorted(Comparator.comparingInt(ImportKind::order).thenComparing(ImportKind::id))
                .forEach(kind -> this.kinds.put(kind.id(), kind));
        this.jobs = jobs;
        this.files = files;
        this.worker = worker;
    }

    /** Is told how far a file has been taken in. */
    public interface Progress {
        void at(int rows, int percent);
    }

    /** What can be brought in, in the order in which it should be: what others refer to comes first. */
    Collection<ImportKind> kinds() {
        return kinds.values();
    }

    /** @throws ImportRefused if there is no such kind */
    ImportKind kind(String id) {
        var kind = kinds.get(id);
        if (kind == null) throw ImportRefused.unknown("没有“" + id + "”这一种数据，可导入：" + String.join("、", kinds.keySet()));
        return kind;
    }

    /**
     * Takes a file in now, on this thread, for the product itself. The same rows again change nothing, so whoever was cut
     * off begins anew.
     *
     * @return the batch once it is over
     * @throws ImportRefused if the file as a whole is wrong
     */
    public ImportJob load(
            String district, String kind, String fileName, InputStream content, Actor actor, Progress progress) {
        jobs.giveUp(district, kind, fileName);
        var job = keep(kind(kind), district, fileName, content, actor, false, true);
        worker.run(job, kind(kind), progress);
        return jobs.find(district, job.id()).orElseThrow();
    }

    /** Keeps a file and has it taken in by and by; what is wrong with its header is told at once. */
    ImportJob submit(String kind, String fileName, InputStream content, boolean dryRun, Actor actor) {
        admit(actor);
        var job = keep(kind(kind), actor.district(), fileName, content, actor, dryRun, false);
        worker.wake();
        return job;
    }

    /** Takes in for good what was looked at before. */
    ImportJob confirm(ImportJob looked, Actor actor) {
        if (!looked.dryRun() || !looked.state().equals("done"))
            throw ImportRefused.wrong("这一批还没有核对完，或者不是预演，不能确认导入", List.of());
        var job = job(
                looked.kind(),
                looked.district(),
                looked.fileName(),
                looked.digest(),
                looked.size(),
                actor,
                false,
                false,
                Ids.next());
        files.rename(looked.id(), job.id());
        jobs.insert(job);
        worker.wake();
        return job;
    }

    private ImportJob keep(
            ImportKind kind,
            String district,
            String fileName,
            InputStream content,
            Actor actor,
            boolean dryRun,
            boolean inProcess) {
        var id = Ids.next();
        var kept = files.keep(id, content);
        try (var sheet = Sheet.open(kept.path())) {
            if (!sheet.hasNext()) throw ImportRefused.unreadable("文件是空的：第一行应是表头", null);
            Header.read(sheet.next(), kind);
        } catch (RuntimeException e) {
            files.drop(id);
            throw e;
        }
        var job = job(kind.id(), district, fileName, kept.digest(), kept.size(), actor, dryRun, inProcess, id);
        jobs.insert(job);
        return job;
    }

    private ImportJob job(
            String kind,
            String district,
            String fileName,
            String digest,
            long size,
            Actor actor,
            boolean dryRun,
            boolean inProcess,
            UUID id) {
        var now = jobs.now();
        return new ImportJob(
                district,
                id,
                kind,
                fileName,
                digest,
                size,
                actor.account(),
                dryRun,
                inProcess,
                inProcess ? "running" : "waiting",
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                now,
                null);
    }

    /** A batch of the actor's district. */
    ImportJob find(UUID id, Actor actor) {
        admit(actor);
        return Optional.of(id)
                .flatMap(one -> jobs.find(actor.district(), one))
                .orElseThrow(() -> ImportRefused.unknown("没有这一批导入，请核对编号"));
    }

    /** @throws AccessDeniedException unless the actor brings data in */
    static void admit(Actor actor) {
        if (!actor.is(ROLE)) throw new AccessDeniedException("只有数据导入员可以导入数据");
    }
}
