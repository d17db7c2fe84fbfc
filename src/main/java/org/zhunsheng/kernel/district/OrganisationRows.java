package org.zhunsheng.kernel.district;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Row;

/** Organisations as rows. One that is here already under the same code takes the row's particulars. */
@Component
class OrganisationRows implements ImportKind {

    private static final String UPSERT = """
            insert into organisation (district, external_id, row_digest, code, name, short_name, type, parent, uscc, since,
              until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date))
            on conflict (district, code) do update
            set external_id = excluded.external_id, row_digest = excluded.row_digest, name = excluded.name,
              short_name = excluded.short_name, type = excluded.type, parent = excluded.parent, uscc = excluded.uscc,
              since = excluded.since, until = excluded.until
            """;

    private final BulkTable table;
    private final JdbcTemplate jdbc;
    private final Organisations organisations;

    OrganisationRows(DataSource dataSource, JdbcTemplate jdbc, Organisations organisations) {
        this.table = new BulkTable(dataSource, "organisation", "code text");
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "organisations";
    }

    @Override
    public String name() {
        return "机构";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("name", "机构名称", "鄂托克旗司法局"),
                required("type", "机构类别", "department"),
                optional("parent", "上级机构", ""),
                optional("uscc", "统一社会信用代码", ""),
                optional("code", "机构代码", "sfj"),
                optional("short_name", "简称", "鄂司"),
                optional("since", "设立日期", ""),
                optional("until", "撤销日期", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        return new Rows(occasion.district());
    }

    /** Rows may name as their parent what stands in the same file above them. */
    private final class Rows implements Intake {

        private final String district;
        private final Map<String, String> codes;

        Rows(String district) {
            this.district = district;
            this.codes = organisations.codes(district);
        }

        @Override
        public @Nullable Object read(Row row) {
            var given = row.optionalText("code", 40);
            var code = given == null ? row.text("external_id", 40) : given;
            var name = row.text("name", 100);
            var shortName = row.optionalText("short_name", 20);
            var organisation = new Organisation(
                    district,
                    code,
                    name,
                    shortName == null ? name : shortName,
                    row.text("type", 40),
                    row.optionalKnown("parent", codes, "上级机构"),
                    row.optionalText("uscc", 18),
                    row.optionalDate("since"),
                    row.optionalDate("until"));
            if (!row.sound()) return null;
            codes.put(name, code);
            codes.put(code, code);
            return organisation;
        }

        @Override
        public boolean untouched() {
            return table.untouched(district);
        }

        @Override
        public Map<String, Long> digests(Collection<String> externalIds) {
            return table.digests(district, externalIds);
        }

        @Override
        public void add(List<Taken> rows) {
            var parameters = new ArrayList<Object[]>(rows.size());
            for (var row : rows) {
                var o = (Organisation) row.content();
                parameters.add(new @Nullable Object[] {
                    district,
                    row.externalId(),
                    row.digest(),
                    o.code(),
                    o.name(),
                    o.shortName(),
                    o.type(),
                    o.parent(),
                    o.uscc(),
                    o.since(),
                    o.until()
                });
            }
            jdbc.batchUpdate(UPSERT, parameters);
        }

        @Override
        public Map<String, String> images(Collection<String> externalIds) {
            return table.images(district, externalIds);
        }

        @Override
        public void amend(List<Taken> rows) {
            add(rows);
        }

        @Override
        public void end() {
            organisations.refresh(district);
        }
    }
}
