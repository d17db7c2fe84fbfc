package org.zhunsheng.kernel.procedure;

import java.util.Optional;
import org.zhunsheng.kernel.access.Actor;

/**
 * What another module shows on the page of a case: its papers, its licence, its rating. Owned here so that the page need
 * not know who adds to it.
 */
public interface CasePanel {

    /** The panel of this case for this actor, if there is anything to show. */
    Optional<Shown> of(CaseFile file, Actor actor);

    /**
     * A panel to show.
     *
     * @param template the template whose fragment {@code panel} shows it
     * @param content what the fragment is given, as {@code panel.content}
     */
    record Shown(String template, Object content) {}
}
