package org.zhunsheng.kernel.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The taking in of one file's rows by the module whose records they become. Reading may happen ahead of writing, on
 * another thread; what writes runs in a transaction of the caller, and is kept or undone as a whole.
 */
public interface Intake {

    /** What the row says, as the module will write it; null where the row has been refused. Writes nothing. */
    @Nullable
    Object read(Row row);

    /** Whether nothing has come from a sender yet, so that no row needs to be looked for. */
    boolean untouched();

    /** The digests of those rows that were taken in before, by external id. */
    Map<String, Long> digests(Collection<String> externalIds);

    /** Takes in rows that were not there before. What is wrong with one that only shows now is told by its {@link Taken}. */
    void add(List<Taken> rows);

    /** The records as they stand, as JSON, by external id; for the trail of amendments. */
    Map<String, String> images(Collection<String> externalIds);

    /** Takes in other rows in the place of those with the same external ids. */
    void amend(List<Taken> rows);

    /** All rows of the file have been taken in. */
    default void end() {}

    /**
     * A row that has been read.
     *
     * @param digest by which the same row is told from a changed one
     * @param content what {@link #read} answered
     */
    record Taken(String externalId, long digest, Object content, Row row) {}
}
