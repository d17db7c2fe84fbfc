package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.kernel.crypto.SigningKey;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * A ledger on paper, so to speak: JSON Lines of one {@code ledger} header; the days in order, each with its {@code act}
 * lines in the order they were recorded and then its {@code anchor}; and an {@code end} that counts them and signs every
 * byte before it.
 */
@Component
class Export {

    private static final String ACTS = """
            select a.case_id, a.sequence, a.hash, a.body, b.hash as previous from act a
            left join act b on b.district = a.district and b.case_id = a.case_id and b.sequence = a.sequence - 1
            where a.district = :district and a.recorded >= :from and a.recorded < :to
            order by a.recorded, a.case_id, a.sequence""";

    private final JdbcClient jdbc;
    private final Anchors anchors;
    private final SigningKeys keys;
    private final Clock clock;
    private final TransactionTemplate oneSight;

    Export(JdbcClient jdbc, Anchors anchors, SigningKeys keys, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.anchors = anchors;
        this.keys = keys;
        this.clock = clock;
        this.oneSight = new TransactionTemplate(transactions);
        oneSight.setReadOnly(true);
        oneSight.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void write(String district, LocalDate from, LocalDate to, OutputStream out) throws IOException {
        var lines = new Lines(new BufferedOutputStream(out, 1 << 16));
        try {
            oneSight.executeWithoutResult(status -> days(district, from, to, lines));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        lines.out.flush();
    }

    private void days(String district, LocalDate from, LocalDate to, Lines lines) {
        var header = new HashMap<String, @Nullable Object>(
                Map.of("district", district, "from", from, "to", to, "exported", LocalDate.now(clock)));
        header.put("firstAnchor", anchors.firstDay(district).orElse(null));
        lines.write("ledger", header);
        var start = from;
        for (var anchor : anchors.between(district, from, to)) {
            acts(district, start, anchor.date(), lines);
            lines.anchor(anchor);
            start = anchor.date().plusDays(1);
        }
        acts(district, start, to, lines);
        lines.end(keys.of("anchor"));
    }

    private void acts(String district, LocalDate from, LocalDate to, Lines lines) {
        if (from.isAfter(to)) {
            return;
        }
        jdbc.sql(ACTS)
                .param("district", district)
                .param("from", OfDay.start(from))
                .param("to", OfDay.start(to.plusDays(1)))
                .withFetchSize(Verification.AT_ONCE)
                .query((RowCallbackHandler) row -> lines.act(district, row));
    }

    private static class Lines {
        private final OutputStream out;
        private final Sm3 digest = new Sm3();
        private long acts;
        private long anchors;

        Lines(OutputStream out) {
            this.out = out;
        }

        void act(String district, ResultSet row) throws SQLException {
            acts++;
            var hex = HexFormat.of();
            var previous = row.getInt("sequence") == 1
                    ? Chain.first(district, row.getString("case_id"))
                    : Objects.requireNonNullElse(row.getBytes("previous"), new byte[0]);
            write(
                    "act",
                    Map.of(
                            "previousHash", hex.formatHex(previous),
                            "hash", hex.formatHex(row.getBytes("hash")),
                            "body", row.getString("body")));
        }

        void anchor(Anchor anchor) {
            anchors++;
            write(
                    "anchor",
                    Map.of(
                            "statement", anchor.statement(),
                            "signature", anchor.signature(),
                            "certificate", anchor.certificate(),
                            "issuer", anchor.issuer()));
        }

        void end(SigningKey key) {
            var whole = digest.finish();
            var signed = Signed.by(key, whole);
            write(
                    "end",
                    Map.of(
                            "acts", acts,
                            "anchors", anchors,
                            "digest", HexFormat.of().formatHex(whole),
                            "signature", signed.signature(),
                            "certificate", signed.certificate(),
                            "issuer", signed.issuer()));
        }

        void write(String type, Map<String, ? extends @Nullable Object> content) {
            var line = new HashMap<String, @Nullable Object>(content);
            line.put("type", type);
            try {
                var bytes = (CanonicalJson.write(line) + "\n").getBytes(UTF_8);
                digest.update(bytes);
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
