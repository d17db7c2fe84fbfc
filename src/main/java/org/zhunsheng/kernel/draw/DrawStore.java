package org.zhunsheng.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.Sm3;

/** Keeps draws and their pools. */
@Component
class DrawStore {

    private static final String SELECT = """
            select district, id, title, case_id, organisation, pool_size, pool_digest, inspectors, inspectors_digest, terms,
                terms_digest, seed_digest, later, later_anchor, sealed_seed, committed_by, committed_at, seed, later_value,
                outcome, drawn_by, drawn_at
            from draw where district = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    DrawStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(8);
    }

    void part(String district, UUID draw, int part, String lines) {
        jdbc.sql("insert into draw_pool (district, draw, part, lines) values (?, ?, ?, ?)")
                .params(district, draw, part, lines)
                .update();
    }

    void insert(Draw draw) {
        jdbc.sql("""
                        insert into draw (district, id, title, case_id, organisation, pool_size, pool_digest, inspectors,
                            inspectors_digest, terms, terms_digest, seed_digest, later, later_anchor, sealed_seed,
                            committed_by, committed_at)
                        values (:district, :id, :title, :caseId, :organisation, :poolSize, :poolDigest, :inspectors,
                            :inspectorsDigest, :terms, :termsDigest, :seedDigest, :later, :laterAnchor, :sealedSeed,
                            :committedBy, :committedAt)
                        """).paramSource(draw).update();
    }

    /** Keeps what was drawn; answers false if somebody else was quicker. */
    boolean drawn(Draw draw, String seed, String value, Outcome outcome, String by, OffsetDateTime at) {
        return jdbc.sql("""
                                update draw set seed = ?, later_value = ?, outcome = ?, drawn_by = ?, drawn_at = ?
                                where district = ? and id = ? and drawn_at is null
                                """)
                        .params(seed, value, Draw.text(outcome), by, at, draw.district(), draw.id())
                        .update()
                == 1;
    }

    Optional<Draw> find(String district, UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(district, id)
                .query(Draw.class)
                .optional();
    }

    List<Draw> newest(String district, int limit) {
        return jdbc.sql(SELECT + " order by committed_at desc limit ?")
                .params(district, limit)
                .query(Draw.class)
                .list();
    }

    List<Draw> ofCase(String district, UUID caseId) {
        return jdbc.sql(SELECT + " and case_id = ? order by committed_at, id")
                .params(district, caseId)
                .query(Draw.class)
                .list();
    }

    /** Hands the pool over part by part, within a transaction, so that no more than some parts are held; answers its digest. */
    String parts(Draw draw, Consumer<String> taker) {
        var sm3 = new Sm3();
        streaming.query(
                "select lines from draw_pool where district = ? and draw = ? order by part",
                row -> {
                    var lines = row.getString("lines");
                    sm3.update(lines.getBytes(StandardCharsets.UTF_8));
                    taker.accept(lines);
                },
                draw.district(),
                draw.id());
        return HexFormat.of().formatHex(sm3.finish());
    }
}
