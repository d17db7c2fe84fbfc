package org.zhunsheng.kernel.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.database.Ids;

@ProductTest
class DistrictTests {

    private static final String DISTRICT = "910001";

    @Autowired
    Divisions divisions;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRoster roster;

    @Test
    void aBannerHasItsTownsAndTheirVillages() {
        assertThat(divisions.towns("150624"))
                .extracting(Division::name)
                .hasSize(6)
                .contains("乌兰镇", "苏米图苏木");
        assertThat(divisions.below("150624101")).hasSize(20);
        assertThat(divisions.find("150624100202"))
                .get()
                .extracting(Division::name)
                .isEqualTo("包日塔拉嘎查");
    }

    @Test
    void anAreaForStatisticsIsKnownButIsNoTown() {
        assertThat(divisions.find("150624404"))
                .get()
                .extracting(Division::statistical)
                .isEqualTo(true);
        assertThat(divisions.towns("150624")).noneMatch(town -> town.code().equals("150624404"));
    }

    @Test
    void anOrganisationIsFoundInItsDistrictAloneAndTakesNewParticulars() {
        organisations.add(new Organisation(DISTRICT, "JZ", "住建局", "住建", "department", null, null));
        assertThat(organisations.find(DISTRICT, "JZ"))
                .get()
                .extracting(Organisation::name)
                .isEqualTo("住建局");
        organisations.add(new Organisation(DISTRICT, "JZ", "住房和城乡建设局", "住建", "department", null, null));
        assertThat(organisations.find(DISTRICT, "JZ"))
                .get()
                .extracting(Organisation::name)
                .isEqualTo("住房和城乡建设局");
        assertThat(organisations.find("910002", "JZ")).isEmpty();
    }

    @Test
    void aCertificateEntitlesUpToAndOnItsLastDay() {
        organisations.add(new Organisation(DISTRICT, "ZF", "执法局", "综执", "department", null, null));
        var officer = officer("乌云", "15062400001", LocalDate.parse("2024-06-30"));
        roster.add(officer);
        var id = officer.id().toString();
        assertThat(roster.holdsValidCertificate(DISTRICT, id, LocalDate.parse("2024-06-30")))
                .isTrue();
        assertThat(roster.holdsValidCertificate(DISTRICT, "15062400001", LocalDate.parse("2024-06-30")))
                .isTrue();
        assertThat(roster.holdsValidCertificate(DISTRICT, id, LocalDate.parse("2024-07-01")))
                .isFalse();
        assertThat(roster.holdsValidCertificate("910002", id, LocalDate.parse("2024-06-30")))
                .isFalse();
    }

    @Test
    void whoHoldsNoCertificateMayNotEnforce() {
        organisations.add(new Organisation(DISTRICT, "ZF", "执法局", "综执", "department", null, null));
        var helper = officer("巴图", null, null);
        roster.add(helper);
        assertThat(roster.holdsValidCertificate(DISTRICT, helper.id().toString(), LocalDate.parse("2024-01-01")))
                .isFalse();
        assertThat(roster.holdsValidCertificate(DISTRICT, "没有这个人", LocalDate.parse("2024-01-01")))
                .isFalse();
    }

    private static Staff officer(String name, @Nullable String certificate, @Nullable LocalDate validTo) {
        return new Staff(DISTRICT, Ids.next(), name, "ZF", "officer", certificate, validTo);
    }
}
