package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.database.ManyRows;
import org.zhunsheng.kernel.database.Write;

/**
 * The ledger (办理台账): every act of every case, written once, each chained to the one before it by SM3. The database
 * itself refuses to change or remove an act.
 */
@Component
public class Ledger {

    private static final String APPEND = """
            insert into act (district, case_id, sequence, act, at, recorded, hash, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final ManyRows APPEND_MANY = ManyRows.insert(
            "act",
            "district text, case_id uuid, sequence int4, act text, at timestamptz, recorded timestamptz,"
                    + " hash bytea, body text");

    private static final String BRING =
            "copy act (district, case_id, sequence, act, at, recorded, hash, body) from stdin";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Anchors anchors;
    private final Verification verification;
    private final Export export;

    Ledger(JdbcClient jdbc, JdbcTemplate template, Anchors anchors, Verification verification, Export export) {
        this.jdbc = jdbc;
        this.template = template;
        this.anchors = anchors;
        this.verification = verification;
        this.export = export;
    }

    /** The hash before a case's first act. */
    public static byte[] first(String district, UUID caseId) {
        return Chain.first(district, caseId.toString());
    }

    /** The entry that follows {@code previousHash}; computed only, nothing is written. */
    public static ActEntry next(byte[] previousHash, ActDraft draft) {
        var body = Body.write(draft);
        return new ActEntry(
                draft.district(),
                draft.caseId(),
                draft.sequence(),
                draft.act(),
                draft.actor(),
                draft.organisation(),
                Body.millis(draft.at()),
                Body.millis(draft.recorded()),
                draft.form(),
                draft.attachments(),
                previousHash,
                Chain.next(previousHash, body),
                body);
    }

    /** The hash of an act by its body and the hash before it. */
    public static byte[] link(byte[] previousHash, String body) {
        return Chain.next(previousHash, body);
    }

    /** The entry's insertion. Of two entries with one case and sequence the database takes the first. */
    public static Write append(ActEntry entry) {
        return new Write(
                APPEND,
                List.of(
                        entry.district(),
                        entry.caseId(),
                        entry.sequence(),
                        entry.act(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.recorded().atOffset(ZoneOffset.UTC),
                        entry.hash(),
                        entry.body()),
                APPEND_MANY);
    }

    /** Writes many entries at once, as history that was made elsewhere comes; joins the transaction of the thread. */
    public void bring(List<ActEntry> entries) {
        var rows = new ArrayList<@Nullable Object[]>(entries.size());
        for (var entry : entries) rows.add(append(entry).parameters().toArray());
        BulkTable.copy(template, BRING, rows);
    }

    /** The acts of a case in their order. */
    public List<ActEntry> acts(String district, UUID caseId) {
        var acts = new ArrayList<ActEntry>();
        jdbc.sql("select body, hash from act where district = :district and case_id = :case order by sequence")
                .param("district", district)
                .param("case", caseId)
                .query(row -> {
                    var previous = acts.isEmpty()
                            ? first(district, caseId)
                            : acts.getLast().hash();
                    acts.add(read(row.getString("body"), previous, row.getBytes("hash")));
                });
        return acts;
    }

    /** An entry as its stored body tells it. */
    public static ActEntry read(String body, byte[] previousHash, byte[] hash) {
        return Body.read(body, previousHash, hash);
    }

    /** The receipt of an act; empty if there is no such act, or its day is not over and anchored yet. */
    public Optional<InclusionProof> prove(String district, UUID caseId, int sequence) {
        return acts(district, caseId).stream()
                .filter(act -> act.sequence() == sequence)
                .findFirst()
                .flatMap(anchors::prove);
    }

    /** The anchor of a day. */
    public Optional<Anchor> anchor(String district, LocalDate date) {
        return anchors.find(district, date);
    }

    /** Anchors every day that is over and has no anchor yet; answers how many it made. */
    public int anchorEndedDays() {
        return anchors.catchUp();
    }

    /** Recomputes every chain and every anchor of a district. */
    public LedgerReport verify(String district) {
        return verification.verify(district);
    }

    /**
     * Writes the acts recorded in a span of days, both included, with their anchors and certificates, one JSON object a
     * line; {@link LedgerVerifier} reads it.
     */
    public void export(String district, LocalDate from, LocalDate to, OutputStream out) throws IOException {
        export.write(district, from, to, out);
    }
}
