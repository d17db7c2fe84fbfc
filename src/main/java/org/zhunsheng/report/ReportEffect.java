package org.zhunsheng.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Effect;
import tools.jackson.databind.JsonNode;

/**
 * What acts of the sign-off do to the report. {@code report: submit} keeps it word for word as it reads at that moment,
 * {@code report: publish} makes public what was kept last. The year is the fact {@code year}, the document number the
 * fact {@code documentNumber}.
 */
@Component("report")
class ReportEffect implements Effect {

    private static final String SUBMIT = "submit";
    private static final String PUBLISH = "publish";

    private final Reports reports;
    private final Snapshots snapshots;
    private final Clock clock;

    ReportEffect(Reports reports, Snapshots snapshots, Clock clock) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public List<Write> writes(Context context) {
        if (context.argument().asString("").equals(SUBMIT))
            return List.of(Snapshots.take(reports.fair(context.district(), year(context.facts())), context.caseId()));
        var kept = snapshots
                .ofCase(context.district(), context.caseId())
                .orElseThrow(() -> ReportRefused.conflict("本件还没有送审的报告，不能公布"));
        if (!kept.intact()) throw ReportRefused.conflict("送审的报告与当时的摘要不符，不能公布，请重新送审");
        return List.of(Snapshots.publish(
                context.district(), kept.id(), text(context.facts(), "documentNumber"), LocalDate.now(clock)));
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        var word = argument.asString("");
        return word.equals(SUBMIT) || word.equals(PUBLISH) ? null : "report 只能是 submit（送审时固定文本）或 publish（公布）";
    }

    private static int year(Map<String, Object> facts) {
        if (facts.get("year") instanceof Number year) return Reports.year(year.intValue());
        throw ReportRefused.wrong("year", "请填写报告年度（year）");
    }

    private static @Nullable String text(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
