package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.web.Html;
import org.zhunsheng.web.Reader;

/** From the decision to the application against it: what its case says is not asked again (行政复议法 第二十条、第二十二条). */
class FromADecisionTests extends OfficeTests {

    private static final String PASSWORD = "Congjueding#2024";
    private static final String FILING = "/applications/administrative-reconsideration";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parties parties;

    private CaseFile declined;

    /** Batu's record is not put right; the notice tells him where to turn. */
    @BeforeEach
    void aDecisionThatToldTheRemedies() {
        var file = Rehearsal.of("record-correction")
                .on("2024-10-08")
                .does("ask", "resident")
                .does("verify", "clerk", Map.of("recordWrong", false))
                .does("decline", "approver", Map.of("reconsiderationBody", "鄂托克旗人民政府"));
        declined = office.record(file, "applicant");
    }

    private Reader enters(String role, String idNumber) {
        var name = role + "-" + idNumber + "-" + office.district();
        var party = parties.id(IdType.RESIDENT_ID, idNumber);
        accounts.add(new Account(name, "巴图", office.district(), null, Set.of(role), party), PASSWORD);
        return Reader.at(port).logsIn(name, PASSWORD);
    }

    private static String value(Html page, String field) {
        return page.all("input").stream()
                .filter(input -> field.equals(input.attribute("name")))
                .findFirst()
                .orElseThrow()
                .attribute("value");
    }

    private static List<String> chosen(Html page) {
        return page.all("option").stream()
                .filter(option -> !option.attribute("selected").isEmpty())
                .map(option -> option.attribute("value"))
                .toList();
    }

    @Test
    void thePartyComesFromTheDecisionToAnApplicationThatKnowsIt() {
        var batu = enters("resident", "150699198501010017");
        assertThat(batu.reads("/cases/" + declined.id()).text()).contains("救济途径", "向鄂托克旗人民政府申请行政复议");
        var page = batu.reads(FILING + "?concerns=" + declined.id());
        assertThat(value(page, "challengedCase")).isEqualTo(declined.number());
        assertThat(value(page, "respondent")).isEqualTo("鄂托克旗行政审批局");
        assertThat(page.all("input"))
                .filteredOn(input -> !input.attribute("checked").isEmpty())
                .extracting(input -> input.attribute("value"))
                .contains("department");
        assertThat(page.text()).contains("已有数据，来源：案件" + declined.number());
    }

    @Test
    void whoComesFromNowhereOrFromAnothersCaseIsToldNothing() {
        var another = enters("resident", "11010519491231002X");
        for (var way : List.of(FILING, FILING + "?concerns=" + declined.id())) {
            var page = another.reads(way);
            assertThat(value(page, "challengedCase")).isEmpty();
            assertThat(value(page, "respondent")).isEmpty();
            assertThat(page.text()).doesNotContain(declined.number());
        }
    }

    @Test
    void theBodyThatAloneHandlesReconsiderationsIsProposed() {
        var batu = enters("resident", "150699198501010017");
        for (int i = 0; i < 9; i++) office.record(ReconsiderationCase.aCase().registeredOn("2024-10-08"), "applicant");
        assertThat(chosen(batu.reads(FILING))).as("nine say nothing").doesNotContain(ProcedureCase.OFFICE);
        office.record(ReconsiderationCase.aCase().registeredOn("2024-10-08"), "applicant");
        assertThat(chosen(batu.reads(FILING))).contains(ProcedureCase.OFFICE);
    }

    @Test
    void whatIsUpheldGoesBeforeTheCourtOfTheFirstActAndWhatIsChangedBeforeThatOfTheBody() {
        for (var definition : Rehearsal.versions("administrative-reconsideration")) {
            var known = Map.of(
                    "maintain", "organisation.courtWhenUpheld",
                    "dismiss", "organisation.courtWhenUpheld",
                    "change", "organisation.courtAfterReconsideration",
                    "dismiss-application", "organisation.courtAfterReconsideration");
            known.forEach((act, path) -> assertThat(
                            definition.formOf(definition.act(act)).fields())
                    .as(definition.version() + " " + act)
                    .anyMatch(field -> field.name().equals("court") && path.equals(field.known())));
        }
    }
}
