package org.zhunsheng.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.kernel.intake.Intake.Taken;
import org.zhunsheng.kernel.intake.Row;

/** Some rows that are taken in together or not at all; no two of them have the same external id. */
final class Batch {

    static final int SIZE = 10_000;

    private final List<Taken> sound = new ArrayList<>();
    private final List<Row> refused = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long bytes;

    boolean holds(String externalId) {
        return ids.contains(externalId);
    }

    void add(Taken taken) {
        ids.add(taken.externalId());
        sound.add(taken);
    }

    void refuse(Row row) {
        refused.add(row);
    }

    boolean full() {
        return sound.size() + refused.size() >= SIZE;
    }

    boolean empty() {
        return sound.isEmpty() && refused.isEmpty();
    }

    List<Taken> sound() {
        return sound;
    }

    List<Row> refused() {
        return refused;
    }

    /** How much of the file had been read when the batch was closed. */
    Batch closedAt(long bytes) {
        this.bytes = bytes;
        return this;
    }

    long bytes() {
        return bytes;
    }
}
