package org.zhunsheng.activity;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.math.BigDecimal;
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

/** Activities: one row is one occasion, or one number of things that were there on a day. */
@Component
class ActivityRows implements ImportKind {

    private final BulkTable table;
    private final Organisations organisations;

    ActivityRows(DataSource dataSource, Organisations organisations) {
        this.table = new BulkTable(
                dataSource,
                "activity",
                "id uuid",
                "kind text",
                "title text",
                "department text",
                "held_on date",
                "quantity numeric",
                "unit text",
                "place text",
                "town text",
                "form jsonb");
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "activities";
    }

    @Override
    public String name() {
        return "工作活动";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("kind", "类别", "training"),
                required("title", "名称", "行政执法人员线上培训"),
                optional("department", "单位", "司法局"),
                required("held_on", "日期", "2022-09-15"),
                optional("quantity", "数量", "1"),
                optional("unit", "计量单位", "次"),
                optional("place", "地点", "旗政府会议中心"),
                optional("form", "其他内容（JSON）", "{\"audience\": 120}"),
                optional("town", "苏木镇", "乌兰镇"));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> values(row, codes));
    }

    private static @Nullable Object[] values(Row row, Map<String, String> codes) {
        var quantity = row.optionalNumber("quantity");
        var unit = row.optionalText("unit", 20);
        return new @Nullable Object[] {
            Ids.next(),
            row.text("kind", 80),
            row.text("title", 300),
            row.optionalKnown("department", codes, "机构"),
            row.date("held_on"),
            quantity == null ? BigDecimal.ONE : quantity,
            unit == null ? "次" : unit,
            row.optionalText("place", 200),
            row.optionalText("town", 100),
            row.json("form")
        };
    }
}
