package org.zhunsheng.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.crypto.Sm2;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.figure.FigureValue;

/** The signed substitutes for figures of each year. One whose signature does not hold counts for nothing. */
@Component
class Substitutes {

    private static final Logger LOG = LoggerFactory.getLogger(Substitutes.class);
    private static final String PURPOSE = "report";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final SigningKeys keys;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, SigningKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those that count now, in the order in which they were signed. */
    List<Substitute> of(String district, int year) {
        var found = jdbc.sql("""
                        select distinct on (figure) * from report_substitute
                        where district = ? and year = ? order by figure, id desc
                        """)
                .params(district, year)
                .query(Substitutes::substitute)
                .list();
        var holding = new ArrayList<Substitute>();
        for (var one : found) {
            if (one.value() == null) continue;
            if (holds(one)) holding.add(one);
            else
                LOG.error(
                        "the signature of substitute {} for {} does not hold; it is left aside",
                        one.id(),
                        one.figure());
        }
        holding.sort((a, b) -> a.id().compareTo(b.id()));
        return holding;
    }

    /** All that was ever signed for a year, taken back or not; the newest first. */
    List<Substitute> history(String district, int year) {
        return jdbc.sql("select * from report_substitute where district = ? and year = ? order by id desc limit 200")
                .params(district, year)
                .query(Substitutes::substitute)
                .list();
    }

    /** @param value null takes back what was signed before, for a reason and under a signature as well */
    Substitute sign(Actor actor, int year, FigureValue figure, @Nullable BigDecimal value, String reason) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
            throw ReportRefused.wrong(
                    "reason", "请写明为什么不采用计算结果，" + SHORTEST_REASON + " 至 " + LONGEST_REASON + " 字；理由会印在报告的每一种版本里");
        var draft = new Substitute(
                actor.district(),
                Ids.next(),
                year,
                figure.id(),
                figure.value(),
                value,
                why,
                actor.account(),
                actor.name(),
                LocalDate.now(clock),
                "");
        var signed =
                draft.signed(Base64.getEncoder().encodeToString(keys.of(PURPOSE).sign(draft.message())));
        insert(signed);
        return signed;
    }

    private void insert(Substitute one) {
        jdbc.sql("""
                        insert into report_substitute (district, id, year, figure, computed, value, reason, signed_by,
                          signer_name, signed_on, signature)
                        values (:district, :id, :year, :figure, :computed, :value, :reason, :signedBy, :signerName,
                          :signedOn, :signature)
                        """).paramSource(one).update();
    }

    boolean holds(Substitute one) {
        try {
            var certificate = keys.of(PURPOSE).certificate();
            return Sm2.verify(Sm2.publicKey(certificate), Base64.getDecoder().decode(one.signature()), one.message());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Substitute substitute(ResultSet row, int number) throws SQLException {
        return new Substitute(
                row.getString("district"),
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("figure"),
                row.getBigDecimal("computed"),
                row.getBigDecimal("value"),
                row.getString("reason"),
                row.getString("signed_by"),
                row.getString("signer_name"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signature"));
    }
}
