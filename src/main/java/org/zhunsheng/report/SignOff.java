package org.zhunsheng.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.Procedures;
import org.zhunsheng.kernel.procedure.Refusal;

/** The case in which a report is reviewed, signed and made public; all but its opening happens on the case's own page. */
@Component
class SignOff {

    private static final String PROCEDURE = "annual-report";

    private final Docket docket;
    private final Procedures procedures;
    private final Clock clock;

    SignOff(Docket docket, Procedures procedures, Clock clock) {
        this.docket = docket;
        this.procedures = procedures;
        this.clock = clock;
    }

    boolean isReady() {
        return procedures.allInForce(LocalDate.now(clock)).stream()
                .anyMatch(procedure -> procedure.id().equals(PROCEDURE));
    }

    /** Opens the case of a version; answers the case's id. */
    UUID open(Actor actor, int year, int version) {
        if (!actor.is("legal")) throw ReportRefused.conflict("年度报告由法制机构送审，请由法制机构的账户办理");
        var organisation = actor.organisation();
        if (organisation == null) throw ReportRefused.conflict("您的账户没有所属机关，请由法制机构的账户送审");
        var wish = new OpenCase(PROCEDURE, null, List.of(), Map.of("year", year, "version", version)).at(organisation);
        try {
            return docket.open(wish, actor).file().id();
        } catch (Refusal e) {
            throw ReportRefused.conflict(String.join("；", e.reasons()));
        }
    }
}
