package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.HomeDistrict;

/** A definition is released by two persons, for a day to come, and stays as it was released. */
@ProductTest
class ReleaseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final String TEXT = """
            name: 签发试验
            law: {title: 签发规则, revision: 2026}
            number: "{organisation}签〔{year}〕{serial}号"
            states: {filed: 收件, closed: {name: 办结, end: true}}
            acts:
              file: {name: 登记, by: clerk, to: filed}
              close: {name: 办结, by: clerk, from: filed, to: closed}
            """;

    @Autowired
    Releases releases;

    @Autowired
    Procedures procedures;

    @Autowired
    ReleaseStore store;

    @Autowired
    Map<String, Effect> effects;

    @Autowired
    HomeDistrict home;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void anAutumnDay() {
        clock.setTo("2026-10-09");
    }

    private Actor actor(String account, String... roles) {
        return new Actor(account, account, home.code(), null, Set.of(roles), null);
    }

    private final Actor legal = new Actor("drafter", "起草人", "150624", null, Set.of("legal", "head"), null);

    private Release proposed(String id, LocalDate day) {
        return releases.propose(
                DefinitionSource.draft("released-trial", id, day, TEXT, null, Map.of()), day, "试验", legal);
    }

    @Test
    void whoDraftedItDoesNotApproveIt() {
        var release = proposed("release-two", DAY);
        assertThat(release.status()).isEqualTo(Release.Status.PROPOSED);
        assertThatThrownBy(() -> releases.approve(release.id(), "", legal)).hasMessageContaining("起草的人不得签发");
        assertThatThrownBy(() -> releases.approve(release.id(), "", actor("clerk", "clerk")))
                .hasMessageContaining("负责人");
        assertThat(procedures.versions("release-two")).isEmpty();
        var approved = releases.approve(release.id(), "同意", actor("leader", "leader"));
        assertThat(approved.status()).isEqualTo(Release.Status.APPROVED);
        assertThat(procedures.inForce("release-two", DAY.minusDays(1))).isEmpty();
        assertThat(procedures.inForce("release-two", DAY)).isPresent();
        assertThatThrownBy(() -> releases.refuse(release.id(), "不", actor("leader", "leader")))
                .hasMessageContaining("已签发");
    }

    @Test
    void onlyTheLegalOfficersOfTheHouseDraft() {
        var draft = DefinitionSource.draft("released-trial", "release-foreign", DAY, TEXT, null, Map.of());
        var elsewhere = new Actor("x", "x", "150625", null, Set.of("legal"), null);
        assertThatThrownBy(() -> releases.propose(draft, DAY, "试验", elsewhere)).hasMessageContaining("旗县");
        assertThatThrownBy(() -> releases.propose(draft, DAY, "试验", actor("head", "head")))
                .hasMessageContaining("法制审核");
        assertThatThrownBy(() -> releases.propose(draft, DAY, " ", legal)).hasMessageContaining("理由");
    }

    @Test
    void whatHasFaultsIsNotPutForwardAndEachFaultIsToldWithItsLine() {
        var wrong = DefinitionSource.draft(
                "released-trial", "release-wrong", DAY, TEXT.replace("from: filed,", "from: field,"), null, Map.of());
        assertThatThrownBy(() -> releases.propose(wrong, DAY, "试验", legal))
                .hasMessageContaining("released/released-trial/release-wrong/2026-10-12/procedure.yaml:")
                .hasMessageContaining("field");
        var named = DefinitionSource.draft("released-trial", "Release_Wrong", DAY, TEXT, null, Map.of());
        assertThatThrownBy(() -> releases.propose(named, DAY, "试验", legal)).hasMessageContaining("小写字母");
    }

    @Test
    void anAmendmentTakesEffectTomorrowAtTheEarliestAndANewProcedureToday() {
        var today = clock.today();
        assertThatThrownBy(() -> proposed("release-today", today.minusDays(1))).hasMessageContaining("自今日起");
        var first = proposed("release-today", today);
        releases.approve(first.id(), "", actor("head", "head"));
        assertThat(procedures.inForce("release-today", today)).isPresent();
        assertThatThrownBy(() -> proposed("release-today", today)).hasMessageContaining("自明日起");
        assertThatThrownBy(() -> releases.withdraw(first.id(), "不要了", legal)).hasMessageContaining("已经施行");
    }

    @Test
    void whatIsWithdrawnBeforeItsDayIsGoneAndTheDayIsFreeAgain() {
        var first = proposed("release-back", DAY);
        releases.approve(first.id(), "", actor("head", "head"));
        assertThatThrownBy(() -> proposed("release-back", DAY)).hasMessageContaining("已有自 2026-10-12 起施行的版本");
        assertThat(releases.withdraw(first.id(), "有误", legal).status()).isEqualTo(Release.Status.WITHDRAWN);
        assertThat(procedures.versions("release-back")).isEmpty();
        var second = proposed("release-back", DAY);
        releases.approve(second.id(), "", actor("head", "head"));
        assertThat(procedures.version("release-back", DAY)).isPresent();
        assertThat(releases.all("release-back"))
                .extracting(Release::status)
                .containsExactlyInAnyOrder(Release.Status.WITHDRAWN, Release.Status.APPROVED);
    }

    @Test
    void twoWhoApproveForTheSameDayDoNotBothSucceed() {
        var first = proposed("release-race", DAY);
        var second = proposed("release-race", DAY);
        releases.approve(first.id(), "", actor("head", "head"));
        assertThatThrownBy(() -> releases.approve(second.id(), "", actor("head", "head")))
                .hasMessageContaining("已有自");
        assertThatThrownBy(() -> store.decide(second, 1, "APPROVED", 0, "", second.drafted()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherInstanceKnowsItWhenItIsFirstAskedForIt() {
        var other = new Procedures(effects, store, new PapersAtHand(), false);
        assertThat(other.versions("release-other")).isEmpty();
        releases.approve(proposed("release-other", DAY).id(), "", actor("head", "head"));
        assertThat(other.version("release-other", DAY)).isPresent();
    }

    @Test
    void nothingOfAReleaseIsEverChanged() {
        var release = proposed("release-kept", DAY);
        assertThat(release.digest()).hasSize(64).isEqualTo(release.source().digest());
        assertThatThrownBy(() -> jdbc.sql("update definition_release set text = 'x' where district = ? and id = ?")
                        .params(home.code(), release.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from definition_decision where district = ?")
                        .params(home.code())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(releases.find(release.id()).orElseThrow().source()).isEqualTo(release.source());
    }
}
