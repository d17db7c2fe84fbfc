package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.Office;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.Rehearsal;

/**
 * The spine of a dispute (争议链): a licence, a penalty and a reply on disclosure, each with what was brought against it —
 * reconsideration, lawsuit — and what followed: the correction of the first, the repair of the credit record. Whichever case
 * one opens, its page names all those before it and all those after it.
 */
@AutoConfigureMockMvc
class DisputeSpineTests extends OfficeTests {

    private static final Map<String, Object> OFFICERS = Map.of("officers", List.of("cert-1", "cert-2"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Licences licences;

    @Autowired
    StaffRoster staff;

    @BeforeEach
    void officersWithCertificates() {
        for (var certificate : List.of("cert-1", "cert-2"))
            staff.add(new Staff(
                    office.district(),
                    Ids.next(),
                    "执法员",
                    ProcedureCase.OFFICE,
                    "officer",
                    certificate,
                    LocalDate.of(2030, 1, 1)));
    }

    private String number(CaseFile file) {
        return Objects.requireNonNull(file.head().number());
    }

    /** Maintained on reconsideration. */
    private CaseFile reconsideration(CaseFile challenged) {
        var form = Map.<String, Object>of(
                "challengedCase", number(challenged), "knownOn", "2024-03-12", "receivedOn", "2024-03-14");
        var file =
                Rehearsal.of("administrative-reconsideration").on("2024-03-14").does("register", "clerk", form);
        file.does("accept", "legal", Map.of("filedOn", "2024-03-14", "track", "normal"))
                .does("assign", "head", Map.of("major", false))
                .does("send-copy", "clerk")
                .does("copy-received", "clerk", Map.of("copyReceivedOn", "2024-03-14"));
        file.does("answer", "clerk")
                .does("hear-views", "legal")
                .does("propose", "legal")
                .does("maintain", "head");
        return office.record(file, "applicant");
    }

    /** Lost in court. */
    private CaseFile lawsuit(CaseFile challenged, CaseFile reconsideration) {
        var form = Map.<String, Object>of(
                "route", "after-reconsideration",
                "reconsiderationResult", "maintained",
                "defendantRole", "joint",
                "challengedCase", number(challenged),
                "reconsiderationCase", number(reconsideration),
                "receivedOn", "2024-04-08",
                "courtFiledOn", "2024-04-03");
        var file = Rehearsal.of("litigation-response").on("2024-04-08").does("receive", "clerk", form);
        file.does("assign", "head").on("2024-05-08").does("lose", "clerk");
        return office.record(file, "plaintiff");
    }

    private CaseFile penalty(String day, Map<String, Object> clue) {
        var file = Rehearsal.of("administrative-penalty").on(day).does("report-clue", "officer", clue);
        file.does("file", "head", OFFICERS);
        var investigation = new HashMap<String, Object>(OFFICERS);
        investigation.put("recordedOnVideo", true);
        file.does("investigate", "officer", investigation).does("conclude", "officer", OFFICERS);
        file.does("notify", "officer").does("serve-notice", "officer").does("hear-statement", "officer");
        var fine = Map.<String, Object>of("kinds", List.of("fine"), "mainKind", "fine", "fine", 1000);
        return office.record(file.does("penalise", "head", fine).does("serve", "officer"), "offender");
    }

    private CaseFile disclosure(String day, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("receivedOn", day));
        form.putAll(more);
        var file = Rehearsal.of("disclosure-request").on(day).does("register", "clerk", form);
        file.does("start-search", "clerk");
        var answer = Map.<String, Object>of("reply", "refuse", "result", "refused-internal", "answerReasons", "内部事务信息");
        return office.record(file.does("answer", "approver", answer), "applicant");
    }

    private CaseFile repair(CaseFile penalty) {
        office.clock().setTo("2024-12-02");
        var form = Map.<String, Object>of(
                "recordKind", "penalty",
                "concernsCase", number(penalty),
                "publishedOn", "2024-05-20",
                "sensitiveField", false,
                "dutiesDone", true,
                "noRepeat", true,
                "promised", true);
        var wish = new OpenCase("credit-repair", null, Office.batuAs("applicant"), form).at(ProcedureCase.OFFICE);
        return office.docket()
                .open(wish, new Actor("herder", "巴图", office.district(), null, Set.of("resident"), null))
                .file();
    }

    @Test
    void aPenaltyIsFollowedToTheChangedPenaltyAndTheCreditRecord() throws Exception {
        var penalty = penalty("2024-03-04", Map.of());
        var reconsideration = reconsideration(penalty);
        var lawsuit = lawsuit(penalty, reconsideration);
        var changed = penalty("2024-05-20", Map.of("originCase", number(lawsuit)));
        eachNamesTheOthers(penalty, reconsideration, lawsuit, changed, repair(changed));
    }

    @Test
    void aReplyOnDisclosureIsFollowedToTheRenewedReply() throws Exception {
        var reply = disclosure("2024-03-04", Map.of());
        var reconsideration = reconsideration(reply);
        var lawsuit = lawsuit(reply, reconsideration);
        var renewed = disclosure("2024-05-20", Map.of("originCase", number(lawsuit)));
        eachNamesTheOthers(reply, reconsideration, lawsuit, renewed);
    }

    @Test
    void aLicenceIsFollowedToItsRevocation() throws Exception {
        office.offers(ItemExamples.item(LicenceCase.ITEM)
                .department(ProcedureCase.OFFICE)
                .build());
        var granted = new LicenceCase(office)
                .appliedOn("2024-03-01")
                .accepted()
                .reviewed()
                .on("2024-03-11")
                .granted(Map.of());
        var reconsideration = reconsideration(granted.file());
        var lawsuit = lawsuit(granted.file(), reconsideration);
        var licence = licences.ofCase(office.district(), granted.id()).getFirst();
        var revocation = new LicenceCase(office)
                .on("2024-05-20")
                .revocationOf(licence, Map.of("originCase", number(lawsuit)))
                .revoked();
        eachNamesTheOthers(granted.file(), reconsideration, lawsuit, revocation.file());
    }

    private void eachNamesTheOthers(CaseFile... spine) throws Exception {
        var clerk = session();
        for (var one : spine) {
            var page = panel(one, clerk);
            for (var other : spine)
                if (other != one)
                    assertThat(page)
                            .as(number(one) + " names " + number(other))
                            .contains("href=\"/cases/" + other.id() + "\">" + number(other));
        }
    }

    /** The part of the page that shows the linked cases: those before this one, then those after it. */
    private String panel(CaseFile file, MockHttpSession session) throws Exception {
        var answer = mvc.perform(get("/cases/" + file.id()).session(session))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = answer.getContentAsString();
        int at = page.indexOf("关联案件");
        assertThat(at).as("the linked cases of " + number(file)).isPositive();
        return page.substring(at, page.indexOf("</section>", at));
    }

    private MockHttpSession session() throws Exception {
        var name = "spine" + office.district();
        var roles = new ArrayList<>(List.of("clerk", "legal", "officer", "head"));
        accounts.add(
                new Account(name, "苏和", office.district(), ProcedureCase.OFFICE, Set.copyOf(roles), null), "Zhengque1");
        var login = mvc.perform(formLogin("/login").user(name).password("Zhengque1"))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession(false));
    }
}
