package org.zhunsheng.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Inspector;
import org.zhunsheng.kernel.draw.Outcome;
import org.zhunsheng.kernel.draw.Pool;
import org.zhunsheng.kernel.draw.Subject;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;

/**
 * A further draw (另行抽取人员) in a batch that was drawn: whoever cannot come or must keep out is replaced by lot as well, and
 * nobody else.
 */
@Component
class FurtherDraw {

    private static final String FIX = "fix-redraw";

    private final Lots lots;
    private final Draws draws;
    private final Docket docket;
    private final Clock clock;

    FurtherDraw(Lots lots, Draws draws, Docket docket, Clock clock) {
        this.lots = lots;
        this.draws = draws;
        this.docket = docket;
        this.clock = clock;
    }

    /**
     * What is asked for when inspectors cannot look at what they were drawn for.
     *
     * @param absent their certificates
     * @param subjects the codes of those that they cannot look at; none for all of theirs
     */
    record Absence(List<String> absent, List<String> subjects, String reasons, String later) {}

    /**
     * Fixes a further draw: for each subject of those who cannot come, or for those of them that are named, as many as drop
     * out, among all other inspectors; who was drawn with them stays. The rules are those of the draw before; how much one
     * is drawn for is counted anew. Who drops out does not come back to these subjects by a later draw.
     */
    void fix(CaseFile file, Absence wish, Actor actor) {
        var concerned = lots.teams(file).of(wish.absent(), wish.subjects());
        checkConcerned(concerned, wish);
        var inspectors = lots.roster(file, lots.bodies(file)).stream()
                .filter(one -> !wish.absent().contains(one.id()))
                .toList();
        var pool = Pool.of(concerned.stream().map(FurtherDraw::subject).toList());
        var terms = terms(before(file), wish, concerned, inspectors);
        var draw = draws.commit(
                new Draws.Plan(
                        "双随机另行抽取人员（" + file.number() + "）", file.id(), pool, inspectors, terms, wish.later(), null),
                actor);
        docket.perform(new PerformAct(file.id(), FIX, form(draw, wish)), actor);
    }

    /** The rules of the draw before, among those that stand on the record. */
    private Terms before(CaseFile file) {
        return draws.ofCase(file.district(), file.id()).stream()
                .filter(one -> lots.adopted(file, one))
                .map(Draw::rules)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing was drawn"));
    }

    private Terms terms(Terms before, Absence wish, List<Outcome.Drawn> concerned, List<Inspector> inspectors) {
        var today = LocalDate.now(clock);
        return new Terms(
                concerned.size(),
                before.inspectorsPerSubject(),
                before.joint(),
                before.area(),
                today,
                before.maxLoad(),
                avoid(before, wish, concerned),
                Map.of(),
                Teams.staying(concerned, wish.absent(), inspectors, today));
    }

    private static Map<String, Object> form(Draw draw, Absence wish) {
        var form = new LinkedHashMap<>(LotsForms.fixedAnew(draw));
        form.put("redrawReasons", wish.reasons());
        form.put(LotsForms.ABSENT, wish.absent());
        if (!wish.subjects().isEmpty()) form.put(LotsForms.ABSENT_FROM, wish.subjects());
        return form;
    }

    private static void checkConcerned(List<Outcome.Drawn> concerned, Absence wish) {
        if (wish.subjects().isEmpty() && concerned.isEmpty())
            throw Invalid.field(LotsForms.ABSENT, "请选择不能到场或者须回避的人员：他们没有分到检查对象的，不用另行抽取");
        var theirs = concerned.stream().map(Outcome.Drawn::id).toList();
        for (var subject : wish.subjects())
            if (!theirs.contains(subject))
                throw Invalid.field(LotsForms.ABSENT_FROM, "“" + subject + "”不是所选人员的检查对象，请核对统一社会信用代码；不填的，为他们的全部对象");
    }

    private static List<Terms.Avoidance> avoid(Terms before, Absence wish, List<Outcome.Drawn> concerned) {
        return Stream.concat(before.avoid().stream(), Teams.out(wish.absent(), concerned).stream())
                .distinct()
                .toList();
    }

    private static Subject subject(Outcome.Drawn drawn) {
        return new Subject(drawn.id(), drawn.name(), drawn.category(), drawn.weight(), drawn.stratum(), drawn.area());
    }

    /** Draws anew, and puts on the record who looks now. */
    void draw(CaseFile file, @Nullable String value, Actor actor) {
        var draw = lots.standing(file)
                .filter(one -> !lots.adopted(file, one))
                .orElseThrow(() -> Invalid.field(LotsForms.TRACE, "请先固定另行抽取的名录库"));
        if (!draw.drawn()) draw = draws.draw(draw.id(), value, actor);
        var form = new LinkedHashMap<>(
                LotsForms.replaced(draw, lots.teams(file).with(Objects.requireNonNull(draw.result()))));
        form.put("drawnOn", LocalDate.now(clock).toString());
        docket.perform(new PerformAct(file.id(), LotsForms.REDRAW, form), actor);
    }
}
