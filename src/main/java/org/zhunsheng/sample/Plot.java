package org.zhunsheng.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course that cases take.
 *
 * @param opened how many working days before today they were filed
 * @param left instead: how many working days of the promised limit remain today
 * @param needs what the matter must allow
 * @param items codes of the matters it happens in; any that allow it, if none are named
 * @param owner the account whose case it is; a stranger's, if none is named
 */
record Plot(
        @JsonProperty("plot") String name,
        int cases,
        @Nullable Pace opened,
        @Nullable Pace left,
        @Nullable String needs,
        @Nullable List<String> items,
        @Nullable @JsonProperty("for") String owner,
        List<Step> steps) {

    boolean suits(Matter matter) {
        if (items != null && !items.contains(matter.code())) return false;
        return needs == null ? !matter.has("instant") || items != null : matter.has(needs);
    }
}
