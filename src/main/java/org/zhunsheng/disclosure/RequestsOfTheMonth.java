package org.zhunsheng.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * The fee by items (按件计收) depends on how many requests the same applicant has made of the same agency in one calendar
 * month (国办函〔2020〕109号). The house has them all, so it counts them, and refuses a notice that counts otherwise. A case
 * knows only itself; that is why this is Java and not a condition in the definition.
 */
@Component("counts-requests")
class RequestsOfTheMonth implements Effect {

    private final ObjectProvider<Cases> cases; // procedures know their effects before there are cases

    RequestsOfTheMonth(ObjectProvider<Cases> cases) {
        this.cases = cases;
    }

    @Override
    public List<Write> writes(Context context) {
        if ("items".equals(context.form().get("feeMode"))) check(context);
        return List.of();
    }

    private void check(Context context) {
        var month = YearMonth.from(openedOn(context));
        long requests = requests(context, month);
        long parts = context.form().get("feeParts") instanceof Number number ? number.longValue() : 1;
        long items = requests - 1 + parts;
        if (context.form().get("feeCount") instanceof Number told && told.longValue() == items) return;
        throw Invalid.field(
                "feeCount",
                "该申请人%d年%d月在本机关共申请%d件，本件拆分为%d件，按件计费应为%d件，请据此填写件数和金额"
                        .formatted(month.getYear(), month.getMonthValue(), requests, parts, items));
    }

    private long requests(Context context, YearMonth month) {
        var head = context.file().head();
        return head.parties().stream()
                .filter(party -> party.role().equals("applicant"))
                .mapToLong(applicant -> cases.getObject()
                        .opened(
                                context.district(),
                                head.definition().id(),
                                head.organisation(),
                                applicant.id(),
                                month.atDay(1),
                                month.atEndOfMonth()))
                .max()
                .orElse(1);
    }

    private static LocalDate openedOn(Context context) {
        return BeijingTime.day(context.file().acts().getFirst().at());
    }
}
