package org.zhunsheng.kernel.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.figure.Reference.Kind;
import org.zhunsheng.kernel.time.BeijingTime;

/** The values that are entered instead of computed, each with the paper it stands on and who signed it. */
@Component
public class References {

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    References(Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever leads the county or its legal office answers for what is not computed. */
    static void admit(Actor actor) {
        if (!actor.is("leader") && !actor.is("legal")) throw new AccessDeniedException("只有领导或者法制机构人员可以登记参照值");
    }

    public Reference enter(Actor actor, ReferenceDraft draft) {
        admit(actor);
        var now = clock.instant();
        var today = BeijingTime.day(now);
        var reference = draft.entered(Ids.next(), catalogue, actor.account(), now, today);
        jdbc.sql("""
                        insert into figure_reference (district, id, figure, year, kind, value, lower_bound, source, signer,
                            signed_on, entered_by, entered_at)
                        values (:district, :id, :figure, :year, :kind, :value, :lowerBound, :source, :signer,
                            :signedOn, :enteredBy, :enteredAt)
                        """)
                .param("district", actor.district())
                .param("id", reference.id())
                .param("figure", reference.figure())
                .param("year", reference.year())
                .param("kind", reference.kind().name())
                .param("value", reference.value())
                .param("lowerBound", reference.lowerBound())
                .param("source", reference.source())
                .param("signer", reference.signer())
                .param("signedOn", reference.signedOn())
                .param("enteredBy", reference.enteredBy())
                .param("enteredAt", now.atOffset(ZoneOffset.UTC))
                .update();
        return reference;
    }

    /** All that was entered for a year, the replaced ones too, the newest first. */
    List<Reference> all(String district, int year) {
        return jdbc.sql("""
                        select id, figure, year, kind, value, lower_bound, source, signer, signed_on, entered_by, entered_at
                        from figure_reference where district = :district and year = :year
                        order by figure, kind, id desc
                        """)
                .param("district", district)
                .param("year", year)
                .query((row, n) -> new Reference(
                        row.getObject("id", UUID.class),
                        row.getString("figure"),
                        row.getInt("year"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("value"),
                        row.getBoolean("lower_bound"),
                        row.getString("source"),
                        row.getString("signer"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    /** What counts for a year: of each figure the newest entry of one kind. */
    Map<String, Reference> current(String district, int year, Kind kind) {
        var current = new LinkedHashMap<String, Reference>();
        for (var reference : all(district, year))
            if (reference.kind() == kind) current.putIfAbsent(reference.figure(), reference);
        return current;
    }
}
