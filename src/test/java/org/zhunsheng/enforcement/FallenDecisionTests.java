package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;

/** A decision that falls when its case is long closed is taken back from the public all the same. */
class FallenDecisionTests extends OfficersTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisations organisations;

    private CaseFile closedAndPublished() {
        var file = aPenalty().penalisedOn("2024-03-04").served();
        file.does("publish", "officer")
                .does("pay", "officer")
                .does("settle", "officer")
                .does("close", "head");
        return office.record(file, "offender");
    }

    private long shown() {
        return jdbc.sql("select count(*) from publication where district = ? and withdrawn_on is null")
                .param(office.district())
                .query(Long.class)
                .single();
    }

    private void withdrawnBy(String organisation, CaseFile penalty) {
        office.clock().setTo("2024-09-30");
        var form = Map.<String, Object>of(
                "decisionCase", penalty.number(),
                "decisionKind", "penalty",
                "alterationKind", "revoked",
                "alteredBy", "court",
                "alteredOn", "2024-09-29",
                "alterationReasons", "人民法院判决撤销");
        var officer = new Actor("officer", "officer", office.district(), organisation, Set.of("officer"), null);
        var wish = new OpenCase(
                "publication-withdrawal", "register", null, organisation, List.of(), form, List.of(), "window");
        var file = office.docket().open(wish, officer).file();
        var reason = Map.<String, Object>of("withdrawalReason", "处罚决定被人民法院撤销");
        office.docket().perform(new PerformAct(file.id(), "withdraw", reason), officer);
    }

    @Test
    void whatAClosedCasePublishedIsTakenBackWithTheReason() {
        var penalty = closedAndPublished();
        assertThat(penalty.closed()).isTrue();
        assertThat(shown()).isOne();
        withdrawnBy(ProcedureCase.OFFICE, penalty);
        assertThat(shown()).isZero();
        assertThat(jdbc.sql("select withdrawal_reason from publication where district = ?")
                        .param(office.district())
                        .query(String.class)
                        .single())
                .isEqualTo("处罚决定被人民法院撤销");
    }

    @Test
    void anotherAgencyIsToldWhoseMatterItIsBeforeAnythingIsRegistered() {
        organisations.add(new Organisation(office.district(), "OTHER", "鄂托克旗某局", "鄂某", "department", null, null));
        var penalty = closedAndPublished();
        assertThatThrownBy(() -> withdrawnBy("OTHER", penalty))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("由鄂托克旗行政审批局公开，只能由该机关撤回")
                .hasMessageContaining("转给该机关");
        assertThat(shown()).isOne();
        assertThat(jdbc.sql(
                                "select count(*) from case_file where district = ? and procedure = 'publication-withdrawal'")
                        .param(office.district())
                        .query(Long.class)
                        .single())
                .as("no case is left that could end without effect")
                .isZero();
    }
}
