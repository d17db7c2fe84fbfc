package org.zhunsheng.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.Outcome;

/**
 * What the acts by which lots are fixed and drawn (抽签各行为的内容) put on the record: the page fills them in with it, and
 * {@link DrawEffect} holds whoever sends them to it.
 */
final class LotsForms {

    /** The act by which lots are drawn, and that by which some are drawn anew. */
    static final String DRAW = "draw-lots";

    static final String REDRAW = "redraw";

    static final String TRACE = "drawTrace";
    static final String COMMITMENT = "drawCommitment";
    static final String ABSENT = "absentOfficers";
    static final String ABSENT_FROM = "absentFrom";

    private LotsForms() {}

    /** What the act of fixing tells of a draw. */
    static Map<String, Object> fixed(Draw draw) {
        var told = new LinkedHashMap<String, Object>();
        told.put(TRACE, draw.id().toString());
        told.put(COMMITMENT, draw.commitmentDigest());
        told.put("subjectPool", Math.toIntExact(draw.poolSize()));
        told.put("inspectorPool", draw.roster().size());
        told.put("drawCount", draw.rules().count());
        return told;
    }

    /** What the act of drawing must tell of it, and nothing else. */
    static Map<String, Object> drawn(Draw draw) {
        var outcome = Objects.requireNonNull(draw.result());
        var told = new LinkedHashMap<String, Object>();
        told.put(TRACE, draw.id().toString());
        told.put("drawSeed", Objects.requireNonNull(draw.seed()));
        told.put(
                "drawnSubjects",
                outcome.subjects().stream().map(LotsForms::words).toList());
        told.put("officers", outcome.inspectors().stream().map(Outcome.Team::id).toList());
        told.put("inspectorPool", draw.roster().size());
        return told;
    }

    /** What the act of fixing a further draw tells of it. */
    static Map<String, Object> fixedAnew(Draw draw) {
        var told = new LinkedHashMap<String, Object>();
        told.put(TRACE, draw.id().toString());
        told.put(COMMITMENT, draw.commitmentDigest());
        told.put("redrawSubjects", Math.toIntExact(draw.poolSize()));
        told.put("inspectorPool", draw.roster().size());
        return told;
    }

    /**
     * What the act of drawing anew must tell.
     *
     * @param now who looks at whom after it
     */
    static Map<String, Object> replaced(Draw draw, Teams now) {
        var told = new LinkedHashMap<String, Object>();
        told.put(TRACE, draw.id().toString());
        told.put("drawSeed", Objects.requireNonNull(draw.seed()));
        told.put(
                "redrawnSubjects",
                Objects.requireNonNull(draw.result()).subjects().stream()
                        .map(LotsForms::words)
                        .toList());
        told.put("officers", now.officers());
        return told;
    }

    /** A subject in one line: its name, its code, who looks at it. */
    private static String words(Outcome.Drawn subject) {
        var team = subject.inspectors().stream().map(Outcome.Team::name).toList();
        return subject.name() + "（" + subject.id() + "）：" + String.join("、", team);
    }
}
