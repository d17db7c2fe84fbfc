package org.zhunsheng.rating;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.util.Arrays;
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
import org.zhunsheng.kernel.time.BeijingTime;

/** Ratings that were given elsewhere; which case each was of may be unknown there. */
@Component
class RatingRows implements ImportKind {

    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::code).toList();

    private final BulkTable table;
    private final Organisations organisations;

    RatingRows(DataSource dataSource, Organisations organisations) {
        this.table = new BulkTable(
                dataSource,
                "rating",
                "id uuid",
                "case_number text",
                "department text",
                "item text",
                "channel text",
                "score int",
                "remark text",
                "rated_at timestamptz",
                "rated_on date",
                "rated_by text",
                "withdrawn boolean");
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "ratings";
    }

    @Override
    public String name() {
        return "好差评";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                optional("case_number", "办件编号", "150624-2022-000001"),
                required("department", "被评价部门", "鄂托克旗行政审批局"),
                required("channel", "评价渠道", "qr"),
                required("score", "满意度（1 最好，5 最差）", "1"),
                required("rated_at", "评价时间", "2022-05-01 09:30:00"),
                optional("text", "评价内容", ""),
                optional("item", "事项编码", ""),
                optional("withdrawn", "已作废", "false"));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> values(row, codes, occasion));
    }

    private static @Nullable Object[] values(Row row, Map<String, String> codes, Occasion occasion) {
        var at = row.moment("rated_at");
        if (at.isAfter(occasion.at())) row.fault("rated_at", "评价时间在将来");
        return new @Nullable Object[] {
            Ids.next(),
            row.optionalText("case_number", 100),
            row.known("department", codes, "机构"),
            row.optionalText("item", 50),
            row.code("channel", CHANNELS),
            row.whole("score", 1, 5),
            row.optionalText("text", 500),
            at,
            BeijingTime.day(at),
            occasion.account(),
            row.flag("withdrawn", false)
        };
    }
}
