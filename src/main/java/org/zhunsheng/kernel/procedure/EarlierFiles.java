package org.zhunsheng.kernel.procedure;

import java.util.List;

/** The earlier cases (在先案件) that a rule may mean. A case knows only itself; the house has them all. */
@FunctionalInterface
public interface EarlierFiles {

    /** Where there is nothing but the case at hand. */
    EarlierFiles NONE = (file, rule) -> List.of();

    /** Those of the same party that ended as the rule says and have not fallen since; the newest first. */
    List<CaseFile> of(CaseFile file, EarlierRule rule);

    /** The same, for one who is going to ask of each of these files: what is asked of one is looked up for all. */
    default EarlierFiles among(List<CaseFile> batch) {
        return this;
    }
}
