package org.zhunsheng.kernel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.SigningKey;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.time.BeijingTime;

/** Makes the daily anchors, and finds them and the way to them again. */
@Component
class Anchors {

    static final String OF_DAY = "district = :district and recorded >= :from and recorded < :to";
    static final String ORDER = "order by recorded, case_id, sequence";

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final JdbcClient jdbc;
    private final Supplier<SigningKey> key;
    private final Clock clock;

    @Autowired
    Anchors(JdbcClient jdbc, SigningKeys keys, Clock clock) {
        this(jdbc, () -> keys.of("anchor"), clock);
    }

    private Anchors(JdbcClient jdbc, Supplier<SigningKey> key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** Those of a database that is only looked at: an anchor is checked by the certificate it carries, so no key is needed. */
    static Anchors toRead(JdbcClient jdbc) {
        return new Anchors(
                jdbc,
                () -> {
                    throw new IllegalStateException("nothing is signed in a database that is only looked at");
                },
                Clock.system(BeijingTime.ZONE));
    }

    /** Anchors every day that has ended and has no anchor yet, in every district; answers how many it made. */
    int catchUp() {
        var today = LocalDate.now(clock);
        int made = 0;
        for (var district : districts()) {
            made += catchUp(district, today);
        }
        if (made > 0) {
            LOG.info("{} days of the ledger anchored", made);
        }
        return made;
    }

    int catchUp(String district, LocalDate today) {
        var last = last(district);
        var day = last.map(anchor -> anchor.date().plusDays(1)).orElseGet(() -> firstDay(district, today));
        var previous = last.map(Anchor::digest).orElse(Anchor.NONE);
        int made = 0;
        for (; day.isBefore(today); day = day.plusDays(1)) {
            previous = anchor(district, day, previous).digest();
            made++;
        }
        return made;
    }

    Optional<Anchor> find(String district, LocalDate date) {
        return jdbc.sql("select * from anchor where district = :district and day = :day")
                .param("district", district)
                .param("day", date)
                .query(Anchors::anchor)
                .optional();
    }

    /** The anchors of a span of days, both included, in order. */
    List<Anchor> between(String district, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from anchor where district = :district and day between :from and :to order by day""")
                .param("district", district)
                .param("from", from)
                .param("to", to)
                .query(Anchors::anchor)
                .list();
    }

    /** The newest anchors first. */
    List<Anchor> newest(String district, int limit, long offset) {
        return jdbc.sql("""
                        select * from anchor where district = :district
                        order by day desc limit :limit offset :offset""")
                .param("district", district)
                .param("limit", limit)
                .param("offset", offset)
                .query(Anchors::anchor)
                .list();
    }

    long count(String district) {
        return jdbc.sql("select count(*) from anchor where district = :district")
                .param("district", district)
                .query(Long.class)
                .single();
    }

    Optional<LocalDate> firstDay(String district) {
        return jdbc.sql("select min(day) from anchor where district = :district")
                .param("district", district)
                .query(LocalDate.class)
                .optional();
    }

    /** The districts that have an anchor. */
    List<String> anchored() {
        return jdbc.sql("select distinct district from anchor order by district")
                .query(String.class)
                .list();
    }

    /** The proof of an act; empty if there is no such act, or its day has no anchor yet. */
    Optional<InclusionProof> prove(ActEntry act) {
        var day = BeijingTime.day(act.recorded());
        return find(act.district(), day).flatMap(anchor -> {
            var hashes = new ArrayList<byte[]>();
            int[] index = {-1};
            jdbc.sql("select case_id, sequence, hash from act where " + OF_DAY + " " + ORDER)
                    .params(OfDay.params(act.district(), day))
                    .query(row -> {
                        if (row.getInt("sequence") == act.sequence()
                                && act.caseId().equals(row.getObject("case_id", UUID.class))) {
                            index[0] = hashes.size();
                        }
                        hashes.add(row.getBytes("hash"));
                    });
            return index[0] < 0 ? Optional.empty() : Optional.of(proof(act, hashes, index[0], anchor));
        });
    }

    private static InclusionProof proof(ActEntry act, List<byte[]> hashes, int index, Anchor anchor) {
        var hex = HexFormat.of();
        return new InclusionProof(
                act.district(),
                act.caseId(),
                act.sequence(),
                act.body(),
                hex.formatHex(act.previousHash()),
                hex.formatHex(act.hash()),
                index,
                Merkle.path(hashes, index).stream().map(hex::formatHex).toList(),
                anchor);
    }

    private Anchor anchor(String district, LocalDate day, String previous) {
        var tree = tree(district, day);
        var root = HexFormat.of().formatHex(tree.root());
        var anchor = Anchor.sign(district, day, tree.size(), root, previous, key.get());
        jdbc.sql("""
                        insert into anchor (district, day, acts, root, previous, statement, signature, certificate, issuer)
                        values (:district, :day, :acts, :root, :previous, :statement, :signature, :certificate, :issuer)
                        on conflict (district, day) do nothing""")
                .param("district", district)
                .param("day", day)
                .param("acts", anchor.acts())
                .param("root", root)
                .param("previous", previous)
                .param("statement", anchor.statement())
                .param("signature", anchor.signature())
                .param("certificate", anchor.certificate())
                .param("issuer", anchor.issuer())
                .update();
        return anchor;
    }

    /** The tree over the acts of a day as they stand now. */
    Merkle tree(String district, LocalDate day) {
        var tree = new Merkle();
        jdbc.sql("select hash from act where " + OF_DAY + " " + ORDER)
                .params(OfDay.params(district, day))
                .withFetchSize(2_000)
                .query((RowCallbackHandler) row -> tree.add(row.getBytes("hash")));
        return tree;
    }

    private Optional<Anchor> last(String district) {
        return newest(district, 1, 0).stream().findFirst();
    }

    // Whoever has an anchor goes on having one each day; a newcomer is found among the acts since the last anchor.
    private List<String> districts() {
        return jdbc.sql("""
                        select district from anchor
                        union
                        select district from act where recorded >= :since
                        order by 1""")
                .param(
                        "since",
                        OfDay.start(jdbc.sql("select max(day) from anchor")
                                .query(LocalDate.class)
                                .optional()
                                .orElse(LocalDate.EPOCH)))
                .query(String.class)
                .list();
    }

    private LocalDate firstDay(String district, LocalDate today) {
        return jdbc.sql("select min(recorded) from act where district = :district")
                .param("district", district)
                .query(OffsetDateTime.class)
                .optional()
                .map(first -> first.atZoneSameInstant(BeijingTime.ZONE).toLocalDate())
                .orElse(today);
    }

    private static Anchor anchor(ResultSet row, int n) throws SQLException {
        return new Anchor(
                row.getString("district"),
                row.getObject("day", LocalDate.class),
                row.getLong("acts"),
                row.getString("root"),
                row.getString("previous"),
                row.getString("statement"),
                row.getString("signature"),
                row.getString("certificate"),
                row.getString("issuer"));
    }
}
