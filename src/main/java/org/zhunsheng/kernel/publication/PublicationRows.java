package org.zhunsheng.kernel.publication;

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

/** What was published elsewhere, such as on the government's site: where it stands, not what it says. */
@Component
class PublicationRows implements ImportKind {

    private static final String NO_BODY = "[]";

    private final BulkTable table;
    private final Organisations organisations;

    PublicationRows(DataSource dataSource, Organisations organisations) {
        this.table = new BulkTable(
                dataSource,
                "publication",
                "id uuid",
                "category text",
                "title text",
                "department text",
                "decided_on date",
                "due_on date",
                "published_on date",
                "url text",
                "body text");
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "publications";
    }

    @Override
    public String name() {
        return "公开信息";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("category", "栏目", "政务动态"),
                required("title", "标题", "鄂托克旗召开法治政府建设推进会"),
                required("department", "公开单位", "鄂托克旗人民政府办公室"),
                required("published_on", "公开日期", "2022-04-06"),
                optional("url", "网址", "https://example.org/2022/0406.html"),
                optional("decided_on", "作出日期", ""),
                optional("due_on", "应公开日期", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> values(row, codes));
    }

    private static @Nullable Object[] values(Row row, Map<String, String> codes) {
        var published = row.date("published_on");
        var decided = row.optionalDate("decided_on");
        if (decided != null && published.isBefore(decided)) row.fault("published_on", "公开日期早于作出日期");
        var url = row.optionalText("url", 1000);
        if (url != null && !url.matches("https?://\\S+")) row.fault("url", "网址应以 http:// 或 https:// 开头");
        return new @Nullable Object[] {
            Ids.next(),
            row.text("category", 60),
            row.text("title", 300),
            row.known("department", codes, "机构"),
            decided == null ? published : decided,
            row.optionalDate("due_on"),
            published,
            url,
            NO_BODY
        };
    }
}
