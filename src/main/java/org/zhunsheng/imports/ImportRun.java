package org.zhunsheng.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Intake.Taken;
import org.zhunsheng.kernel.intake.Row;

/**
 * Takes batches in, each in one transaction with what is told of it. As long as nothing of the kind has come from a sender
 * the rows are not looked for; the first one that turns out to be there has the batch taken in again with looking. A row
 * that the database refuses is found by halving its batch, and refused alone.
 */
final class ImportRun {

    private static final String CLASHES = "与库中已有的记录冲突：同一编号或证件号已为另一条记录所用，请核对";

    private final ImportJob job;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Book book;
    private boolean looking;

    /** Keeps what became of a batch. */
    interface Book {
        void keep(Tally tally, List<Row> refused, long bytes);

        void amended(List<Taken> rows, Map<String, String> before, Map<String, String> after);
    }

    ImportRun(ImportJob job, Intake intake, TransactionTemplate transaction, Book book) {
        this.job = job;
        this.intake = intake;
        this.transaction = transaction;
        this.book = book;
        this.looking = job.dryRun() || !intake.untouched();
    }

    Tally take(Batch batch) {
        try {
            return all(batch, batch.sound(), batch.refused());
        } catch (DataIntegrityViolationException e) {
            if (!looking) {
                looking = true;
                return take(batch);
            }
            return halve(batch);
        }
    }

    private Tally all(Batch batch, List<Taken> sound, List<Row> refused) {
        var tally = transaction.execute(status -> {
            var taken = take(sound);
            var late = new ArrayList<>(refused);
            for (var row : sound) if (!row.row().sound()) late.add(row.row());
            var counted = new Tally(taken.accepted(), taken.amended(), taken.unchanged(), late.size());
            book.keep(counted, late, batch.bytes());
            return counted;
        });
        if (tally == null) throw new IllegalStateException("batch " + job.id() + " came to nothing");
        return tally;
    }

    private Tally take(List<Taken> sound) {
        if (sound.isEmpty()) return Tally.NONE;
        var known =
                looking ? intake.digests(sound.stream().map(Taken::externalId).toList()) : new HashMap<String, Long>();
        var fresh = new ArrayList<Taken>(sound.size());
        var changed = new ArrayList<Taken>();
        for (var row : sound) {
            var before = known.get(row.externalId());
            if (before == null) fresh.add(row);
            else if (before != row.digest()) changed.add(row);
        }
        if (!fresh.isEmpty()) intake.add(fresh);
        if (!changed.isEmpty()) amend(changed);
        long accepted = sound(fresh);
        long amended = sound(changed);
        return new Tally((int) (accepted + amended), (int) amended, sound.size() - fresh.size() - changed.size(), 0);
    }

    private static long sound(List<Taken> rows) {
        return rows.stream().filter(row -> row.row().sound()).count();
    }

    private void amend(List<Taken> rows) {
        var ids = rows.stream().map(Taken::externalId).toList();
        var before = intake.images(ids);
        intake.amend(rows);
        var done = rows.stream().filter(row -> row.row().sound()).toList();
        book.amended(done, before, intake.images(ids));
    }

    /** Takes the batch in by halves until what the database refuses stands alone. */
    private Tally halve(Batch batch) {
        var tally = batch.refused().isEmpty() ? Tally.NONE : all(batch, List.of(), batch.refused());
        return tally.plus(halve(batch, batch.sound()));
    }

    private Tally halve(Batch batch, List<Taken> rows) {
        try {
            return all(batch, rows, List.of());
        } catch (DataIntegrityViolationException e) {
            if (rows.size() == 1) {
                rows.getFirst().row().fault("external_id", CLASHES);
                return all(batch, List.of(), List.of(rows.getFirst().row()));
            }
            int half = rows.size() / 2;
            return halve(batch, rows.subList(0, half)).plus(halve(batch, rows.subList(half, rows.size())));
        }
    }
}
