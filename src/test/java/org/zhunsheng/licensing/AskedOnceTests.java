package org.zhunsheng.licensing;

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
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Particular;
import org.zhunsheng.kernel.district.Particulars;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.web.Html;
import org.zhunsheng.web.Reader;

/** 一数一源: what the house was told once stands in the form when it is asked for again, and may be changed there. */
class AskedOnceTests extends OfficeTests {

    private static final String PASSWORD = "Zhiwenyici#2024";
    private static final String HOME = "150624";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parties parties;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Particulars particulars;

    @BeforeEach
    void aDay() {
        office.clock().setTo("2024-03-04");
    }

    private Reader enters(String role) {
        var name = role + "-" + office.district();
        var resident = role.equals("resident");
        var party = resident ? parties.id(IdType.RESIDENT_ID, "150699198501010017") : null;
        var organisation = resident ? null : ProcedureCase.OFFICE;
        accounts.add(new Account(name, "巴图", office.district(), organisation, Set.of(role), party), PASSWORD);
        return Reader.at(port).logsIn(name, PASSWORD);
    }

    private static String value(Html page, String field) {
        return page.all("input").stream()
                .filter(input -> field.equals(input.attribute("name")))
                .findFirst()
                .orElseThrow()
                .attribute("value");
    }

    @Test
    void whatItsHeadToldOnceStandsInEachAdverseDecision() {
        var file = new LicensingCase(office).filedOn("2024-03-04").file();
        var refusal = "/cases/" + file.id() + "/acts/refuse-acceptance";
        var clerk = enters("clerk");
        assertThat(value(clerk.reads(refusal), "court")).isEmpty();
        enters("head").sends("/agency", "/agency", Map.of("court", List.of("乌审旗人民法院")));
        var page = clerk.reads(refusal);
        assertThat(value(page, "court")).isEqualTo("乌审旗人民法院");
        assertThat(page.text()).contains("已有数据，来源：机关信息");
    }

    @Test
    void aCaseIsChosenFromThoseThatOneMaySeeByPartOfItsNumberOrItsMatter() {
        var file = new LicensingCase(office).filedOn("2024-03-04").file();
        var clerk = enters("clerk");
        assertThat(clerk.reads("/cases/choices?field=concernsCase&concernsCase="
                                + file.number().substring(0, 2))
                        .text())
                .contains(file.number());
        assertThat(clerk.reads("/cases/" + file.id()).text()).contains("申请人：巴图");
        assertThat(enters("resident")
                        .reads("/cases/choices?field=concernsCase&concernsCase=nothing")
                        .text())
                .doesNotContain(file.number());
    }

    @Test
    void aClerkMayNotTellWhatThePapersOfTheBodySay() {
        var clerk = enters("clerk");
        assertThat(clerk.sends("/workbench", "/agency", Map.of("court", List.of("某法院")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(particulars.of(office.district(), ProcedureCase.OFFICE)).allMatch(one -> one.value() == null);
    }

    @Test
    void theDistrictsGovernmentAndCourtAreProposedForItsDepartmentsButNotForTheGovernmentItself() {
        organisations.add(new Organisation(HOME, "asked-once", "鄂托克旗某局", "鄂某", "department", null, null));
        organisations.add(new Organisation(HOME, "asked-once-gov", "鄂托克旗某政府", "鄂某", "government", null, null));
        assertThat(proposed("asked-once")).contains("鄂托克旗人民政府", "鄂托克旗人民法院");
        assertThat(proposed("asked-once-gov"))
                .as("only what it upholds on reconsideration goes before that court")
                .containsExactly("鄂托克旗人民法院");
        particulars.tell(HOME, "asked-once", Map.of("court", "东胜区人民法院"), "head");
        particulars.tell(HOME, "asked-once", Map.of("court", " "), "head");
        assertThat(proposed("asked-once"))
                .as("a blank brings the proposal back")
                .contains("鄂托克旗人民法院");
    }

    private List<String> proposed(String organisation) {
        return particulars.of(HOME, organisation).stream()
                .filter(Particular::proposed)
                .map(one -> String.valueOf(one.value()))
                .toList();
    }

    @Test
    void aResidentsAddressIsNotAskedAgainAndAnothersIsNotShown() {
        var resident = enters("resident");
        var actor = new Actor(
                "resident-" + office.district(),
                "巴图",
                office.district(),
                null,
                Set.of("resident"),
                parties.id(IdType.RESIDENT_ID, "150699198501010017"));
        office.offers(LicensingCase.matter().department(ProcedureCase.OFFICE).build());
        var item = LicensingCase.matter().build().code();
        assertThat(value(resident.reads("/apply/" + item), "contactAddress")).isEmpty();
        var wish = new OpenCase("administrative-licensing", item, List.of(), LicensingCase.application());
        var number = office.docket().open(wish, actor).number();
        var page = resident.reads("/apply/" + item);
        assertThat(value(page, "contactAddress")).isEqualTo("乌兰镇");
        assertThat(page.text()).contains("您在" + number + "中填写的");
        assertThat(enters("clerk").reads("/apply/" + item).text()).doesNotContain("乌兰镇");
    }
}
