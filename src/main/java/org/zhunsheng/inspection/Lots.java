package org.zhunsheng.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.DrawRefused;
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
 * The lots of a batch of inspections (双随机抽查的抽签): fixed by one act and drawn by another, so that what was promised
 * stands on the chain before anybody can know what comes out.
 */
@Component
class Lots {

    static final String TRACE = "drawTrace";
    static final String COMMITMENT = "drawCommitment";

    static final String DRAW = "draw-lots";
    static final String REDRAW = "redraw";
    static final String ABSENT = "absentOfficers";
    static final String ABSENT_FROM = "absentFrom";

    private static final String FIX = "fix-pools";
    private static final String FIX_ANEW = "fix-redraw";

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

    /**
     * What is asked for when inspectors cannot look at what they were drawn for.
     *
     * @param absent their certificates
     * @param subjects the codes of those that they cannot look at; none for all of theirs
     */
    record Absence(List<String> absent, List<String> subjects, String reasons, String later) {}

    /** The draw that stands: the last that was fixed on the record of the case. */
    Optional<Draw> standing(CaseFile file) {
        return draws.ofCase(file.district(), file.id()).stream()
                .filter(draw -> draw.commitmentDigest().equals(file.facts().get(COMMITMENT)))
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
        if (standing(file).filter(Draw::drawn).isPresent()) throw Invalid.field(TRACE, "已经抽取，不能再换名录库");
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
        docket.perform(new PerformAct(file.id(), FIX, fixed(draw)), actor);
    }

    private List<Inspector> roster(CaseFile file, List<String> bodies) {
        var codes = organisations.codes(file.district());
        return draws.roster(
                file.district(),
                bodies.stream().map(codes::get).filter(Objects::nonNull).toList());
    }

    Teams teams(CaseFile file) {
        return Teams.of(file, draws);
    }

    /**
     * Fixes a further draw: for each subject of those who cannot come, or for those of them that are named, as many as drop out, among all other inspectors; who was
     * drawn with them stays. The rules are those of the draw before; how much one is drawn for is counted anew. Who drops
     * out does not come back to these subjects by a later draw.
     */
    void fixAnew(CaseFile file, Absence wish, Actor actor) {
        var teams = teams(file);
        var concerned = teams.of(wish.absent(), wish.subjects());
        checkConcerned(concerned, wish);
        var before = draws.ofCase(file.district(), file.id()).stream()
                .filter(one -> adopted(file, one))
                .map(Draw::rules)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing was drawn"));
        var inspectors = roster(file, bodies(file)).stream()
                .filter(one -> !wish.absent().contains(one.id()))
                .toList();
        var today = LocalDate.now(clock);
        var terms = new Terms(
                concerned.size(),
                before.inspectorsPerSubject(),
                before.joint(),
                before.area(),
                today,
                before.maxLoad(),
                avoid(before, wish, concerned),
                Map.of(),
                Teams.staying(concerned, wish.absent(), inspectors, today));
        var pool = Pool.of(concerned.stream().map(Lots::subject).toList());
        var draw = draws.commit(
                new Draws.Plan(
                        "双随机另行抽取人员（" + file.number() + "）", file.id(), pool, inspectors, terms, wish.later(), null),
                actor);
        var form = new LinkedHashMap<>(fixedAnew(draw));
        form.put("redrawReasons", wish.reasons());
        form.put(ABSENT, wish.absent());
        if (!wish.subjects().isEmpty()) form.put(ABSENT_FROM, wish.subjects());
        docket.perform(new PerformAct(file.id(), FIX_ANEW, form), actor);
    }

    private static void checkConcerned(List<Outcome.Drawn> concerned, Absence wish) {
        if (wish.subjects().isEmpty() && concerned.isEmpty())
            throw Invalid.field(ABSENT, "请选择不能到场或者须回避的人员：他们没有分到检查对象的，不用另行抽取");
        var theirs = concerned.stream().map(Outcome.Drawn::id).toList();
        for (var subject : wish.subjects())
            if (!theirs.contains(subject))
                throw Invalid.field(ABSENT_FROM, "“" + subject + "”不是所选人员的检查对象，请核对统一社会信用代码；不填的，为他们的全部对象");
    }

    private static List<Terms.Avoidance> avoid(Terms before, Absence wish, List<Outcome.Drawn> concerned) {
        return Stream.concat(before.avoid().stream(), out(wish.absent(), concerned).stream())
                .distinct()
                .toList();
    }

    /** Who must keep out of which of these subjects from now on. */
    static List<Terms.Avoidance> out(List<String> absent, List<Outcome.Drawn> concerned) {
        return concerned.stream()
                .flatMap(subject -> subject.inspectors().stream()
                        .filter(one -> absent.contains(one.id()))
                        .map(one -> new Terms.Avoidance(one.id(), subject.id())))
                .toList();
    }

    private static Subject subject(Outcome.Drawn drawn) {
        return new Subject(drawn.id(), drawn.name(), drawn.category(), drawn.weight(), drawn.stratum(), drawn.area());
    }

    /** Draws anew, and puts on the record who looks now. */
    void drawAnew(CaseFile file, @Nullable String value, Actor actor) {
        var draw = standing(file)
                .filter(one -> !adopted(file, one))
                .orElseThrow(() -> Invalid.field(TRACE, "请先固定另行抽取的名录库"));
        if (!draw.drawn()) draw = draws.draw(draw.id(), value, actor);
        var form = new LinkedHashMap<>(replaced(draw, teams(file).with(Objects.requireNonNull(draw.result()))));
        form.put("drawnOn", LocalDate.now(clock).toString());
        docket.perform(new PerformAct(file.id(), REDRAW, form), actor);
    }

    /** Whether what a draw came to stands on the record. */
    boolean adopted(CaseFile file, Draw draw) {
        return file.acts().stream()
                .filter(done -> done.act().equals(DRAW) || done.act().equals(REDRAW))
                .anyMatch(done -> draw.id().toString().equals(done.form().get(TRACE)));
    }

    /** Draws, and puts what came out on the record; where only the second failed before, it is made up for. */
    void draw(CaseFile file, @Nullable String value, Actor actor) {
        var draw = standing(file).orElseThrow(() -> new IllegalStateException("nothing is fixed"));
        if (!draw.drawn()) draw = draws.draw(draw.id(), value, actor);
        docket.perform(new PerformAct(file.id(), DRAW, form(draw)), actor);
    }

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
    static Map<String, Object> result(Draw draw) {
        var outcome = Objects.requireNonNull(draw.result());
        var told = new LinkedHashMap<String, Object>();
        told.put(TRACE, draw.id().toString());
        told.put("drawSeed", Objects.requireNonNull(draw.seed()));
        told.put("drawnSubjects", outcome.subjects().stream().map(Lots::words).toList());
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
                        .map(Lots::words)
                        .toList());
        told.put("officers", now.officers());
        return told;
    }

    private Map<String, Object> form(Draw draw) {
        var form = new LinkedHashMap<>(result(draw));
        form.put("drawnOn", LocalDate.now(clock).toString());
        form.put("drawMethod", "系统抽签");
        return form;
    }

    /** A subject in one line: its name, its code, who looks at it. */
    private static String words(Outcome.Drawn subject) {
        var team = subject.inspectors().stream().map(Outcome.Team::name).toList();
        return subject.name() + "（" + subject.id() + "）：" + String.join("、", team);
    }

    /** What was refused, in words. */
    static String said(DrawRefused refused) {
        return String.join(
                "；", refused.faults().stream().map(DrawRefused.Fault::message).toList());
    }
}
