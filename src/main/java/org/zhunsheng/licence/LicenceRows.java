package org.zhunsheng.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The licences as rows. */
@Component
class LicenceRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Licence.Field>> FIELDS = new TypeReference<>() {};

    private static final String INSERT = """
            insert into licence (district, id, identifier, type_code, type_name, number, holder, holder_name,
                holder_person, issuer, issuer_name, issued_on, valid_from, valid_to, status, case_id, previous, sealed,
                fields)
            values (?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, cast(? as date), ?, cast(? as uuid), ?, ?,
                cast(? as jsonb))""";

    private final JdbcClient jdbc;

    LicenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Write insert(Licence licence) {
        return new Write(
                INSERT,
                Arrays.asList(
                        licence.district(),
                        licence.id(),
                        licence.identifier(),
                        licence.typeCode(),
                        licence.typeName(),
                        licence.number(),
                        licence.holder(),
                        licence.holderName(),
                        licence.holderIsPerson(),
                        licence.issuer(),
                        licence.issuerName(),
                        licence.issuedOn(),
                        licence.validFrom(),
                        licence.validTo(),
                        licence.status().name(),
                        licence.caseId(),
                        licence.previous(),
                        licence.sealed(),
                        JSON.writeValueAsString(licence.fields())));
    }

    static Write end(Licence licence, Licence.Status status, LocalDate on) {
        return new Write(
                "update licence set status = ?, ended_on = ? where district = ? and id = ? and status = 'VALID'",
                List.of(status.name(), on, licence.district(), licence.id()));
    }

    Optional<Licence> find(String district, String identifier) {
        return jdbc.sql("select * from licence where district = :district and identifier = :identifier")
                .param("district", district)
                .param("identifier", identifier)
                .query(LicenceRows::licence)
                .optional();
    }

    List<Licence> ofCase(String district, UUID caseId) {
        return jdbc.sql("select * from licence where district = :district and case_id = :case order by id")
                .param("district", district)
                .param("case", caseId)
                .query(LicenceRows::licence)
                .list();
    }

    List<Licence> heldBy(String district, UUID party) {
        return jdbc.sql("select * from licence where district = :district and holder = :party order by id desc")
                .param("district", district)
                .param("party", party)
                .query(LicenceRows::licence)
                .list();
    }

    /** Districts with licences that wait for their seal. */
    List<String> districtsWithUnsealed() {
        return jdbc.sql("select distinct district from licence where not sealed and case_id is not null")
                .query(String.class)
                .list();
    }

    List<Licence> unsealed(String district, int limit) {
        return jdbc.sql("""
                        select * from licence where district = :district and not sealed and case_id is not null
                        order by id limit :limit""")
                .param("district", district)
                .param("limit", limit)
                .query(LicenceRows::licence)
                .list();
    }

    private static Licence licence(ResultSet row, int n) throws SQLException {
        return new Licence(
                row.getString("district"),
                row.getObject("id", UUID.class),
                row.getString("identifier"),
                row.getString("type_code"),
                row.getString("type_name"),
                row.getString("number"),
                row.getObject("holder", UUID.class),
                row.getString("holder_name"),
                row.getBoolean("holder_person"),
                row.getString("issuer"),
                row.getString("issuer_name"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Licence.Status.valueOf(row.getString("status")),
                row.getObject("case_id", UUID.class),
                row.getString("previous"),
                row.getBoolean("sealed"),
                JSON.readValue(row.getString("fields"), FIELDS));
    }
}
