package org.zhunsheng.kernel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.kernel.ledger.Finding.Kind;

/** Recomputes every chain and every anchor of a district from what is stored, in one sight of the database. */
@Component
class Verification {

    static final int AT_ONCE = 2_000;
    private static final int MOST_FINDINGS = 1_000;

    private final JdbcClient jdbc;
    private final Anchors anchors;
    private final TransactionTemplate oneSight;

    Verification(JdbcClient jdbc, Anchors anchors, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.anchors = anchors;
        this.oneSight = new TransactionTemplate(transactions);
        oneSight.setReadOnly(true);
        oneSight.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    LedgerReport verify(String district) {
        return oneSight.execute(status -> {
            var chains = new Chains(district);
            // A cursor: the driver fetches piece by piece only inside a transaction and with a fetch size.
            jdbc.sql("""
                            select case_id, sequence, act, at, recorded, hash, body from act
                            where district = :district order by case_id, sequence""").param("district", district).withFetchSize(AT_ONCE).query((RowCallbackHandler) chains::next);
            chains.findings.addAll(anchors(district));
            return new LedgerReport(chains.acts, List.copyOf(chains.findings));
        });
    }

    /** Walks through the acts case by case. */
    private static class Chains {
        private final String district;
        private final List<Finding> findings = new ArrayList<>();
        private long acts;
        private String caseId = "";
        private int sequence;
        private byte[] hash = {};

        Chains(String district) {
            this.district = district;
        }

        void next(ResultSet row) throws SQLException {
            acts++;
            var id = row.getString("case_id");
            if (!id.equals(caseId)) {
                caseId = id;
                sequence = 0;
                hash = Chain.first(district, id);
            }
            int found = row.getInt("sequence");
            if (found != sequence + 1) {
                note(Kind.MISSING, found, "之前缺少第" + (sequence + 1) + "步");
            }
            var body = row.getString("body");
            var stored = row.getBytes("hash");
            if (!Arrays.equals(Chain.next(hash, body), stored)) {
                note(Kind.CHANGED, found, "内容与哈希值不符，或与上一步不衔接");
            } else if (!Body.tells(body, row)) {
                note(Kind.CHANGED, found, "登记的步骤或时间与原文不符");
            }
            sequence = found;
            hash = stored;
        }

        private void note(Kind kind, int sequence, String message) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(Finding.act(kind, caseId, sequence, message));
            }
        }
    }

    private List<Finding> anchors(String district) {
        var findings = new ArrayList<Finding>();
        @Nullable Anchor before = null;
        for (var anchor : anchors.between(district, LocalDate.EPOCH, LocalDate.of(9999, 1, 1))) {
            findings.addAll(AnchorCheck.against(anchor, before, anchors.tree(district, anchor.date())));
            before = anchor;
        }
        return findings;
    }
}
