package org.zhunsheng.kernel.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The earlier cases (在先案件) of each of many files. The first that asks under a rule has it asked for all of its procedure, in
 * one statement; the others find their answer here. For one long piece of work of one thread; what changes meanwhile it
 * does not know.
 */
final class EarlierOfBatch implements EarlierFiles {

    private final List<CaseFile> batch;
    private final BiFunction<List<CaseFile>, EarlierRule, Map<UUID, List<CaseFile>>> store;
    private final Map<Asked, Map<UUID, List<CaseFile>>> known = new HashMap<>();

    /** What is asked together: one rule, of the files of a procedure in a district. */
    private record Asked(EarlierRule rule, String district, String procedure) {

        boolean means(CaseFile file) {
            return file.district().equals(district) && file.definition().id().equals(procedure);
        }
    }

    /**
     * @param batch the files that are going to ask
     * @param store the earlier cases of files of one procedure in one district, by their ids
     */
    EarlierOfBatch(List<CaseFile> batch, BiFunction<List<CaseFile>, EarlierRule, Map<UUID, List<CaseFile>>> store) {
        this.batch = List.copyOf(batch);
        this.store = store;
    }

    @Override
    public List<CaseFile> of(CaseFile file, EarlierRule rule) {
        if (batch.stream().noneMatch(one -> one.id().equals(file.id())))
            return found(store.apply(List.of(file), rule), file);
        var asked = new Asked(rule, file.district(), file.definition().id());
        return found(known.computeIfAbsent(asked, this::ofAll), file);
    }

    private Map<UUID, List<CaseFile>> ofAll(Asked asked) {
        var asking = batch.stream().filter(asked::means).toList();
        return store.apply(asking, asked.rule());
    }

    private static List<CaseFile> found(Map<UUID, List<CaseFile>> all, CaseFile file) {
        return all.getOrDefault(file.id(), List.of());
    }
}
