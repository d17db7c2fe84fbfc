package org.zhunsheng.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;

@ProductTest
class RatingsTests {

    private static final String OFFICE = "TRIAL";
    private static final Score DELIGHTED = new Score(1);
    private static final Score DISSATISFIED = new Score(4);

    @Autowired
    Ratings ratings;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Docket docket;

    @Autowired
    Cases cases;

    @Autowired
    Figures figures;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRoster staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    // each test in a district of its own
    private final String district = UUID.randomUUID().toString().substring(0, 6);
    private final Actor resident = new Actor("herder", "牧民", district, null, Set.of("resident"), null);
    private final Actor clerk = officer("clerk");
    private final Actor head = officer("head");

    @BeforeEach
    void office() {
        clock.setTo("2024-03-01");
        organisations.add(new Organisation(district, OFFICE, "试行局", "试", "department", null, null));
        for (var certificate : List.of("cert-1", "cert-2"))
            staff.add(new Staff(district, Ids.next(), "执法员", OFFICE, "officer", certificate, LocalDate.of(2030, 1, 1)));
    }

    @Test
    void aPartyRatesADecidedCaseOnceForEachChannel() {
        var number = decided();
        ratings.rate(number, Channel.PC, DELIGHTED, " 很快 ", resident);
        assertThat(ratings.of(number, resident)).singleElement().satisfies(rating -> {
            assertThat(rating.remark()).isEqualTo("很快");
            assertThat(rating.score()).isEqualTo(DELIGHTED);
        });
        assertThatThrownBy(() -> ratings.rate(number, Channel.PC, DISSATISFIED, null, resident))
                .hasMessageContaining("每件每个渠道只评一次");
        ratings.rate(number, Channel.MOBILE, DELIGHTED, null, resident);
        assertThat(ratings.of(number, resident)).hasSize(2);
    }

    @Test
    void whatIsNotYetDecidedCannotBeRated() {
        var number = filed();
        assertThatThrownBy(() -> ratings.rate(number, Channel.PC, DELIGHTED, null, resident))
                .hasMessageContaining("还没有办结");
    }

    @Test
    void nobodyButAPartyRates() {
        var number = decided();
        assertThatThrownBy(() -> ratings.rate(number, Channel.PC, DELIGHTED, null, clerk))
                .hasMessageContaining("只有本件的当事人");
        var stranger = new Actor("stranger", "路人", district, null, Set.of("resident"), null);
        assertThatThrownBy(() -> ratings.rate(number, Channel.PC, DELIGHTED, null, stranger))
                .hasMessageContaining("没有这个案件");
    }

    @Test
    void aBadRatingOpensARectificationCaseAndAGoodOneDoesNot() {
        ratings.rate(decided(), Channel.PC, DELIGHTED, null, resident);
        assertThat(rectificationCases()).isZero();
        ratings.rate(decided(), Channel.PC, DISSATISFIED, "跑了三趟", resident);
        assertThat(rectificationCases()).isOne();
    }

    @Test
    void theSweepOpensWhatCouldNotBeOpenedAndNothingTwice() {
        var number = decided();
        ratings.rate(number, Channel.PC, DISSATISFIED, null, resident);
        var rating = ratings.of(number, resident).getFirst();
        rectifications.open(rating);
        rectifications.sweep();
        assertThat(rectificationCases()).isOne();
        jdbc.sql("delete from rating_answer where district = ?").param(district).update();
        rectifications.sweep();
        assertThat(rectificationCases()).isEqualTo(2);
    }

    @Test
    void figuresMoveWithRatingsAndWithWhatIsPutRight() {
        ratings.rate(decided(), Channel.PC, DELIGHTED, null, resident);
        ratings.rate(decided(), Channel.PC, new Score(3), null, resident);
        ratings.rate(decided(), Channel.PC, new Score(2), null, resident);
        ratings.rate(decided(), Channel.PC, new Score(5), null, resident);
        assertThat(figure("rating.total")).isEqualTo("4 条");
        assertThat(figure("rating.good-rate")).isEqualTo("75%");
        assertThat(figure("rat.bad_fixed_rate")).isEqualTo("0%");
        rectify();
        assertThat(figure("rat.bad_fixed_rate")).isEqualTo("100%");
        assertThat(figure("monitoring.cases-opened")).isEqualTo("5 件");
        assertThat(figure("monitoring.overdue-cases")).isEqualTo("0 件");
    }

    private void rectify() {
        var id = cases.search(new CaseQuery(null, null, null, "rating-rectification", null, false, 0, 1), head)
                .items()
                .getFirst()
                .id();
        var contact = Map.<String, Object>of("contactWay", "phone", "contactedOn", "2024-03-01", "contactNote", "排队太久");
        act(id, "contact", clerk, contact);
        act(id, "verify", clerk, Map.of("verifiedFacts", "属实", "fault", "delay"));
        act(id, "rectify", clerk, Map.of("measures", "增设窗口"));
        act(id, "feed-back", clerk, Map.of("fedBackOn", "2024-03-01", "feedbackText", "已增设窗口"));
        act(id, "revisit", head, Map.of("revisitResult", "satisfied"));
    }

    private long rectificationCases() {
        return cases.search(new CaseQuery(null, null, null, "rating-rectification", null, false, 0, 1), head)
                .total();
    }

    private String figure(String id) {
        return figures.value(district, id, Period.year(2024)).shown();
    }

    private String filed() {
        var applicant = new PartyDraft("applicant", "巴图", "RESIDENT_ID", "150699198501010017", null);
        var wish = new OpenCase("trial", null, List.of(applicant), Map.of("subject", "打一口井", "amount", 1000));
        return docket.open(wish.at(OFFICE), resident).number();
    }

    private String decided() {
        var number = filed();
        var id = cases.find(number, clerk).orElseThrow().id();
        act(id, "accept", clerk, Map.of());
        act(id, "inspect", clerk, Map.of("officers", List.of("cert-1", "cert-2")));
        act(id, "decide", officer("approver"), Map.of("granted", true, "reasons", ""));
        return number;
    }

    private void act(UUID id, String act, Actor actor, Map<String, Object> form) {
        docket.perform(new PerformAct(id, act, form), actor);
    }

    private Actor officer(String role) {
        return new Actor(role, role, district, OFFICE, Set.of(role), null);
    }
}
