package org.zhunsheng.kernel.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.database.Write;

/** The statements that write the module's two tables; one each, however many rows. */
final class PartyWrites {

    private static final String LINK = """
            insert into case_party (district, case_id, role, party_id, name) values %s
            on conflict (district, case_id, role, party_id) do nothing""";

    /** A row of the table {@code party}; identity and phone sealed. */
    record Row(
            Party party,
            String identity,
            @Nullable String phone,
            @Nullable String phoneIndex) {}

    private PartyWrites() {}

    static Write upsert(Collection<Row> rows) {
        var parameters = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            var party = row.party();
            Collections.addAll(
                    parameters,
                    party.district(),
                    party.id(),
                    party.idType().name(),
                    party.name(),
                    row.identity(),
                    row.phone(),
                    row.phoneIndex());
        }
        var sql = """
                insert into party (district, id, id_type, name, identity, phone, phone_index) values %s
                on conflict (district, id) do update set name = excluded.name,
                    phone = coalesce(excluded.phone, party.phone),
                    phone_index = coalesce(excluded.phone_index, party.phone_index)
                where party.name <> excluded.name
                    or excluded.phone_index is not null and party.phone_index is distinct from excluded.phone_index
                """.formatted(places(rows.size(), "(?, ?, ?, ?, ?, ?, ?)"));
        return new Write(sql, parameters);
    }

    static Write link(String district, UUID caseId, String role, UUID party, String name) {
        return new Write(LINK.formatted(places(1, "(?, ?, ?, ?, ?)")), List.of(district, caseId, role, party, name));
    }

    static Write link(UUID caseId, List<CaseParty> parties) {
        var parameters = new ArrayList<@Nullable Object>();
        for (var link : parties) {
            Collections.addAll(
                    parameters,
                    link.party().district(),
                    caseId,
                    link.role(),
                    link.party().id(),
                    link.name());
        }
        return new Write(LINK.formatted(places(parties.size(), "(?, ?, ?, ?, ?)")), parameters);
    }

    /** A party in a role of a case. */
    record Link(UUID caseId, CaseParty party) {}

    static Write links(String district, List<Link> links) {
        var parameters = new ArrayList<@Nullable Object>();
        for (var link : links) {
            var party = link.party();
            Collections.addAll(
                    parameters,
                    district,
                    link.caseId(),
                    party.role(),
                    party.party().id(),
                    party.name());
        }
        return new Write(LINK.formatted(places(links.size(), "(?, ?, ?, ?, ?)")), parameters);
    }

    private static String places(int rows, String row) {
        return String.join(", ", Collections.nCopies(rows, row));
    }
}
