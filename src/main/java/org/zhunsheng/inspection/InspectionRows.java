package org.zhunsheng.inspection;

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

/** Inspections that were made elsewhere: one row is one subject in one batch (抽查批次). */
@Component
class InspectionRows implements ImportKind {

    private static final List<String> BATCH_TYPES = List.of("joint", "random", "assigned");

    private final BulkTable table;
    private final Organisations organisations;

    InspectionRows(DataSource dataSource, Organisations organisations) {
        this.table = new BulkTable(
                dataSource,
                "inspection",
                "id uuid",
                "batch text",
                "batch_type text",
                "department text",
                "subject_name text",
                "subject_uscc text",
                "subject_type text",
                "matter text",
                "town text",
                "inspected_on date",
                "result text",
                "published_on date",
                "rectified_on date");
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "inspections";
    }

    @Override
    public String name() {
        return "检查记录";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("batch", "抽查批次", "2022-LH-01"),
                required("batch_type", "抽查方式", "joint"),
                required("department", "检查部门", "市场监督管理局"),
                required("subject_name", "检查对象", "鄂托克旗某某商贸有限公司"),
                optional("subject_uscc", "统一社会信用代码", ""),
                required("inspected_on", "检查日期", "2022-05-18"),
                required("result", "检查结果", "未发现问题"),
                optional("published_on", "公示日期", "2022-05-25"),
                optional("subject_type", "对象类别", "enterprise"),
                optional("matter", "检查事项", "登记事项检查"),
                optional("town", "所在苏木镇", "乌兰镇"),
                optional("rectified_on", "整改日期", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> values(row, codes));
    }

    private static @Nullable Object[] values(Row row, Map<String, String> codes) {
        var inspected = row.date("inspected_on");
        var published = row.optionalDate("published_on");
        if (published != null && published.isBefore(inspected)) row.fault("published_on", "公示日期早于检查日期");
        return new @Nullable Object[] {
            Ids.next(),
            row.text("batch", 100),
            row.code("batch_type", BATCH_TYPES),
            row.known("department", codes, "机构"),
            row.text("subject_name", 200),
            row.optionalText("subject_uscc", 18),
            row.optionalText("subject_type", 40),
            row.optionalText("matter", 200),
            row.optionalText("town", 100),
            inspected,
            row.text("result", 500),
            published,
            row.optionalDate("rectified_on")
        };
    }
}
