package org.zhunsheng.kernel.procedure;

import static org.zhunsheng.kernel.intake.ImportColumn.optional;
import static org.zhunsheng.kernel.intake.ImportColumn.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Row;
import org.zhunsheng.kernel.party.InvolvedParties;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartiesRefused;
import org.zhunsheng.kernel.party.PartyDraft;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Event logs of other systems (办件过程): one row is one act of any procedure, those of one case in the order of time. */
@Component
class EventRows implements ImportKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> FORM = new TypeReference<>() {};
    private static final Map<String, String> PERSONS =
            Map.of("自然人", "RESIDENT_ID", "person", "RESIDENT_ID", "法人", "USCC", "enterprise", "USCC");
    private static final InvolvedParties NOBODY = new InvolvedParties(List.of(), List.of());
    private static final List<String> SYSTEM = List.of("system", "系统");

    private final Procedures procedures;
    private final Organisations organisations;
    private final Parties parties;
    private final History history;

    EventRows(Procedures procedures, Organisations organisations, Parties parties, History history) {
        this.procedures = procedures;
        this.organisations = organisations;
        this.parties = parties;
        this.history = history;
    }

    @Override
    public String id() {
        return "events";
    }

    @Override
    public String name() {
        return "办件过程";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("case", "案号", "BJ2022000001"),
                required("procedure", "办理程序", ""),
                optional("item", "事项编码", ""),
                optional("department", "承办部门", "鄂托克旗行政审批局"),
                optional("channel", "渠道", "window"),
                optional("party_type", "当事人证件类型", "USCC"),
                optional("party_name", "当事人名称", "鄂托克旗某某商贸有限公司"),
                optional("party_id", "当事人证件号码", ""),
                required("act", "行为", "accept"),
                required("at", "时间", "2022-05-01 09:30:00"),
                required("actor", "办理人", "张三"),
                optional("form", "内容（JSON）", "{}"),
                optional("party_role", "当事人身份", ""),
                optional("title", "案件名称", ""),
                optional("parent", "所属案号", ""));
    }

    @Override
    public Intake begin(Occasion occasion) {
        var codes = organisations.codes(occasion.district());
        var met = new Met();
        return history.begin(occasion, row -> act(row, occasion, codes, met));
    }

    /** The parties met last: the rows of a case name the same one, which need not be checked and sealed each time. */
    private static final class Met extends LinkedHashMap<PartyDraft, InvolvedParties> {

        private static final int MOST = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PartyDraft, InvolvedParties> eldest) {
            return size() > MOST;
        }
    }

    private @Nullable BroughtAct act(Row row, Occasion occasion, Map<String, String> codes, Met met) {
        var procedure = row.text("procedure", 60);
        var at = row.moment("at");
        if (at.isAfter(occasion.at())) row.fault("at", "时间在将来");
        if (!procedure.isEmpty() && procedures.versions(procedure).isEmpty())
            row.fault("procedure", "没有“" + procedure + "”这个程序");
        var channel = row.optionalText("channel", 40);
        var actor = row.text("actor", 80);
        var act = new BroughtAct(
                row.text("case", 100),
                procedure,
                row.optionalText("item", 50),
                row.optionalKnown("department", codes, "机构"),
                channel == null ? "window" : channel,
                row.optionalText("title", 300),
                row.optionalText("parent", 100),
                involved(row, procedure, occasion.district(), met),
                row.text("act", 60),
                at,
                SYSTEM.contains(actor) ? "system" : actor,
                form(row));
        return row.sound() ? act : null;
    }

    private static Map<String, Object> form(Row row) {
        var text = row.json("form");
        return text.equals("{}") || !row.sound() ? Map.of() : JSON.readValue(text, FORM);
    }

    /** The party in the role that the row names, or in the first that the procedure has; none where it has none. */
    private InvolvedParties involved(Row row, String procedure, String district, Met met) {
        var name = row.optionalText("party_name", 120);
        var versions = procedures.versions(procedure);
        if (name == null || versions.isEmpty()) return NOBODY;
        var roles = versions.stream()
                .flatMap(version -> version.parties().keySet().stream())
                .distinct()
                .toList();
        if (roles.isEmpty()) return NOBODY;
        var role = row.optional("party_role");
        if (role != null && !roles.contains(role))
            row.fault("party_role", "本程序没有“" + role + "”这一当事人身份，可用：" + String.join("、", roles));
        var draft = draft(row, role == null ? roles.getFirst() : role, name);
        try {
            return met.computeIfAbsent(draft, one -> parties.prepare(district, List.of(one)));
        } catch (PartiesRefused e) {
            row.fault(
                    row.optional("party_id") == null ? "party_name" : "party_id",
                    e.problems().stream().map(PartiesRefused.Problem::message).collect(Collectors.joining("；")));
            return NOBODY;
        }
    }

    /** Whoever is known by name alone is told from others by it. */
    private static PartyDraft draft(Row row, String role, String name) {
        var number = row.optional("party_id");
        if (number == null) {
            var digest = Sm3.hex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new PartyDraft(role, name, "OTHER", "NAME-" + digest.substring(0, 24), null);
        }
        var type = row.optional("party_type");
        return new PartyDraft(role, name, type == null ? "OTHER" : PERSONS.getOrDefault(type, type), number, null);
    }
}
