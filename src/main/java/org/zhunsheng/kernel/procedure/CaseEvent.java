package org.zhunsheng.kernel.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a case; published after it was committed, so a listener that fails cannot undo it. */
public sealed interface CaseEvent {

    String district();

    UUID caseId();

    /** An act was recorded. */
    record ActPerformed(String district, UUID caseId, String procedure, String act, int sequence)
            implements CaseEvent {}

    /** A case reached an end state. */
    record CaseClosed(
            String district,
            UUID caseId,
            String procedure,
            @Nullable UUID parent) implements CaseEvent {}
}
