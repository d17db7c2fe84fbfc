package org.zhunsheng.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;

/** Gives and takes back {@linkplain Grant grants}; only the holder of a licence can, and each time it is on record. */
@Component
class Grants {

    private static final int LONGEST_YEARS = 1;
    private static final int LONGEST_PURPOSE = 200;

    private static final String SELECT = """
            select g.id, l.identifier, g.grantee, g.grantee_name, g.purpose, g.granted_at, g.valid_to, g.revoked_at
            from licence_grant g join licence l on l.district = g.district and l.id = g.licence
            where g.district = :district\s""";

    private final JdbcClient jdbc;
    private final Writes writes;
    private final Parties parties;
    private final AccessLog log;
    private final Clock clock;

    Grants(JdbcClient jdbc, Writes writes, Parties parties, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.parties = parties;
        this.log = log;
        this.clock = clock;
    }

    /** A grant as the holder asks for it. */
    record Wish(
            @Nullable String name,
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String purpose,
            @Nullable LocalDate validTo) {}

    /**
     * @throws GrantRefused if the actor is not the holder, or the wish cannot be met
     * @throws org.zhunsheng.kernel.party.PartiesRefused if the grantee is not stated rightly
     */
    Grant give(Licence licence, Wish wish, Actor actor) {
        requireHolder(licence, actor);
        var now = now();
        var purpose = purpose(wish);
        var validTo = validTo(licence, wish, LocalDate.ofInstant(now, clock.getZone()));
        var draft = new PartyDraft("grantee", text(wish.name()), text(wish.idType()), text(wish.idNumber()), null);
        // checked, but not kept: whoever names somebody here must not change what the house knows of that person
        var grantee =
                parties.prepare(licence.district(), List.of(draft)).parties().getFirst();
        if (grantee.party().id().equals(licence.holder()))
            throw GrantRefused.wrong("idNumber", "这是您本人的证件号码，本人使用证照无需授权");
        var grant = new Grant(
                Ids.next(), licence.identifier(), grantee.party().id(), grantee.name(), purpose, now, validTo, null);
        writes.commit(List.of(insert(licence, grant)));
        log.record(actor, "licence", licence.identifier(), "授权他人使用：" + purpose, "授权 " + grant.id());
        return grant;
    }

    private static Write insert(Licence licence, Grant grant) {
        return new Write(
                """
                insert into licence_grant
                    (district, id, licence, grantee, grantee_name, purpose, granted_at, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                List.of(
                        licence.district(),
                        grant.id(),
                        licence.id(),
                        grant.grantee(),
                        grant.granteeName(),
                        grant.purpose(),
                        Timestamp.from(grant.grantedAt()),
                        grant.validTo()));
    }

    /** Takes a grant back; one that was taken back already stays so. */
    void revoke(Licence licence, UUID id, Actor actor) {
        requireHolder(licence, actor);
        int found = jdbc.sql("""
                        update licence_grant set revoked_at = coalesce(revoked_at, cast(:now as timestamptz))
                        where district = :district and id = :id and licence = :licence""")
                .param("now", Timestamp.from(now()))
                .param("district", licence.district())
                .param("id", id)
                .param("licence", licence.id())
                .update();
        if (found == 0) throw GrantRefused.unknown();
        log.record(actor, "licence", licence.identifier(), "收回授权", "收回 " + id);
    }

    /** The grants for a licence version, newest first. */
    List<Grant> of(Licence licence) {
        return jdbc.sql(SELECT + "and g.licence = :licence order by g.id desc limit 200")
                .param("district", licence.district())
                .param("licence", licence.id())
                .query(Grants::grant)
                .list();
    }

    /** The grants that a party may use today, newest first. */
    List<Grant> to(String district, UUID party) {
        return jdbc.sql(SELECT + """
                        and g.grantee = :party and g.revoked_at is null and g.valid_to >= :today
                        order by g.id desc limit 200""")
                .param("district", district)
                .param("party", party)
                .param("today", LocalDate.now(clock))
                .query(Grants::grant)
                .list();
    }

    boolean cover(Licence licence, UUID party) {
        return jdbc.sql("""
                        select exists (select from licence_grant where district = :district and licence = :licence
                            and grantee = :party and revoked_at is null and valid_to >= :today)""")
                .param("district", licence.district())
                .param("licence", licence.id())
                .param("party", party)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    static boolean isHolder(Licence licence, Actor actor) {
        return actor.party() != null
                && actor.party().equals(licence.holder())
                && actor.district().equals(licence.district());
    }

    private static void requireHolder(Licence licence, Actor actor) {
        if (!isHolder(licence, actor)) throw GrantRefused.notTheHolder();
    }

    private static String purpose(Wish wish) {
        var purpose = text(wish.purpose());
        if (purpose.length() < 2 || purpose.length() > LONGEST_PURPOSE)
            throw GrantRefused.wrong("purpose", "请写明授权用途（2至200字），例如“办理贷款”");
        return purpose;
    }

    private static LocalDate validTo(Licence licence, Wish wish, LocalDate today) {
        var until = wish.validTo();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS)))
            throw GrantRefused.wrong("validTo", "授权截止日期须在今天至一年之内");
        if (licence.statusOn(today) != Licence.Status.VALID)
            throw GrantRefused.wrong("validTo", "证照" + licence.statusOn(today).label() + "，不能再授权他人使用");
        return until;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Grant grant(ResultSet row, int n) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Grant(
                row.getObject("id", UUID.class),
                row.getString("identifier"),
                row.getObject("grantee", UUID.class),
                row.getString("grantee_name"),
                row.getString("purpose"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", LocalDate.class),
                revoked == null ? null : revoked.toInstant());
    }
}
