package org.zhunsheng.credit;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Row;
import org.zhunsheng.kernel.intake.TableIntake;

/** Credit records that were made elsewhere: one row is one piece of information about one subject. */
@Component
class CreditRows implements ImportKind {

    private static final List<String> KINDS =
            List.of("licence", "penalty", "abnormal", "serious", "contract", "commitment", "reward", "other");
    private static final List<String> SUBJECTS =
            List.of("enterprise", "cooperative", "individual", "institution", "social", "person");

    private final BulkTable table;
    private final Organisations organisations;

    CreditRows(DataSource dataSource, Organisations organisations) {
        this.table = new BulkTable(
                dataSource,
                "credit_record",
                "id uuid",
                "department text",
                "subject_name text",
                "subject_uscc text",
                "subject_type text",
                "kind text",
                "document text",
                "recorded_on date",
                "published_on date",
                "repaired_on date");
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "credit-records";
    }

    @Override
    public String name() {
        return "信用信息";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("department", "公示部门", "市场监督管理局"),
                required("subject_name", "信用主体", "鄂托克旗某某商贸有限公司"),
                optional("subject_uscc", "统一社会信用代码", ""),
                required("kind", "信息类别", "abnormal"),
                required("recorded_on", "记录日期", "2022-03-01"),
                optional("published_on", "公示日期", "2022-03-02"),
                optional("repaired_on", "修复日期", ""),
                optional("subject_type", "主体类别", "enterprise"),
                optional("document", "文书号", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> values(row, codes));
    }

    private static @Nullable Object[] values(Row row, Map<String, String> codes) {
        var recorded = row.date("recorded_on");
        var published = row.optionalDate("published_on");
        var repaired = row.optionalDate("repaired_on");
        if (published != null && published.isBefore(recorded)) row.fault("published_on", "公示日期早于记录日期");
        if (repaired != null && repaired.isBefore(recorded)) row.fault("repaired_on", "修复日期早于记录日期");
        return new @Nullable Object[] {
            Ids.next(),
            row.known("department", codes, "机构"),
            row.text("subject_name", 200),
            row.optionalText("subject_uscc", 18),
            row.optionalCode("subject_type", SUBJECTS),
            row.code("kind", KINDS),
            row.optionalText("document", 200),
            recorded,
            published,
            repaired
        };
    }
}
