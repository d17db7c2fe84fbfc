package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;

/** What the words of a definition file mean, beyond the way of a case. */
@ProductTest
class RuleTests {

    private static int districts = 710_000;

    @Autowired
    Docket docket;

    @Autowired
    Organisations organisations;

    @Autowired
    TestClock clock;

    private String district = "";

    @BeforeEach
    void district() {
        district = String.valueOf(districts++);
        organisations.add(new Organisation(district, TrialCase.OFFICE, "试行局", "试", "department", null, null));
    }

    private TrialCase aCase() {
        return new TrialCase(docket, clock, district);
    }

    private CaseFile opened(String subject, double amount, String receivedOn) {
        var applicant = new PartyDraft("applicant", "巴图", "RESIDENT_ID", "150699198501010017", null);
        var form = Map.<String, Object>of("subject", subject, "amount", amount, "receivedOn", receivedOn);
        return docket.open(new OpenCase("trial", null, List.of(applicant), form), aCase().officer("o", "officer"))
                .file();
    }

    @Test
    void aTermMayCountFromADayThatTheFormTells() {
        clock.setTo("2024-03-08");
        assertThat(opened("打井", 1, "2024-03-04").running())
                .extractingByKey("acceptance")
                .returns(LocalDate.parse("2024-03-04"), RunningTerm::openedOn);
    }

    @Test
    void whoNamesNoOpeningActGetsTheOneHeMayPerform() {
        clock.setTo("2024-03-08");
        assertThat(opened("打井", 1, "2024-03-04").acts()).extracting(Done::act).containsExactly("report");
    }

    @Test
    void everyConditionThatDoesNotHoldIsToldWithItsReason() {
        clock.setTo("2024-03-08");
        var file = opened("封山", 2_000_000, "2024-03-08");
        var clerk = aCase().clerk();
        docket.perform(new PerformAct(file.id(), "accept", Map.of()), clerk);
        docket.perform(new PerformAct(file.id(), "announce", Map.of("heldOn", "2024-04-08")), clerk);
        var decide = new PerformAct(file.id(), "decide", Map.of("granted", true));
        assertThatThrownBy(() -> docket.perform(decide, aCase().approver()))
                .isInstanceOfSatisfying(NotLawful.class, refusal -> assertThat(refusal.reasons())
                        .containsExactly("金额一百万元以上的，本机关无权决定", "封山禁牧不在本机关决定"));
    }

    @Test
    void aTermThatHasRunOutIsNotExtendedAnyMore() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted().on("2024-04-02");
        var head = file.officer("head", "head");
        assertThatThrownBy(() -> file.does("extend", head, Map.of("reason", "案情复杂")))
                .hasMessageContaining("已经届满");
    }
}
