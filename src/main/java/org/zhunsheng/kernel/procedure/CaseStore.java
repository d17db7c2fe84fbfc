package org.zhunsheng.kernel.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/** Reads case files: each is replayed from its acts, which are the ledger's. */
@Component
class CaseStore implements EarlierFiles {

    private static final String LOAD = """
            select c.*, array(select a.body from act a
                              where a.district = c.district and a.case_id = c.id and a.sequence > ?
                              order by a.sequence) as bodies
            from case_file c where c.district = ? and c.id = ?
            """;

    private static final int MOST_EARLIER = 100;
    private static final int MOST_HANDLED = 100;

    /** Fewer than that say nothing about who handles such cases. */
    private static final int LEAST_HANDLED = 10;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Calendars calendars;
    private final FilesAtHand atHand = new FilesAtHand();

    CaseStore(JdbcClient jdbc, Procedures procedures, Calendars calendars) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.calendars = calendars;
    }

    /** What the file at hand can be continued to needs only the acts that were added since it was read. */
    Optional<StoredCase> load(String district, UUID id) {
        procedures.renew();
        var calendar = calendars.current();
        var known = atHand.find(id, calendar);
        if (known != null) {
            var found = load(district, id, known.sequence(), row -> continued(row, known, calendar));
            if (found.isEmpty() || found.get().stored() != null) return kept(found, calendar);
        }
        return kept(load(district, id, 0, row -> new Loaded(stored(row, calendar))), calendar);
    }

    /**
     * The file at hand, for an act that is refused if the case has moved since; nothing if there is none, or somebody is
     * acting on it.
     */
    Optional<StoredCase> take(String district, UUID id) {
        return Optional.ofNullable(atHand.take(id, calendars.current()))
                .filter(known -> known.file().district().equals(district))
                .filter(known -> inForceAsRead(known.file().definition()));
    }

    @SuppressWarnings("ReferenceEquality") // a version that was read anew is another reading
    private boolean inForceAsRead(Definition definition) {
        return procedures.version(definition.id(), definition.effective()).orElse(null) == definition;
    }

    /** Keeps what an act has made of a case under the calendar by which it was prepared. */
    void keep(StoredCase written, WorkCalendar calendar) {
        if (!written.file().acts().getLast().act().equals(Correction.ACT)) atHand.keep(written, calendar);
    }

    /** What a row came to; nothing where the acts that were read do not continue the file at hand. */
    private record Loaded(@Nullable StoredCase stored) {}

    private interface Reading {
        Loaded read(ResultSet row) throws SQLException;
    }

    private Optional<Loaded> load(String district, UUID id, int after, Reading reading) {
        return jdbc.sql(LOAD)
                .params(after, district, id)
                .query((row, n) -> reading.read(row))
                .optional();
    }

    private Optional<StoredCase> kept(Optional<Loaded> loaded, WorkCalendar calendar) {
        var stored = loaded.map(Loaded::stored);
        stored.ifPresent(one -> atHand.keep(one, calendar));
        return stored;
    }

    /** A definition that was read anew is another, whatever it says: what was reckoned under the old one is not kept. */
    @SuppressWarnings("ReferenceEquality")
    private Loaded continued(ResultSet row, StoredCase known, WorkCalendar calendar) throws SQLException {
        var file = known.file();
        if (definition(row) != file.definition()) return new Loaded(null);
        var now = FilesAtHand.following(known, bodies(row), row.getBytes("last_hash"), calendar);
        if (now == null) return new Loaded(null);
        return new Loaded(stored(row, now.under(head(row, file.head().parties()))));
    }

    /** The files that meet a condition, in the order of their ids. */
    List<CaseFile> files(CaseWhere where, UUID after, int size) {
        var calendar = calendars.current();
        return jdbc
                .sql("""
                        select c.*, array(select a.body from act a
                                          where a.district = c.district and a.case_id = c.id order by a.sequence) as bodies
                        from case_file c where c.id > :after and %s order by c.id limit :size
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("after", after)
                .param("size", size)
                .query((row, n) -> stored(row, calendar))
                .list()
                .stream()
                .map(StoredCase::file)
                .toList();
    }

    /** The id of a case by its number or by the id itself, as a path may give either. */
    Optional<UUID> find(String district, String numberOrId) {
        return jdbc.sql("select id from case_file where district = :district and (number = :key or id = :id)")
                .param("district", district)
                .param("key", numberOrId)
                .param("id", uuid(numberOrId))
                .query(UUID.class)
                .optional();
    }

    /** How many cases of a procedure a party has had opened with an organisation between two days. */
    long opened(String district, String procedure, String organisation, UUID party, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(distinct c.id) from case_party p
                        join case_file c on c.district = p.district and c.id = p.case_id
                        where p.district = :district and p.party_id = :party and c.procedure = :procedure
                          and c.organisation = :organisation and c.opened_on between :from and :to
                        """)
                .param("district", district)
                .param("party", party)
                .param("procedure", procedure)
                .param("organisation", organisation)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** The body that has handled all of the latest cases of a procedure, where it is one alone and there were some. */
    Optional<String> soleHandler(String district, String procedure) {
        return jdbc.sql("""
                        select min(organisation) from (
                          select organisation from case_file where district = :district and procedure = :procedure
                          order by opened_on desc limit :most) latest
                        having count(*) >= :least and min(organisation) = max(organisation)
                        """)
                .param("district", district)
                .param("procedure", procedure)
                .param("most", MOST_HANDLED)
                .param("least", LEAST_HANDLED)
                .query(String.class)
                .optional();
    }

    @Override
    public List<CaseFile> of(CaseFile file, EarlierRule rule) {
        return of(List.of(file), rule).getOrDefault(file.id(), List.of());
    }

    @Override
    public EarlierFiles among(List<CaseFile> batch) {
        return new EarlierOfBatch(batch, this::of);
    }

    /**
     * The earlier cases of files of one procedure in one district, by the ids of those that ask. One that fell since never
     * stood in anybody's way, also not when it had not fallen yet.
     */
    private Map<UUID, List<CaseFile>> of(List<CaseFile> asking, EarlierRule rule) {
        var first = asking.getFirst();
        var parties = asking.stream().flatMap(file -> Asking.of(file, rule)).toList();
        var found = new HashMap<UUID, List<CaseFile>>();
        var calendar = calendars.current();
        jdbc.sql("""
                        with asking as (
                          select * from unnest(:files, :organisations, :parties) as a (file, organisation, party))
                        select k.file, c.*, array(select a.body from act a
                                          where a.district = c.district and a.case_id = c.id order by a.sequence) as bodies
                        from (select distinct file, organisation from asking) k
                        cross join lateral (
                          select c.* from case_file c
                          where c.district = :district and c.id <> k.file and c.procedure = any(:procedures)
                            and c.outcome = any(:outcomes) and (not :same or c.organisation = k.organisation)
                            and c.id in (select p.case_id from asking a
                                           join case_party p on p.district = :district and p.party_id = a.party
                                         where a.file = k.file and p.role = any(:roles))
                            and not exists (select 1 from case_link l join case_file f on f.district = l.district and f.id = l.case_id
                                            where l.district = :district and l.concerns = c.id and f.outcome = any(:fallen))
                          order by c.opened_at desc limit :most) c
                        order by k.file, c.opened_at desc
                        """)
                .param("files", parties.stream().map(Asking::file).toArray(UUID[]::new))
                .param(
                        "organisations",
                        parties.stream().map(Asking::organisation).toArray(String[]::new))
                .param("parties", parties.stream().map(Asking::party).toArray(UUID[]::new))
                .param("district", first.district())
                .param("procedures", rule.procedures(first).toArray(String[]::new))
                .param("outcomes", rule.outcomes().toArray(String[]::new))
                .param("same", rule.sameOrganisation())
                .param("roles", rule.as().toArray(String[]::new))
                .param("fallen", rule.liftedBy().toArray(String[]::new))
                .param("most", MOST_EARLIER)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("file", UUID.class), file -> new ArrayList<>())
                            .add(stored(row, calendar).file());
                });
        return found;
    }

    /** One party of a file that asks. */
    private record Asking(UUID file, String organisation, UUID party) {

        static Stream<Asking> of(CaseFile file, EarlierRule rule) {
            return rule.partiesOf(file).stream()
                    .map(party -> new Asking(file.id(), file.head().organisation(), party));
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    StoredCase stored(ResultSet row, WorkCalendar calendar) throws SQLException {
        var bodies = bodies(row);
        var done = Arrays.stream(bodies).map(ActReader::done).toList();
        return stored(row, CaseFile.replay(head(row, ActReader.parties(bodies[0])), done, calendar));
    }

    private static String[] bodies(ResultSet row) throws SQLException {
        return (String[]) row.getArray("bodies").getArray();
    }

    private Definition definition(ResultSet row) throws SQLException {
        var procedure = row.getString("procedure");
        var version = row.getObject("version", LocalDate.class);
        return procedures
                .known(procedure, version)
                .or(() -> procedures.version(procedure, version)) // released elsewhere since they were last looked at
                .orElseThrow(() -> new IllegalStateException("no definition " + procedure + "@" + version));
    }

    private CaseHead head(ResultSet row, List<CaseParty> parties) throws SQLException {
        return new CaseHead(
                definition(row),
                row.getString("district"),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("organisation"),
                row.getString("item"),
                row.getString("item_name"),
                row.getString("title"),
                row.getString("channel"),
                row.getString("opened_by"),
                parties,
                row.getObject("parent", UUID.class));
    }

    private static StoredCase stored(ResultSet row, CaseFile file) throws SQLException {
        return new StoredCase(
                file, row.getString("number"), row.getBytes("last_hash"), row.getObject("due", LocalDate.class));
    }
}
