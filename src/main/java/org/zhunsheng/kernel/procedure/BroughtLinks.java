package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.procedure.CaseLinks.Named;

/**
 * Which case concerns which, where both are brought in. Files come in any order: what is named before it is here is
 * remembered, and linked when it comes.
 */
@Component
class BroughtLinks {

    private static final String LINK = """
            insert into case_link (district, case_id, sequence, field, concerns) values (?, ?, ?, ?, ?)
            on conflict (district, case_id, sequence, field) do update set concerns = excluded.concerns
            """;
    private static final String AWAIT = """
            insert into awaited_link (district, number, case_id, sequence, field) values (?, ?, ?, ?, ?)
            on conflict (district, number, case_id, sequence, field) do nothing
            """;

    private final JdbcTemplate jdbc;

    BroughtLinks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(String district, Collection<BroughtCase> changed) {
        var named = new ArrayList<Named>();
        var fresh = new ArrayList<String>();
        for (var one : changed) {
            named.addAll(one.named());
            if (one.isNew() && one.file().head().number() != null)
                fresh.add(one.file().head().number());
        }
        if (!fresh.isEmpty()) named.addAll(arrived(district, fresh));
        if (!named.isEmpty()) link(district, named);
    }

    private void link(String district, List<Named> named) {
        var ids = ids(district, named.stream().map(Named::number).distinct().toList());
        var links = new ArrayList<Object[]>();
        var awaited = new ArrayList<Object[]>();
        for (var one : named) {
            var concerned = ids.get(one.number());
            if (concerned != null)
                links.add(new Object[] {district, one.caseId(), one.sequence(), one.field(), concerned});
            else awaited.add(new Object[] {district, one.number(), one.caseId(), one.sequence(), one.field()});
        }
        if (!links.isEmpty()) jdbc.batchUpdate(LINK, links);
        if (!awaited.isEmpty()) jdbc.batchUpdate(AWAIT, awaited);
    }

    private Map<String, UUID> ids(String district, List<String> numbers) {
        var found = new HashMap<String, UUID>();
        jdbc.query(
                "select number, id from case_file where district = ? and number = any(?)",
                row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                },
                district,
                numbers.toArray(String[]::new));
        return found;
    }

    /** Takes out what waited for these numbers. */
    private List<Named> arrived(String district, List<String> numbers) {
        return jdbc.query(
                """
                delete from awaited_link where district = ? and number = any(?)
                returning case_id, sequence, field, number
                """,
                (row, i) -> new Named(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4)),
                district,
                numbers.toArray(String[]::new));
    }
}
