package org.zhunsheng.kernel.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.district.HomeDistrict;
import org.zhunsheng.kernel.procedure.Release.Decision;
import org.zhunsheng.kernel.procedure.Release.Signed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps releases and what was decided of them. The law of the house is kept by its home district, for all districts. */
@Component
class ReleaseStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> PAPERS = new TypeReference<>() {};
    private static final String SELECT = """
            select r.id, r.module, r.procedure, r.effective, r.text, r.forms, r.papers, r.digest, r.reason,
                r.drafted_by, r.drafted_name, r.drafted_at,
                a.decision, a.note, a.decided_by, a.decided_name, a.decided_at,
                w.note as w_note, w.decided_by as w_by, w.decided_name as w_name, w.decided_at as w_at
            from definition_release r
            left join definition_decision a on a.district = r.district and a.release = r.id and a.step = 1
            left join definition_decision w on w.district = r.district and w.release = r.id and w.step = 2
            where r.district = :district
            """;

    private final JdbcClient jdbc;
    private final String district;

    ReleaseStore(JdbcClient jdbc, HomeDistrict home) {
        this.jdbc = jdbc;
        this.district = home.code();
    }

    /** How many decisions have been made; grows with each, so that it tells whether there is something new. */
    long decisions() {
        return jdbc.sql("select count(*) from definition_decision where district = :district")
                .param("district", district)
                .query(Long.class)
                .single();
    }

    /** What was approved and not withdrawn, whether or not its day has come. */
    List<DefinitionSource> inForce() {
        return jdbc
                .sql(SELECT + " and a.decision = 'APPROVED' and w.release is null order by a.decided_at, r.id")
                .param("district", district)
                .query(ReleaseStore::release)
                .list()
                .stream()
                .map(ReleaseStore::genuine)
                .toList();
    }

    private static DefinitionSource genuine(Release release) {
        if (!release.source().digest().equals(release.digest()))
            throw new IllegalStateException(
                    "the text of " + release.source().folder() + " is not the one that was approved");
        return release.source();
    }

    /** The latest first. */
    List<Release> all(@Nullable String procedure) {
        return jdbc.sql(SELECT + """
                         and (cast(:procedure as text) is null or r.procedure = :procedure)
                        order by r.drafted_at desc, r.id desc limit 200
                        """)
                .param("district", district)
                .param("procedure", procedure)
                .query(ReleaseStore::release)
                .list();
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("district", district)
                .param("id", id)
                .query(ReleaseStore::release)
                .optional();
    }

    private static Release release(ResultSet row, int n) throws SQLException {
        var effective = row.getObject("effective", LocalDate.class);
        var source = DefinitionSource.draft(
                row.getString("module"),
                row.getString("procedure"),
                effective,
                row.getString("text"),
                row.getString("forms"),
                JSON.readValue(row.getString("papers"), PAPERS));
        var decision = row.getString("decision");
        return new Release(
                row.getObject("id", UUID.class),
                source,
                effective,
                row.getString("digest"),
                row.getString("reason"),
                signed(row, "drafted_by", "drafted_name", "drafted_at"),
                decision == null
                        ? null
                        : new Decision(
                                decision.equals("APPROVED"),
                                row.getString("note"),
                                signed(row, "decided_by", "decided_name", "decided_at")),
                row.getString("w_by") == null
                        ? null
                        : new Decision(false, row.getString("w_note"), signed(row, "w_by", "w_name", "w_at")));
    }

    private static Signed signed(ResultSet row, String account, String name, String at) throws SQLException {
        return new Signed(row.getString(account), row.getString(name), row.getObject(at, OffsetDateTime.class));
    }

    void propose(Release release) {
        var source = release.source();
        jdbc.sql("""
                        insert into definition_release (district, id, module, procedure, effective, text, forms, papers, digest,
                            reason, drafted_by, drafted_name, drafted_at)
                        values (:district, :id, :module, :procedure, :effective, :text, :forms, :papers, :digest,
                            :reason, :by, :name, :at)
                        """)
                .param("district", district)
                .param("id", release.id())
                .param("module", source.module())
                .param("procedure", source.id())
                .param("effective", release.effective())
                .param("text", source.procedure())
                .param("forms", source.forms())
                .param("papers", JSON.writeValueAsString(source.papers()))
                .param("digest", release.digest())
                .param("reason", release.reason())
                .param("by", release.drafted().account())
                .param("name", release.drafted().name())
                .param("at", release.drafted().at())
                .update();
    }

    /** How often an approved version of this procedure and day was withdrawn. */
    int withdrawn(Release release) {
        return jdbc.sql("""
                        select count(*) from definition_decision
                        where district = :district and procedure = :procedure and effective = :effective
                            and decision = 'WITHDRAWN'
                        """)
                .param("district", district)
                .param("procedure", release.source().id())
                .param("effective", release.effective())
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another has decided it meanwhile */
    void decide(Release release, int step, String decision, int attempt, String note, Signed by) {
        jdbc.sql("""
                        insert into definition_decision (district, release, step, decision, procedure, effective, attempt, note,
                            decided_by, decided_name, decided_at)
                        values (:district, :release, :step, :decision, :procedure, :effective, :attempt, :note,
                            :by, :name, :at)
                        """)
                .param("district", district)
                .param("release", release.id())
                .param("step", step)
                .param("decision", decision)
                .param("procedure", release.source().id())
                .param("effective", release.effective())
                .param("attempt", attempt)
                .param("note", note)
                .param("by", by.account())
                .param("name", by.name())
                .param("at", by.at())
                .update();
    }

    String district() {
        return district;
    }
}
