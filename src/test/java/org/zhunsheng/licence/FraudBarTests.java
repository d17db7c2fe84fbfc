package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.district.Organisations;

/** 以欺骗、贿赂等不正当手段取得许可的，三年内不得再次申请: 行政许可法第七十九条. */
class FraudBarTests extends OfficeTests {

    @Autowired
    private Licences licences;

    @Autowired
    private Organisations organisations;

    @BeforeEach
    void anOfficeWithACreditCode() {
        LicenceCase.issuer(office, organisations);
    }

    private LicenceCase appliesOn(String day) {
        return new LicenceCase(office).appliedOn(day);
    }

    private LicenceCase revoked(Map<String, Object> ground) {
        var granted =
                appliesOn("2024-01-15").accepted().reviewed().on("2024-01-22").granted(Map.of());
        var licence = licences.ofCase(office.district(), granted.id()).getFirst();
        return new LicenceCase(office)
                .on("2024-02-07")
                .revocationOf(licence)
                .on("2024-02-18")
                .revoked(ground);
    }

    @Test
    void whoGotALicenceByFraudWaitsThreeYearsAndIsToldWhyAndUntilWhen() {
        var revocation = revoked(Map.of("revocationGround", "fraud", "safetyItem", true));
        // Sunday 18 February 2024 is worked after the Spring Festival
        assertThatThrownBy(() -> appliesOn("2024-02-19"))
                .hasMessageContaining("不正当手段取得的该项许可已于2024年2月18日撤销")
                .hasMessageContaining(revocation.file().number())
                .hasMessageContaining("至2027年2月18日不得再次申请（行政许可法第七十九条）");
        assertThatThrownBy(() -> appliesOn("2027-02-18")).hasMessageContaining("不得再次申请");
        assertThat(appliesOn("2027-02-19").state()).isEqualTo("received");
    }

    @Test
    void whereNoSafetyIsAtStakeHeMayApplyAgainAtOnce() {
        revoked(Map.of("revocationGround", "fraud", "safetyItem", false));
        assertThat(appliesOn("2024-02-19").state()).isEqualTo("received");
    }

    @Test
    void whoLostItWithoutFaultOfHisMayApplyAgainAtOnce() {
        revoked(Map.of("revocationGround", "procedure"));
        assertThat(appliesOn("2024-02-19").state()).isEqualTo("received");
    }
}
