package org.zhunsheng.catalogue;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.catalogue.Item.Guide;
import org.zhunsheng.catalogue.Item.Handling;
import org.zhunsheng.catalogue.Item.Limits;
import org.zhunsheng.catalogue.Item.Reform;
import org.zhunsheng.catalogue.Item.Relief;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Row;

/** Matters as rows; a changed row is the next version of its matter. */
@Component
class ItemRows implements ImportKind {

    private static final Map<String, TermUnit> UNITS = units();
    private static final Map<String, Boolean> HANDLING =
            Map.of("instant", true, "promise", false, "即办件", true, "承诺件", false);
    private static final Guide UNTOLD = new Guide("", "", "", "", "");

    private final Items items;
    private final Organisations organisations;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ItemRows(Items items, Organisations organisations, JdbcTemplate jdbc, Clock clock) {
        this.items = items;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static Map<String, TermUnit> units() {
        var units = new HashMap<String, TermUnit>();
        for (var unit : TermUnit.values()) {
            units.put(unit.name(), unit);
            units.put(unit.label(), unit);
        }
        return units;
    }

    @Override
    public String id() {
        return "items";
    }

    @Override
    public String name() {
        return "政务服务事项";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("code", "事项编码", "11150624011678110K4000131001000"),
                required("name", "事项名称", "食品经营许可"),
                required("type", "事项类型代码", "01"),
                required("department", "实施部门", "鄂托克旗行政审批局"),
                optional("statutory_days", "法定时限", "20"),
                optional("statutory_unit", "法定时限单位", "工作日"),
                optional("promised_days", "承诺时限", "3"),
                optional("promised_unit", "承诺时限单位", "工作日"),
                required("handling", "办件类型", "promise"),
                optional("channels", "办理渠道", "window;online;mobile"),
                optional("reform", "证照分离改革方式", "optimised"),
                optional("base_code", "主项编码", ""),
                optional("visits", "到现场次数", "1"),
                optional("online_depth", "网上办理深度", "3"),
                optional("commitment", "告知承诺", "false"),
                optional("tolerance_days", "容缺补齐工作日", ""),
                optional("procedure", "办理程序", "administrative-licensing"),
                optional("licence_type", "结果证照类型代码", ""),
                optional("licence_name", "结果证照名称", ""),
                optional("valid_from", "生效日期", "2022-01-01"),
                optional("ended_on", "取消日期", ""));
    }

    private record Matter(
            Item item,
            LocalDate from,
            @Nullable LocalDate endedOn,
            @Nullable String baseCode) {}

    @Override
    public Intake begin(Occasion occasion) {
        return new Rows(occasion);
    }

    private final class Rows implements Intake {

        private final String district;
        private final String account;
        private final Map<String, String> codes;

        Rows(Occasion occasion) {
            this.district = occasion.district();
            this.account = occasion.account();
            this.codes = organisations.codes(district);
        }

        @Override
        public @Nullable Object read(Row row) {
            var item = item(row, row.known("department", codes, "机构"));
            var from = row.optionalDate("valid_from");
            var base = row.optionalText("base_code", 50);
            var ended = row.optionalDate("ended_on");
            if (!row.sound()) return null;
            try {
                ItemCheck.check(item);
            } catch (ItemRefused e) {
                e.faults().forEach(fault -> row.fault(fault.field(), fault.message()));
            }
            return row.sound() ? new Matter(item, from == null ? LocalDate.now(clock) : from, ended, base) : null;
        }

        @Override
        public boolean untouched() {
            return false;
        }

        @Override
        public Map<String, Long> digests(Collection<String> externalIds) {
            var found = new HashMap<String, Long>();
            jdbc.query(
                    """
                    select distinct on (external_id) external_id, row_digest from item
                    where district = ? and external_id = any(?) order by external_id, version desc
                    """,
                    row -> {
                        found.put(row.getString(1), row.getLong(2));
                    },
                    district,
                    externalIds.toArray(String[]::new));
            return found;
        }

        @Override
        public void add(List<Taken> rows) {
            for (var row : rows) {
                var matter = (Matter) row.content();
                items.add(
                        district,
                        matter.item(),
                        matter.from(),
                        matter.endedOn(),
                        account,
                        new ItemSender(row.externalId(), row.digest(), matter.baseCode()));
            }
        }

        @Override
        public Map<String, String> images(Collection<String> externalIds) {
            var found = new HashMap<String, String>();
            jdbc.query(
                    """
                    select distinct on (external_id) external_id, to_jsonb(i)::text from item i
                    where district = ? and external_id = any(?) order by external_id, version desc
                    """,
                    row -> {
                        found.put(row.getString(1), row.getString(2));
                    },
                    district,
                    externalIds.toArray(String[]::new));
            return found;
        }

        @Override
        public void amend(List<Taken> rows) {
            add(rows);
        }
    }

    private static Item item(Row row, String department) {
        var tolerance = row.optionalWhole("tolerance_days", 1, 365);
        var licence = row.optionalText("licence_type", 40);
        var procedure = row.optionalText("procedure", 60);
        var promised = span(row, "promised_days", "promised_unit");
        return new Item(
                row.text("code", 50),
                row.text("name", 200),
                row.text("type", 2),
                department,
                procedure == null ? "administrative-licensing" : procedure,
                new Limits(span(row, "statutory_days", "statutory_unit"), promised, null),
                handling(row),
                new Relief(
                        reform(row),
                        row.flag("commitment", false),
                        tolerance == null ? null : new Span(tolerance, TermUnit.WORKING_DAYS, true)),
                licence == null ? null : new Item.Licence(licence, licenceName(row), null),
                List.of(),
                UNTOLD);
    }

    private static String licenceName(Row row) {
        var name = row.optionalText("licence_name", 200);
        return name == null ? row.text("name", 200) : name;
    }

    private static Handling handling(Row row) {
        var instant = HANDLING.get(row.code("handling", HANDLING.keySet()));
        var stated = row.optional("channels");
        var channels = stated == null
                ? List.of("window")
                : Arrays.stream(stated.split("[;,；，、|\\s]+")).toList();
        var visits = row.optionalWhole("visits", 0, 99);
        var depth = row.optionalWhole("online_depth", 0, 4);
        return new Handling(
                instant != null && instant,
                channels,
                visits == null ? 1 : visits,
                depth == null ? 0 : depth,
                false,
                false);
    }

    private static @Nullable Span span(Row row, String length, String unit) {
        var days = row.optionalWhole(length, 0, 36_500);
        if (days == null) return null;
        var word = row.optional(unit);
        var found = word == null ? TermUnit.WORKING_DAYS : UNITS.get(word);
        if (found != null) return new Span(days, found, true);
        row.fault(unit, "不认识“" + word + "”，可填：WORKING_DAYS（工作日）、DAYS（日）、MONTHS（月）、YEARS（年）");
        return null;
    }

    private static @Nullable Reform reform(Row row) {
        var word = row.optionalCode("reform", List.of("cancelled", "to-filing", "commitment", "optimised"));
        if (word == null || !row.sound()) return null;
        return Reform.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
