package org.zhunsheng.kernel.party;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.party.PartiesRefused.Problem;
import org.zhunsheng.kernel.party.PartyWrites.Row;

/**
 * The people and organisations that are parties to cases. Identity and telephone numbers are stored sealed; a party's
 * id is made from the blind index of its identity, so the same identity is always the same party and can be found
 * without opening anything.
 */
@Component
public class Parties {

    private static final String COLUMNS = "p.district, p.id, p.id_type, p.name, p.identity, p.phone";

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final AccessLog log;
    private final Clock clock;

    Parties(JdbcClient jdbc, FieldCipher cipher, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Checks the parties stated for a case and gives the writes that record them; reads and writes nothing itself.
     *
     * @throws PartiesRefused with every problem found
     */
    public InvolvedParties prepare(String district, List<PartyDraft> drafts) {
        var checked = new PartyCheck(LocalDate.now(clock)).check(drafts);
        var rows = new LinkedHashMap<UUID, Row>();
        var parties = checked.stream()
                .map(draft -> {
                    var id = id(draft.idType(), draft.idNumber());
                    var party = new Party(district, id, draft.idType(), draft.name());
                    rows.put(id, row(party, draft));
                    return new CaseParty(draft.role(), draft.name(), party);
                })
                .toList();
        return new InvolvedParties(parties, List.copyOf(rows.values()));
    }

    /** What is wrong with an identity number of a type, in words that tell how to mend it; null if nothing is. */
    public @Nullable String problem(IdType type, String idNumber) {
        return IdentityCheck.problem(type, IdentityCheck.normalise(idNumber), LocalDate.now(clock));
    }

    /** The id of whoever has this identity number, known here or not. */
    public UUID id(IdType type, String idNumber) {
        var index = cipher.index(type.name() + ":" + IdentityCheck.normalise(idNumber));
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(index));
        // Version 8 of RFC 9562: bits of our own making.
        return new UUID(
                (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L,
                (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    public Optional<Party> find(String district, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from party p where district = :district and id = :id")
                .param("district", district)
                .param("id", id)
                .query(Parties::party)
                .optional();
    }

    /** The party as it may be shown without a reason being given. */
    public Optional<Masked> masked(String district, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from party p where district = :district and id = :id")
                .param("district", district)
                .param("id", id)
                .query((row, n) -> masked(row))
                .optional();
    }

    /**
     * The party's particulars in full. Who asked, and why, is on the record before the answer is given; whether the
     * actor may see the party at all is for the caller to know.
     *
     * @throws PartiesRefused if no purpose is given
     */
    public Optional<Revealed> reveal(Actor actor, UUID id, String purpose) {
        var why = purpose.strip();
        if (why.length() < 2 || why.length() > 200) {
            throw new PartiesRefused(List.of(new Problem("purpose", "请写明查看完整信息的用途（2至200字），该用途将记录备查")));
        }
        var found = jdbc.sql("select " + COLUMNS + " from party p where district = :district and id = :id")
                .param("district", actor.district())
                .param("id", id)
                .query((row, n) -> revealed(row))
                .optional();
        log.record(actor, "party " + id, "姓名、证件号码、电话", why, found.isPresent() ? "shown" : "absent");
        return found;
    }

    /** The parties of a case, each in its role. */
    public List<CaseParty> of(String district, UUID caseId) {
        return jdbc.sql("select " + COLUMNS + """
                        , c.role, c.name as stated from case_party c
                        join party p on p.district = c.district and p.id = c.party_id
                        where c.district = :district and c.case_id = :case order by c.role, c.party_id""")
                .param("district", district)
                .param("case", caseId)
                .query((row, n) -> new CaseParty(row.getString("role"), row.getString("stated"), party(row, n)))
                .list();
    }

    /** The cases that a party has a role in; newest first, since case ids are in the order of time. */
    public List<UUID> cases(String district, UUID party) {
        return jdbc.sql("""
                        select distinct case_id from case_party
                        where district = :district and party_id = :party order by case_id desc""")
                .param("district", district)
                .param("party", party)
                .query(UUID.class)
                .list();
    }

    /** Parties whose name begins with the words, or whose identity or mobile number they are. */
    public List<Party> search(String district, String words, int limit) {
        var wanted = words.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = Arrays.stream(IdType.values()).map(type -> id(type, wanted)).toArray(UUID[]::new);
        return jdbc.sql("select " + COLUMNS + """
                         from party p where district = :district
                        and (id = any(:ids) or phone_index = :phone or name like :prefix)
                        order by name, id limit :limit""")
                .param("district", district)
                .param("ids", ids)
                .param("phone", phoneIndex(IdentityCheck.normalisePhone(wanted)))
                .param("prefix", wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(Parties::party)
                .list();
    }

    private Row row(Party party, PartyCheck.Checked draft) {
        var phone = draft.phone();
        return new Row(
                party,
                cipher.seal(draft.idNumber()),
                phone == null ? null : cipher.seal(phone),
                phone == null ? null : phoneIndex(phone));
    }

    private String phoneIndex(String phone) {
        return cipher.index("PHONE:" + phone);
    }

    private Masked masked(ResultSet row) throws SQLException {
        var party = party(row, 0);
        var number = cipher.open(row.getString("identity"));
        var phone = phone(row);
        var person = party.idType().person();
        return new Masked(
                party.id(),
                party.idType(),
                person ? Masked.name(party.name()) : party.name(),
                person ? Masked.idNumber(number) : number,
                phone == null ? null : Masked.phone(phone));
    }

    private Revealed revealed(ResultSet row) throws SQLException {
        var party = party(row, 0);
        return new Revealed(party.name(), party.idType(), cipher.open(row.getString("identity")), phone(row));
    }

    private @Nullable String phone(ResultSet row) throws SQLException {
        var sealed = row.getString("phone");
        return sealed == null ? null : cipher.open(sealed);
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        return new Party(
                row.getString("district"),
                row.getObject("id", UUID.class),
                IdType.valueOf(row.getString("id_type")),
                row.getString("name"));
    }

    /**
     * Keeps what was prepared for many cases, and links each to its case; joins the transaction of the thread.
     *
     * @param involved by case
     */
    public void keep(String district, Map<UUID, InvolvedParties> involved) {
        var upserts = new LinkedHashMap<UUID, Row>();
        var links = new ArrayList<PartyWrites.Link>();
        involved.forEach((caseId, parties) -> {
            for (var row : parties.rows()) upserts.put(row.party().id(), row);
            for (var party : parties.parties()) links.add(new PartyWrites.Link(caseId, party));
        });
        for (int i = 0; i < upserts.size(); i += AT_ONCE)
            run(PartyWrites.upsert(
                    upserts.values().stream().skip(i).limit(AT_ONCE).toList()));
        for (int i = 0; i < links.size(); i += AT_ONCE)
            run(PartyWrites.links(district, links.subList(i, Math.min(links.size(), i + AT_ONCE))));
    }

    private void run(Write write) {
        jdbc.sql(write.sql()).params(write.parameters()).update();
    }

    /** Links a party that is already kept to one more case. */
    public Write link(String district, UUID caseId, String role, UUID party, String name) {
        return PartyWrites.link(district, caseId, role, party, name);
    }
}
