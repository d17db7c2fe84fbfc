package org.zhunsheng.kernel.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A receipt (存证凭证) that an act stood in the ledger on a day: the act as it was hashed, and the way from its hash to
 * the day's signed root. It can be checked without this system.
 *
 * @param previousHash hexadecimal, as {@code hash} and each of {@code path}
 * @param index the act's place among the day's acts, from 0
 */
public record InclusionProof(
        String district,
        UUID caseId,
        int sequence,
        String body,
        String previousHash,
        String hash,
        long index,
        List<String> path,
        Anchor anchor) {

    /** What does not hold, in plain words; empty if the receipt is good. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        try {
            var hex = HexFormat.of();
            var act = hex.parseHex(hash);
            if (!hex.formatHex(Chain.next(hex.parseHex(previousHash), body)).equals(hash)) {
                problems.add("凭证中的办理内容与其哈希值不符，内容已被改动");
            }
            var told = Body.read(body, hex.parseHex(previousHash), act);
            if (!told.district().equals(district) || !told.caseId().equals(caseId) || told.sequence() != sequence) {
                problems.add("凭证所说的案件或序号与办理内容不符");
            }
            var steps = path.stream().map(hex::parseHex).toList();
            if (!Merkle.leads(act, index, anchor.acts(), steps, hex.parseHex(anchor.root()))) {
                problems.add("该步骤不在当日存证之中");
            }
        } catch (RuntimeException malformed) {
            problems.add("凭证内容不完整或格式不正确");
        }
        if (!anchor.district().equals(district) || !anchor.holds()) {
            problems.add("当日存证的签名不成立");
        }
        return problems;
    }
}
