package org.zhunsheng.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Procedures;
import org.zhunsheng.kernel.procedure.Refusal;

/** The case in which a report is reviewed, signed and made public; all but its opening happens on the case's own page. */
@Component
class SignOff {

    private static final String PROCEDURE = "annual-report";
    private static final String REVISE = "revise-text";

    private final Docket docket;
    private final Cases cases;
    private final Snapshots snapshots;
    private final Procedures procedures;
    private final Clock clock;

    SignOff(Docket docket, Cases cases, Snapshots snapshots, Procedures procedures, Clock clock) {
        this.docket = docket;
        this.cases = cases;
        this.snapshots = snapshots;
        this.procedures = procedures;
        this.clock = clock;
    }

    boolean isReady() {
        return procedures.allInForce(LocalDate.now(clock)).stream()
                .anyMatch(procedure -> procedure.id().equals(PROCEDURE));
    }

    /** The case in which the report of a year was last sent for review, if the actor may see it. */
    Optional<CaseFile> of(int year, Actor actor) {
        return snapshots
                .submitted(actor.district(), year)
                .flatMap(sent -> cases.find(sent.caseId().toString(), actor));
    }

    /**
     * Sends a version for review: in the case that is in hand, or in one that is opened for it; answers the case's id.
     *
     * @param title what the report is called, and its case
     */
    UUID send(Actor actor, int year, int version, String title) {
        if (!actor.is("legal")) throw ReportRefused.conflict("年度报告由法制机构送审，请由法制机构的账户办理");
        var organisation = actor.organisation();
        if (organisation == null) throw ReportRefused.conflict("您的账户没有所属机关，请由法制机构的账户送审");
        var text = Map.<String, Object>of("year", year, "version", version);
        try {
            var inHand = of(year, actor).filter(file -> !file.closed());
            if (inHand.isPresent())
                return docket.perform(new PerformAct(inHand.get().id(), REVISE, text), actor)
                        .file()
                        .id();
            var named = new HashMap<>(text);
            named.put("subject", title);
            return docket.open(new OpenCase(PROCEDURE, null, List.of(), named).at(organisation), actor)
                    .file()
                    .id();
        } catch (Refusal e) {
            throw ReportRefused.conflict(String.join("；", e.reasons()));
        }
    }
}
