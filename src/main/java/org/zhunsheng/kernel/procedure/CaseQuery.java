package org.zhunsheng.kernel.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the cases that an actor may see.
 *
 * @param q part of a number or title, or the start of an applicant's name
 * @param open only cases that are not closed
 */
public record CaseQuery(
        @Nullable String state,
        @Nullable Light light,
        @Nullable String organisation,
        @Nullable String procedure,
        @Nullable String q,
        boolean open,
        int page,
        int size) {

    private static final int LARGEST_PAGE = 200;

    public CaseQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, LARGEST_PAGE);
    }

    /** The same, whatever is written in the case. */
    CaseQuery without() {
        return new CaseQuery(state, light, organisation, procedure, null, open, page, size);
    }

    public static CaseQuery todo(int page, int size) {
        return new CaseQuery(null, null, null, null, null, true, page, size);
    }
}
