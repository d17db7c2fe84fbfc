package org.zhunsheng.kernel.draw;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * A draw with everything that is needed to draw it again; see the contract.
 *
 * @param pool the subjects, where they are few; the whole is always at {@code poolText}
 * @param commitment SM3 of {@code statement}, which joins all that was fixed
 * @param seed the secret, revealed by the draw; null before
 * @param later the public value that is waited for, in words; {@code laterValue} what it was
 * @param subjects those drawn, the first first; empty before the draw
 * @param replay whether drawing again just now led to the same; null before the draw
 */
record DrawView(
        UUID id,
        String title,
        String state,
        int count,
        List<String> joint,
        Terms constraints,
        String termsText,
        String termsDigest,
        @Nullable List<Subject> pool,
        long poolSize,
        String poolDigest,
        String poolText,
        List<Inspector> inspectors,
        String inspectorsText,
        String inspectorsDigest,
        String seedDigest,
        String statement,
        String commitment,
        String committedBy,
        OffsetDateTime committedAt,
        String later,
        @Nullable LocalDate laterAnchor,
        @Nullable String laterValue,
        @Nullable String seed,
        @Nullable OffsetDateTime drawnAt,
        List<Outcome.Drawn> subjects,
        List<Assignment.Shortage> shortages,
        Draws.@Nullable Replay replay,
        Algorithm algorithm) {

    private static final int FEW = 2_000;
    /** How to draw again, in steps that a program of thirty lines can follow. */
    record Algorithm(String name, List<String> steps) {

        static final Algorithm DESCRIBED = new Algorithm(
                Commitment.ALGORITHM,
                List.of(
                        "名录库文本：每户一行，六列以制表符分隔：编号、名称、类别、权重、分层、辖区，按编号的UTF-8字节升序，行末换行。poolDigest = SM3(文本)。",
                        "检查人员文本：每人一行，五列：编号、姓名、部门、辖区、有效期至；inspectorsDigest = SM3(文本)。规则文本即 termsText，termsDigest = SM3(文本)。",
                        "statement 是六行：算法名、poolDigest、inspectorsDigest、termsDigest、seedDigest、later，每行末换行；seedDigest = SM3(32字节种子)。",
                        "对象密钥 = SM3(“subjects\\n” ‖ 种子 ‖ statement ‖ laterValue)；人员密钥同样，以“inspectors\\n”开头。",
                        "每户：h = SM3(对象密钥 ‖ 编号) 的前8字节，作无符号大端整数，0当作1；E = 64·2^47 − ⌊2^47·log2 h⌋，对数逐位平方求得；签号 = ⌊512·E ÷ 权重⌋。",
                        "签号小的在前，相同时编号小的在前。先给每个分层其最少户数，再从全体依次补足 count 户。",
                        "每户依次安排人员（联合抽查按部门分别安排）：符合条件的人按 SM3(人员密钥 ‖ 对象编号 ‖ 换行 ‖ 人员编号) 前8字节升序，取前面未满额的；都满额时，依次请已安排的对象换人让出。规则 staying 里写明留任的，算在该户人数内，不再参加该户的抽取，也不计入每人上限。",
                        "完整说明和可运行的程序见使用手册“抽签”一章。"));
    }

    static DrawView of(Draw draw, Draws draws) {
        var rules = draw.rules();
        var outcome = draw.result();
        var drawnAt = draw.drawnAt();
        return new DrawView(
                draw.id(),
                draw.title(),
                draw.drawn() ? "DRAWN" : "COMMITTED",
                rules.count(),
                rules.joint(),
                rules,
                draw.terms(),
                draw.termsDigest(),
                draw.poolSize() > FEW ? null : pool(draw, draws),
                draw.poolSize(),
                draw.poolDigest(),
                "/api/v1/draws/" + draw.id() + "/pool?district=" + draw.district(),
                draw.roster(),
                draw.inspectors(),
                draw.inspectorsDigest(),
                draw.seedDigest(),
                draw.statement(),
                draw.commitmentDigest(),
                draw.committedBy(),
                local(draw.committedAt()),
                draw.later(),
                draw.laterAnchor(),
                draw.laterValue(),
                draw.seed(),
                drawnAt == null ? null : local(drawnAt),
                outcome == null ? List.of() : outcome.subjects(),
                outcome == null ? List.of() : outcome.shortages(),
                draw.drawn() ? draws.replay(draw) : null,
                Algorithm.DESCRIBED);
    }

    private static List<Subject> pool(Draw draw, Draws draws) {
        var pool = new ArrayList<Subject>();
        draws.poolText(draw, lines -> lines.lines().map(Subject::read).forEach(pool::add));
        return pool;
    }

    private static OffsetDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(BeijingTime.ZONE).toOffsetDateTime();
    }
}
