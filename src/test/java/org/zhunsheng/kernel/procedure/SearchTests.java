package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.StaffRoster;

/** Open and closed cases are found alike, though by different ways. */
@ProductTest
class SearchTests {

    private static int districts = 701_500;

    @Autowired
    private Docket docket;

    @Autowired
    private Cases cases;

    @Autowired
    private Organisations organisations;

    @Autowired
    private StaffRoster staff;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private String district = "";
    private CaseFile open;
    private CaseFile closed;

    @BeforeEach
    void twoCases() {
        district = String.valueOf(districts++);
        TrialCase.office(district, organisations, staff);
        var first = new TrialCase(docket, clock, district)
                .filedOn("2024-02-05")
                .accepted()
                .inspected()
                .decided();
        closed = first.does("archive", first.clerk(), Map.of()).file();
        open = new TrialCase(docket, clock, district).filedOn("2024-02-06").file();
        assertThat(closed.closed()).isTrue();
        assertThat(open.closed()).isFalse();
    }

    @Test
    void byAPartOfTheNumberOrTheBeginningOfANameBothAreFoundNewestFirst() {
        assertThat(found("〔2024〕")).containsExactly(open.number(), closed.number());
        assertThat(found("巴图")).containsExactly(open.number(), closed.number());
        assertThat(found("图")).isEmpty(); // a name is known by its beginning
        assertThat(found("巴特")).isEmpty();
        assertThat(found("%_")).isEmpty();
    }

    @Test
    void aWholeNumberMeansThatCaseAlone() {
        assertThat(found(closed.number())).containsExactly(closed.number());
        assertThat(found(closed.id().toString())).containsExactly(closed.number());
    }

    @Test
    void ofOpenCasesOnlyThoseAreFound() {
        assertThat(cases.search(new CaseQuery(null, null, null, null, "巴图", true, 0, 20), clerk(TrialCase.OFFICE))
                        .items())
                .extracting(CaseRow::number)
                .containsExactly(open.number());
    }

    @Test
    void aNeighbouringOfficeFindsNeitherNotEvenByNumber() {
        assertThat(cases.search(new CaseQuery(null, null, null, null, closed.number(), false, 0, 20), clerk("NEXT"))
                        .total())
                .isZero();
    }

    @Test
    void whoSeesAllOfficesFindsThemInAllOrInOne() {
        var head = new Actor("head", "旗长", district, "GOV", Set.of("leader"), null);
        assertThat(found("巴图", null, head)).containsExactly(open.number(), closed.number());
        assertThat(found("巴图", TrialCase.OFFICE, head)).containsExactly(open.number(), closed.number());
        assertThat(found("巴图", "NEXT", head)).isEmpty();
        assertThat(found("巴图", "NEXT", clerk(TrialCase.OFFICE))).isEmpty();
    }

    @Test
    void aCaseIsKnownByThePairsOfItsWordsInAllAndInItsDepartment() {
        var words = JdbcClient.create(owner)
                .sql("select unnest(words_of('SPJ', '打一口井'))")
                .query(String.class)
                .list();
        assertThat(words).containsExactly("打一", "一口", "口井", "SPJ 打一", "SPJ 一口", "SPJ 口井");
    }

    private List<String> found(String word) {
        return found(word, null, clerk(TrialCase.OFFICE));
    }

    private List<String> found(String word, @Nullable String organisation, Actor actor) {
        return cases.search(new CaseQuery(null, null, organisation, null, word, false, 0, 20), actor).items().stream()
                .map(CaseRow::number)
                .toList();
    }

    private Actor clerk(String office) {
        return new Actor("clerk", "clerk", district, office, Set.of("clerk"), null);
    }
}
