package org.zhunsheng.kernel.draw;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.ledger.Anchor;
import org.zhunsheng.kernel.ledger.Ledger;

/**
 * Draws by lot in three steps: {@link #commit} fixes pool, inspectors, terms and the digest of a secret seed; {@link #draw}
 * reveals the seed and draws; {@link #replay} lets anybody draw again from what was fixed and see that it is the same.
 */
@Component
public class Draws {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED = 32;
    private static final int LONGEST_VALUE = 500;

    private final DrawStore store;
    private final TransactionOperations transactions;
    private final FieldCipher cipher;
    private final Ledger ledger;
    private final StaffRoster staff;
    private final Organisations organisations;
    private final Clock clock;

    Draws(
            DrawStore store,
            TransactionOperations transactions,
            FieldCipher cipher,
            Ledger ledger,
            StaffRoster staff,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.cipher = cipher;
        this.ledger = ledger;
        this.staff = staff;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What a draw is to be made of.
     *
     * @param later a public value not known yet, in words; empty for none
     * @param laterAnchor instead of words: the day whose anchor's root that value is
     */
    public record Plan(
            String title,
            @Nullable UUID caseId,
            Pool pool,
            List<Inspector> inspectors,
            Terms terms,
            String later,
            @Nullable LocalDate laterAnchor) {}

    /** Whether a draw comes out again as it did, and if not, what differs. */
    public record Replay(boolean holds, List<String> findings) {}

    /**
     * Fixes a draw.
     *
     * @throws DrawRefused if it cannot come out whatever the luck
     */
    public Draw commit(Plan plan, Actor actor) {
        var draw = transactions.execute(status -> fix(plan, actor));
        if (draw == null) throw new IllegalStateException("a draw was not fixed");
        return draw;
    }

    private Draw fix(Plan plan, Actor actor) {
        var id = Ids.next();
        var feasible = new Feasible(plan.terms(), plan.inspectors());
        var text = new PoolText((part, lines) -> store.part(actor.district(), id, part, lines));
        plan.pool().each(subject -> {
            feasible.count(subject);
            text.add(subject);
        });
        var faults = feasible.faults();
        if (!faults.isEmpty()) throw DrawRefused.wrong(faults);
        var seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        var inspectors = Inspector.text(plan.inspectors());
        var terms = Draw.text(plan.terms());
        var day = plan.laterAnchor();
        var draw = new Draw(
                actor.district(),
                id,
                plan.title(),
                plan.caseId(),
                actor.organisation(),
                text.size(),
                text.finish(),
                inspectors,
                Commitment.digest(inspectors),
                terms,
                Commitment.digest(terms),
                Sm3.hex(seed),
                day == null ? Subject.plain(plan.later()) : "本系统" + day + "的每日存证根",
                day,
                cipher.seal(HexFormat.of().formatHex(seed)),
                actor.account(),
                now(),
                null,
                null,
                null,
                null,
                null);
        store.insert(draw);
        return draw;
    }

    /**
     * Draws what was fixed, once.
     *
     * @param value the public value that was waited for; ignored where none is, or where the anchor tells it
     */
    public Draw draw(UUID id, @Nullable String value, Actor actor) {
        var draw = find(actor.district(), id).orElseThrow(DrawRefused::unknown);
        if (draw.drawn()) throw DrawRefused.conflict("这次抽签已经抽过，结果不能重抽；可以查看和复算");
        var mixed = value(draw, value);
        var seed = cipher.open(draw.sealedSeed());
        var outcome =
                transactions.execute(status -> outcome(draw, HexFormat.of().parseHex(seed), mixed));
        if (outcome == null || !store.drawn(draw, seed, mixed, outcome, actor.account(), now()))
            throw DrawRefused.conflict("这次抽签刚刚由他人抽过，请查看结果");
        return find(actor.district(), id).orElseThrow(DrawRefused::unknown);
    }

    private String value(Draw draw, @Nullable String value) {
        var day = draw.laterAnchor();
        if (day != null)
            return ledger.anchor(draw.district(), day)
                    .map(Anchor::root)
                    .orElseThrow(() -> DrawRefused.conflict(day + "的存证根要到次日才生成，请届时再抽取"));
        if (draw.later().isEmpty()) return "";
        if (value == null || value.isBlank()) throw DrawRefused.wrong("value", "请填写公开数值：" + draw.later());
        if (value.length() > LONGEST_VALUE) throw DrawRefused.wrong("value", "公开数值最多" + LONGEST_VALUE + "字");
        return Subject.plain(value);
    }

    /** The pool as it stands must be the one that was fixed; else nothing is drawn. */
    private Outcome outcome(Draw draw, byte[] seed, String value) {
        var drawn = again(draw, seed, value);
        if (!drawn.poolDigest.equals(draw.poolDigest()) || !intact(draw))
            throw DrawRefused.conflict("名录库或者规则与承诺时的摘要不符，可能被改动，不能抽取；请报告管理员");
        return drawn.outcome;
    }

    private record Again(Outcome outcome, String poolDigest) {}

    private Again again(Draw draw, byte[] seed, String value) {
        var commitment = draw.commitment();
        var digest = new ArrayList<String>();
        var outcome = Outcome.of(
                taker -> digest.add(store.parts(
                        draw, lines -> lines.lines().map(Subject::read).forEach(taker))),
                draw.roster(),
                draw.rules(),
                commitment.subjectKey(seed, value),
                commitment.inspectorKey(seed, value));
        return new Again(outcome, digest.getFirst());
    }

    private static boolean intact(Draw draw) {
        return Commitment.digest(draw.inspectors()).equals(draw.inspectorsDigest())
                && Commitment.digest(draw.terms()).equals(draw.termsDigest());
    }

    /** Draws again from what was fixed and compares. */
    public Replay replay(Draw draw) {
        if (!draw.drawn()) return new Replay(false, List.of("还没有抽取"));
        var found = new ArrayList<String>();
        if (!draw.commitment().keptBy(draw.secret())) found.add("公开的种子与承诺的摘要不符");
        if (!intact(draw)) found.add("检查人员名录或者规则与承诺的摘要不符");
        var again = transactions.execute(status -> again(draw, draw.secret(), draw.value()));
        if (again == null || !again.poolDigest.equals(draw.poolDigest())) found.add("对象名录库与承诺的摘要不符");
        if (again == null || !again.outcome.equals(draw.result())) found.add("重新计算的结果与记录的结果不同");
        return new Replay(found.isEmpty(), List.copyOf(found));
    }

    /** Those of some organisations who hold a certificate, known by its number, each under the name of the organisation. */
    public List<Inspector> roster(String district, List<String> codes) {
        return staff.certified(district, codes).stream()
                .map(one -> new Inspector(
                        String.valueOf(one.certificate()),
                        one.name(),
                        organisations.name(district, one.organisation()),
                        "",
                        one.validTo()))
                .toList();
    }

    public Optional<Draw> find(String district, UUID id) {
        return store.find(district, id);
    }

    /** The draws of a case, the first first. */
    public List<Draw> ofCase(String district, UUID caseId) {
        return store.ofCase(district, caseId);
    }

    List<Draw> newest(String district, int limit) {
        return store.newest(district, limit);
    }

    /** Hands over the text of the pool, part by part. */
    void poolText(Draw draw, Consumer<String> taker) {
        transactions.executeWithoutResult(status -> store.parts(draw, taker));
    }

    private OffsetDateTime now() {
        return clock.instant()
                .truncatedTo(ChronoUnit.MILLIS)
                .atZone(clock.getZone())
                .toOffsetDateTime();
    }
}
