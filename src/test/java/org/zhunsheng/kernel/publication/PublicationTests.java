package org.zhunsheng.kernel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;

/** Decisions made public by an act, found by strangers, taken back with a reason. */
@ProductTest
class PublicationTests {

    private static final String OFFICE = "TRIAL";
    private static int districts = 710_000;

    @Autowired
    Publications publications;

    @Autowired
    Writes writes;

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
        organisations.add(new Organisation(district, OFFICE, "试行局", "试", "department", null, null));
    }

    @Test
    void anActMakesItsDecisionPublicWithoutThePerson() {
        published("2024-03-06");
        assertThat(find("")).singleElement().satisfies(p -> {
            assertThat(p.title()).isEqualTo("巴某某试行公开（试试公〔2024〕1号）");
            assertThat(p.decidedOn()).isEqualTo("2024-03-04");
            assertThat(p.dueOn()).isEqualTo("2024-03-13");
            assertThat(p.publishedOn()).isEqualTo("2024-03-06");
            assertThat(p.body())
                    .containsExactly(
                            new Publication.Entry("当事人", "巴某某"),
                            new Publication.Entry("决定内容", "准予巴某某打井，联系（电话略）"),
                            new Publication.Entry("准予", "是"),
                            new Publication.Entry("事由", "（依法不予公开）"));
        });
    }

    @Test
    void theRateTellsHowMuchCameInTime() {
        published("2024-03-13");
        published("2024-03-14");
        assertThat(publications.rate(district, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .isEqualTo(new Publications.Rate(2, 1));
    }

    @Test
    void aWithdrawnDecisionLeavesTheListAndKeepsItsReason() {
        var file = published("2024-03-06");
        var id = find("").getFirst().id();
        clock.setTo("2024-04-01");
        docket.perform(new PerformAct(file.id(), "take-back", Map.of("reason", "巴图的决定已撤销")), approver());
        assertThat(find("")).isEmpty();
        assertThat(publications.find(district, id)).hasValueSatisfying(p -> {
            assertThat(p.withdrawnOn()).isEqualTo("2024-04-01");
            assertThat(p.withdrawalReason()).isEqualTo("巴某某的决定已撤销");
        });
    }

    @Test
    void theListIsReadPageByPageWithoutGapOrRepeat() {
        IntStream.range(0, 25).forEach(i -> insert("第" + i + "号决定", LocalDate.of(2024, 3, 1 + i / 5)));
        var query = new Publications.Query(district, "", "", "");
        var first = publications.after(query, null, 20);
        var last = first.getLast();
        var rest = publications.after(query, new Publications.Place(last.publishedOn(), last.id()), 20);
        assertThat(first).hasSize(20);
        assertThat(rest).hasSize(5);
        assertThat(rest)
                .extracting(Publication::id)
                .doesNotContainAnyElementsOf(first.stream().map(Publication::id).toList());
        assertThat(publications.count(query)).isEqualTo(25);
    }

    @Test
    void aWordIsSearchedAsItIs() {
        insert("百分之百（100%）", LocalDate.of(2024, 3, 1));
        insert("百分之一百", LocalDate.of(2024, 3, 1));
        assertThat(find("100%")).hasSize(1);
        assertThat(find("%")).hasSize(1);
        assertThat(find("_")).isEmpty();
        assertThat(find("\\")).isEmpty();
        assertThat(find("'; drop table publication; --")).isEmpty();
    }

    @Test
    void whatIsShownForATimeLeavesTheListWhenItIsOverAndIsStillCounted() {
        published("2024-03-06", false);
        var id = find("").getFirst().id();
        clock.setTo("2024-06-06");
        assertThat(find("")).singleElement().returns(LocalDate.of(2024, 6, 6), Publication::shownUntil);
        clock.setTo("2024-06-07");
        assertThat(find("")).isEmpty();
        assertThat(publications.categories(district)).isEmpty();
        assertThat(publications.find(district, id))
                .hasValueSatisfying(p -> assertThat(p.withdrawn()).isFalse());
        assertThat(publications
                        .rate(district, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                        .owed())
                .isEqualTo(1);
    }

    private CaseFile published(String day) {
        return published(day, true);
    }

    private CaseFile published(String day, boolean granted) {
        clock.setTo("2024-03-01");
        var party = new PartyDraft("applicant", "巴图", "RESIDENT_ID", "150699198501010017", null);
        var resident = new Actor("herder", "牧民", district, null, Set.of("resident"), null);
        var opening = new OpenCase("trial-publicity", null, List.of(party), Map.of("subject", "打一口井")).at(OFFICE);
        var id = docket.open(opening, resident).file().id();
        clock.setTo("2024-03-04");
        var decision = Map.<String, Object>of("content", "准予巴图打井，联系13800138000", "granted", granted);
        docket.perform(new PerformAct(id, "decide", decision), approver());
        clock.setTo(day);
        return docket.perform(new PerformAct(id, "make-public", Map.of()), approver())
                .file();
    }

    private Actor approver() {
        return new Actor("approver", "审批人", district, OFFICE, Set.of("approver"), null);
    }

    private List<Publication> find(String word) {
        return publications.after(new Publications.Query(district, word, "", ""), null, 50);
    }

    private void insert(String title, LocalDate on) {
        writes.commit(List.of(Publications.insert(new Publication(
                district, Ids.next(), null, "试行决定", title, OFFICE, on, null, on, null, null, null, List.of()))));
    }
}
