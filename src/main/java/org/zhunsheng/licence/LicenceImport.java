package org.zhunsheng.licence;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Row;
import org.zhunsheng.kernel.intake.TableIntake;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;

/**
 * Licences from older records. Of the holder's identity number only the blind index is kept, by which the holder finds
 * the licence again.
 */
@Component
class LicenceImport implements ImportKind {

    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("valid", "VALID"),
            Map.entry("changed", "CHANGED"),
            Map.entry("revoked", "REVOKED"),
            Map.entry("withdrawn", "WITHDRAWN"),
            Map.entry("cancelled", "CANCELLED"),
            Map.entry("expired", "EXPIRED"),
            Map.entry("有效", "VALID"),
            Map.entry("已变更", "CHANGED"),
            Map.entry("撤销", "REVOKED"),
            Map.entry("撤回", "WITHDRAWN"),
            Map.entry("注销", "CANCELLED"),
            Map.entry("过期", "EXPIRED"));

    private final BulkTable table;
    private final Organisations organisations;
    private final Parties parties;

    LicenceImport(DataSource dataSource, Organisations organisations, Parties parties) {
        this.table = new BulkTable(
                dataSource,
                "licence",
                "id uuid",
                "identifier text",
                "type_code text",
                "type_name text",
                "number text",
                "holder uuid",
                "holder_name text",
                "holder_person boolean",
                "issuer text",
                "issuer_name text",
                "issued_on date",
                "valid_from date",
                "valid_to date",
                "status text",
                "ended_on date",
                "sealed boolean",
                "fields jsonb");
        this.organisations = organisations;
        this.parties = parties;
    }

    @Override
    public String id() {
        return "licences";
    }

    @Override
    public String name() {
        return "电子证照";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("type_code", "证照类型代码", "11100000000019713D075"),
                required("type_name", "证照名称", "食品经营许可证"),
                required("holder_name", "持证主体", "鄂托克旗某某商贸有限公司"),
                optional("holder_id_type", "持证主体证件类型", "USCC"),
                optional("holder_id", "持证主体证件号码", ""),
                required("issuer", "颁发机构", "鄂托克旗行政审批局"),
                required("issued_on", "颁发日期", "2022-03-15"),
                optional("valid_to", "有效期至", "2027-03-14"),
                required("sealed", "已加盖电子印章", "true"),
                optional("status", "状态", "VALID"),
                optional("identifier", "电子证照标识", ""),
                optional("number", "证照编号", ""),
                optional("valid_from", "有效期自", ""),
                optional("ended_on", "失效日期", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        return new TableIntake(occasion.district(), table, row -> values(row, occasion.district(), codes));
    }

    private @Nullable Object[] values(Row row, String district, Map<String, String> codes) {
        var issued = row.date("issued_on");
        var from = row.optionalDate("valid_from");
        var to = row.optionalDate("valid_to");
        if (to != null && to.isBefore(issued)) row.fault("valid_to", "有效期至早于颁发日期");
        var typeCode = row.text("type_code", 40);
        var code = row.known("issuer", codes, "机构");
        var issuer = organisations.find(district, code).orElse(null);
        var type = idType(row);
        var number = row.optionalText("number", 100);
        var status = row.optional("status");
        var standing = status == null ? "VALID" : STATUS.get(status.toLowerCase(Locale.ROOT));
        if (standing == null)
            row.fault("status", "不认识“" + status + "”，可填：VALID、CHANGED、REVOKED、WITHDRAWN、CANCELLED、EXPIRED");
        var identifier = identifier(row, typeCode, issuer);
        return new @Nullable Object[] {
            Ids.next(),
            identifier,
            typeCode,
            row.text("type_name", 200),
            number == null ? row.text("external_id", 200) : number,
            holder(row, type),
            row.text("holder_name", 200),
            type != IdType.USCC,
            code,
            issuer == null ? code : issuer.name(),
            issued,
            from == null ? issued : from,
            to,
            standing,
            row.optionalDate("ended_on"),
            row.flag("sealed"),
            "[]"
        };
    }

    private static @Nullable IdType idType(Row row) {
        var stated = row.optional("holder_id_type");
        if (stated == null) return null;
        var type = IdType.of(stated);
        if (type.isEmpty()) row.fault("holder_id_type", "证件类型应为 RESIDENT_ID、USCC、PASSPORT 或 OTHER");
        return type.orElse(null);
    }

    private @Nullable UUID holder(Row row, @Nullable IdType type) {
        var number = row.optional("holder_id");
        if (number == null) return null;
        if (type == null) {
            if (row.optional("holder_id_type") == null) row.fault("holder_id_type", "填了证件号码，请同时填证件类型");
            return null;
        }
        var problem = parties.problem(type, number);
        if (problem != null) row.fault("holder_id", problem);
        return parties.id(type, number);
    }

    /** The identifier stated, or one made of the row's id where the type and the issuer have codes for it. */
    private static String identifier(Row row, String typeCode, @Nullable Organisation issuer) {
        var stated = row.optional("identifier");
        if (stated != null) {
            if (LicenceIdentifier.parse(stated).isEmpty()) row.fault("identifier", "电子证照标识不合 GB/T 36904，请核对校验位");
            return stated;
        }
        var id = row.text("external_id", 200);
        var uscc = issuer == null ? null : issuer.uscc();
        if (uscc == null || !typeCode.matches("[0-9A-Z]{18}\\d{3}") || !uscc.matches("[0-9A-Z]{18}"))
            return "external:" + id;
        return new LicenceIdentifier(typeCode, uscc, serial(id), 1).toString();
    }

    private static String serial(String id) {
        if (id.matches("[0-9A-Z]{1,30}")) return id;
        var bare = id.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        var digest = Sm3.hex(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toUpperCase(Locale.ROOT)
                .substring(0, 12);
        return bare.substring(0, Math.min(18, bare.length())) + digest;
    }
}
