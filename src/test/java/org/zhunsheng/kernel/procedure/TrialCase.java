package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.party.PartyDraft;

/** A case of the trial procedure that reads as a sentence: {@code aCase().filedOn("2024-02-05").accepted()}. */
final class TrialCase {

    static final String OFFICE = "TRIAL";

    final Docket docket;
    final TestClock clock;
    final String district;
    private @Nullable CaseFile file;

    TrialCase(Docket docket, TestClock clock, String district) {
        this.docket = docket;
        this.clock = clock;
        this.district = district;
    }

    /** Opens the office of the trial procedure in a district, with the two officers without whom nothing is inspected. */
    static void office(String district, Organisations organisations, StaffRoster staff) {
        organisations.add(new Organisation(district, OFFICE, "试行局", "试", "department", null, null));
        for (var certificate : List.of("cert-1", "cert-2"))
            staff.add(new Staff(district, Ids.next(), "执法员", OFFICE, "officer", certificate, LocalDate.of(2030, 1, 1)));
    }

    Actor resident() {
        return new Actor("herder", "牧民", district, null, Set.of("resident"), null);
    }

    Actor officer(String account, String role) {
        return new Actor(account, account, district, OFFICE, Set.of(role), null);
    }

    Actor clerk() {
        return officer("clerk", "clerk");
    }

    Actor approver() {
        return officer("approver", "approver");
    }

    TrialCase on(String day) {
        clock.setTo(day);
        return this;
    }

    TrialCase filedOn(String day) {
        on(day);
        file = docket.open(application(), resident()).file();
        return this;
    }

    static OpenCase application() {
        return new OpenCase(
                        "trial",
                        null,
                        List.of(new PartyDraft("applicant", "巴图", "RESIDENT_ID", "150699198501010017", null)),
                        Map.of("subject", "打一口井", "amount", 1000))
                .at(OFFICE);
    }

    TrialCase accepted() {
        return does("accept", clerk(), Map.of());
    }

    TrialCase inspected() {
        return does("inspect", clerk(), Map.of("officers", List.of("cert-1", "cert-2")));
    }

    TrialCase decided() {
        return does("decide", approver(), Map.of("granted", true, "reasons", ""));
    }

    TrialCase suspended() {
        return does("suspend", approver(), Map.of("reason", "等鉴定"));
    }

    TrialCase resumed() {
        return does("resume", approver(), Map.of());
    }

    TrialCase does(String act, Actor actor, Map<String, Object> form) {
        file = docket.perform(new PerformAct(id(), act, form), actor).file();
        return this;
    }

    CaseFile file() {
        if (file == null) throw new IllegalStateException("not filed");
        return file;
    }

    UUID id() {
        return file().id();
    }
}
