package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.Refusal;

class LicenceEffectTests extends OfficeTests {

    @Autowired
    Licences licences;

    @Autowired
    Items items;

    @Autowired
    Organisations organisations;

    @BeforeEach
    void anOfficeWithACreditCode() {
        LicenceCase.issuer(office, organisations);
    }

    private static org.zhunsheng.catalogue.Item item(String code) {
        return ItemExamples.item(code).department(ProcedureCase.OFFICE).build();
    }

    private LicenceCase aCase() {
        return new LicenceCase(office);
    }

    private LicenceCase aGrant() {
        return aCase().appliedOn("2024-03-01").accepted().reviewed().on("2024-03-11");
    }

    private Licence given() {
        return only(aGrant().granted(Map.of()));
    }

    private Licence only(LicenceCase file) {
        var found = licences.ofCase(office.district(), file.id());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Licence now(Licence licence) {
        return licences.find(licence.identifier()).orElseThrow();
    }

    @Test
    void aGrantGivesTheLicenceOfTheMatterForItsTerm() {
        var file = aGrant().granted(Map.of("grantConditions", "不得超范围经营"));
        var licence = only(file);
        assertThat(licence.typeName()).isEqualTo("食品经营许可证");
        assertThat(licence.holderName()).isEqualTo("巴图");
        assertThat(licence.holderIsPerson()).isTrue();
        assertThat(licence.issuerName()).isEqualTo("鄂托克旗行政审批局");
        assertThat(licence.validFrom()).isEqualTo("2024-03-11");
        assertThat(licence.validTo()).isEqualTo("2029-03-10");
        assertThat(licence.identifier()).contains(Sealing.ISSUER);
        assertThat(licence.fields())
                .containsExactly(
                        new Licence.Field("许可内容", "热食类食品制售", true), new Licence.Field("许可条件", "不得超范围经营", true));
        assertThat(licences.heldBy(
                        office.district(),
                        file.file().head().parties().getFirst().id()))
                .containsExactly(licence);
    }

    @Test
    void aDecisionMayStateTheTermItself() {
        var licence = only(aGrant().granted(Map.of("validFrom", "2024-04-01", "validTo", "2025-03-31")));
        assertThat(licence.validFrom()).isEqualTo("2024-04-01");
        assertThat(licence.validTo()).isEqualTo("2025-03-31");
    }

    @Test
    void aMatterThatLeadsToNoLicenceGivesNone() {
        var with = item(LicenceCase.ITEM);
        items.add(
                office.district(),
                new org.zhunsheng.catalogue.Item(
                        with.code(),
                        with.name(),
                        with.type(),
                        with.department(),
                        with.procedure(),
                        with.limits(),
                        with.handling(),
                        with.relief(),
                        null,
                        with.materials(),
                        with.guide()),
                LocalDate.of(2024, 1, 1),
                "admin");
        assertThat(licences.ofCase(office.district(), aGrant().granted(Map.of()).id()))
                .isEmpty();
    }

    @Test
    void anOrganisationWithoutACreditCodeCannotGiveOneAndTheGrantIsNotRecorded() {
        organisations.add(
                new Organisation(office.district(), ProcedureCase.OFFICE, "鄂托克旗行政审批局", "鄂审", "department", null, null));
        var file = aGrant();
        assertThatThrownBy(() -> file.granted(Map.of()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasStackTraceContaining("统一社会信用代码");
        assertThat(file.state()).isEqualTo("reviewing");
    }

    @Test
    void aChangeGivesTheNextVersionAndTheOneBeforeIsReplaced() {
        var first = given();
        var second = only(aCase().changeOf(first, "名称", "巴图面馆").accepted().changed());
        assertThat(second.previous()).isEqualTo(first.identifier());
        assertThat(second.holderName()).isEqualTo("巴图面馆");
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.validTo()).isEqualTo(first.validTo());
        assertThat(now(first).status()).isEqualTo(Licence.Status.CHANGED);
        assertThatThrownBy(
                        () -> aCase().changeOf(first, "许可内容", "冷食").accepted().changed())
                .hasStackTraceContaining("已变更，由新版本代替");
    }

    @Test
    void aChangeOfWhatStandsOnTheFaceChangesThatRowOnly() {
        var first = given();
        var second = only(aCase().changeOf(first, "许可内容", "冷食类食品制售").accepted().changed());
        assertThat(second.fields()).containsExactly(new Licence.Field("许可内容", "冷食类食品制售", true));
        assertThat(second.holderName()).isEqualTo("巴图");
    }

    @Test
    void aRenewalRunsOnForAsLongAsTheLicenceRanBefore() {
        var first = given();
        var renewed = only(aCase().on("2028-12-01").renewalOf(first).accepted().renewed(Map.of()));
        assertThat(renewed.previous()).isEqualTo(first.identifier());
        assertThat(renewed.validFrom()).isEqualTo("2028-12-01");
        assertThat(renewed.validTo()).isEqualTo("2034-03-10");
        assertThat(now(first).status()).isEqualTo(Licence.Status.CHANGED);
    }

    @Test
    void silenceRenews() {
        var first = given();
        var file = aCase().on("2028-12-01").renewalOf(first).accepted().silenceOn("2029-03-12");
        assertThat(file.file().outcome()).isEqualTo("deemed-renewed");
        assertThat(only(file).validTo()).isEqualTo("2034-03-10");
    }

    @Test
    void aLicenceIsRevokedWithdrawnOrCancelledByItsAct() {
        var revoked = given();
        aCase().on("2024-05-20").revocationOf(revoked).revoked();
        assertThat(now(revoked).status()).isEqualTo(Licence.Status.REVOKED);
        var withdrawn = given();
        aCase().on("2024-05-20").withdrawalOf(withdrawn).withdrawn();
        assertThat(now(withdrawn).status()).isEqualTo(Licence.Status.WITHDRAWN);
        var cancelled = given();
        aCase().on("2024-05-20").cancellationOf(cancelled).cancelled();
        assertThat(now(cancelled).status()).isEqualTo(Licence.Status.CANCELLED);
        assertThatThrownBy(() -> aCase().renewalOf(cancelled).accepted().renewed(Map.of()))
                .hasStackTraceContaining("证照已注销");
    }

    @Test
    void aCaseAboutALicenceNobodyGaveIsNotOpened() {
        var known = given();
        assertThatThrownBy(() -> aCase().renewalOf(named(known, known.identifier() + "X")))
                .isInstanceOf(Refusal.Invalid.class)
                .hasStackTraceContaining("校验字符不符");
    }

    private static Licence named(Licence like, String identifier) {
        return new Licence(
                like.district(),
                like.id(),
                identifier,
                like.typeCode(),
                like.typeName(),
                like.number(),
                like.holder(),
                like.holderName(),
                like.holderIsPerson(),
                like.issuer(),
                like.issuerName(),
                like.issuedOn(),
                like.validFrom(),
                like.validTo(),
                like.status(),
                like.caseId(),
                like.previous(),
                like.sealed(),
                List.of());
    }

    @Test
    void aLicenceIsSealedAtOnceAfterItsActIsDurable() throws InterruptedException {
        var licence = given();
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                !now(licence).sealed() && System.nanoTime() < end; ) Thread.sleep(50);
        assertThat(now(licence).sealed()).isTrue();
    }
}
