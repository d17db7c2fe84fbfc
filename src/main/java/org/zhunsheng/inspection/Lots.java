package org.zhunsheng.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Inspector;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;

/**
 * The lots of a batch of inspections (双随机抽查的抽签): fixed by one act and drawn by another, so that what was promised
 * stands on the chain before anybody can know what comes out.
 */
@Component
class Lots {

    private static final String FIX = "fix-pools";

    private final Draws draws;
    private final SubjectPool pool;
    private final Docket docket;
    private final Organisations organisations;
    private final Clock clock;

    Lots(Draws draws, SubjectPool pool, Docket docket, Organisations organisations, Clock clock) {
        this.draws = draws;
        this.pool = pool;
        this.docket = docket;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What an officer asks for; weights as {@code A} to {@code D}, avoidance as pairs of certificate and code. */
    record Wish(
            int count,
            int inspectors,
            @Nullable Integer maxLoad,
            Map<String, String> filter,
            Map<String, Integer> weights,
            List<Terms.Avoidance> avoid,
            String later) {}

    /** The draw that stands: the last that was fixed on the record of the case. */
    Optional<Draw> standing(CaseFile file) {
        return draws.ofCase(file.district(), file.id()).stream()
                .filter(draw -> draw.commitmentDigest().equals(file.facts().get(LotsForms.COMMITMENT)))
                .reduce((earlier, later) -> later);
    }

    /** The bodies whose inspectors take part: the case's own, and its partners where they look together. */
    List<String> bodies(CaseFile file) {
        var own = file.head().organisation();
        var bodies = new ArrayList<String>();
        bodies.add(organisations.name(file.district(), own));
        if (Boolean.TRUE.equals(file.facts().get("joint")) && file.facts().get("partners") instanceof List<?> partners)
            for (var one : partners) if (!bodies.contains(String.valueOf(one))) bodies.add(String.valueOf(one));
        return bodies;
    }

    void fix(CaseFile file, Wish wish, Actor actor) {
        if (standing(file).filter(Draw::drawn).isPresent()) throw Invalid.field(LotsForms.TRACE, "已经抽取，不能再换名录库");
        var bodies = bodies(file);
        var terms = new Terms(
                wish.count(),
                wish.inspectors(),
                bodies.size() > 1 ? bodies : List.of(),
                Terms.Area.ANY,
                LocalDate.now(clock),
                wish.maxLoad(),
                wish.avoid(),
                Map.of());
        var draw = draws.commit(
                new Draws.Plan(
                        "双随机抽取（" + file.number() + "）",
                        file.id(),
                        pool.pool(file.district(), wish.filter(), wish.weights()),
                        roster(file, bodies),
                        terms,
                        wish.later(),
                        null),
                actor);
        docket.perform(new PerformAct(file.id(), FIX, LotsForms.fixed(draw)), actor);
    }

    /** Whoever of these bodies holds a certificate. */
    List<Inspector> roster(CaseFile file, List<String> bodies) {
        var codes = organisations.codes(file.district());
        return draws.roster(
                file.district(),
                bodies.stream().map(codes::get).filter(Objects::nonNull).toList());
    }

    /** Who looks at whom as the record stands. */
    Teams teams(CaseFile file) {
        return Teams.of(file, draws);
    }

    /** Whether what a draw came to stands on the record. */
    boolean adopted(CaseFile file, Draw draw) {
        return file.acts().stream()
                .filter(done -> done.act().equals(LotsForms.DRAW) || done.act().equals(LotsForms.REDRAW))
                .anyMatch(done -> draw.id().toString().equals(done.form().get(LotsForms.TRACE)));
    }

    /** Draws, and puts what came out on the record; where only the second failed before, it is made up for. */
    void draw(CaseFile file, @Nullable String value, Actor actor) {
        var draw = standing(file).orElseThrow(() -> new IllegalStateException("nothing is fixed"));
        if (!draw.drawn()) draw = draws.draw(draw.id(), value, actor);
        docket.perform(new PerformAct(file.id(), LotsForms.DRAW, form(draw)), actor);
    }

    private Map<String, Object> form(Draw draw) {
        var form = new LinkedHashMap<>(LotsForms.drawn(draw));
        form.put("drawnOn", LocalDate.now(clock).toString());
        form.put("drawMethod", "系统抽签");
        return form;
    }
}
