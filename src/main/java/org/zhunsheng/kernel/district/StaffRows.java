package org.zhunsheng.kernel.district;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.TableIntake;

/** People who serve organisations, as rows: one row is one person in one role. */
@Component
class StaffRows implements ImportKind {

    private final BulkTable table;
    private final Organisations organisations;

    StaffRows(DataSource dataSource, Organisations organisations) {
        this.table = new BulkTable(
                dataSource,
                "staff",
                "id uuid",
                "name text",
                "organisation text",
                "role text",
                "certificate text",
                "valid_to date",
                "since date",
                "until date");
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "staff";
    }

    @Override
    public String name() {
        return "人员";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("name", "姓名", "巴图"),
                required("organisation", "所在机构", "鄂托克旗司法局"),
                required("role", "身份", "officer"),
                optional("certificate_no", "证件号", "150624-0001"),
                optional("valid_to", "证件有效期至", "2027-12-31"),
                optional("since", "任用日期", ""),
                optional("until", "离任日期", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> new @Nullable Object[] {
            Ids.next(),
            row.text("name", 60),
            row.known("organisation", codes, "机构"),
            row.text("role", 40),
            row.optionalText("certificate_no", 40),
            row.optionalDate("valid_to"),
            row.optionalDate("since"),
            row.optionalDate("until")
        });
    }
}
