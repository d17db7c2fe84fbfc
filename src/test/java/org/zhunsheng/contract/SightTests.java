package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each role sees of the cases what its scope allows: the same in a list, a count, a single case, its papers, and the
 * records behind a figure.
 */
class SightTests extends CountyTests {

    private String mine = "";
    private String another = "";
    private String elsewhere = "";

    @BeforeEach
    void threeCases() {
        mine = filedBy("resident");
        another = filedBy("resident2");
        elsewhere = api.as("resident")
                .post("/cases", application("resident", County.OTHER_ITEM))
                .is(201)
                .at("/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "legal", "auditor"})
    void whoLeadsOrSupervisesSeesTheWholeCounty(String role) {
        assertSees(role, List.of(mine, another, elsewhere), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "approver", "officer", "head", "importer", "admin"})
    void whoServesAnOfficeSeesWhatThatOfficeHandles(String role) {
        assertSees(role, List.of(mine, another), List.of(elsewhere));
    }

    @Test
    void anotherOfficesClerkSeesNothingOfThisOffice() {
        assertSees("clerk-elsewhere", List.of(elsewhere), List.of(mine, another));
        api.as("clerk-elsewhere")
                .post("/cases/" + mine + "/acts", act("accept", Map.of()))
                .refuses(404);
    }

    @Test
    void aResidentSeesOwnCasesAndNobodyElses() {
        assertSees("resident", List.of(mine, elsewhere), List.of(another));
        assertSees("resident2", List.of(another), List.of(mine, elsewhere));
    }

    @Test
    void whoHasNoCaseSeesNone() {
        assertSees("enterprise", List.of(), List.of(mine, another, elsewhere));
        assertThat(total("enterprise", "")).isZero();
    }

    @Test
    void whatAnAgentFiledForAnotherTheAgentSees() {
        var filed =
                api.as("agent").post("/cases", application("resident2")).is(201).at("/id");
        api.as("agent").get("/cases/" + filed).is(200);
        api.as("resident2").get("/cases/" + filed).is(200);
        api.as("resident").get("/cases/" + filed).refuses(404);
        api.as("agent").get("/cases/" + mine).refuses(404);
    }

    @Test
    void aFilterForAnotherDepartmentOpensNothing() {
        assertThat(total("clerk", "&department=" + County.OTHER_OFFICE)).isZero();
        assertThat(total("resident", "&q=" + Api.encoded("CT"))).isZero();
    }

    @Test
    void theRecordsBehindAFigureStopAtTheSameBorder() {
        var figures = api.as("leader").get("/figures?year=2024").is(200).all("/items", "id");
        assertThat(figures).isNotEmpty();
        for (var figure : figures) {
            var path = "/figures/" + figure + "/records?year=2024&size=1000";
            long whole = api.as("leader").get(path).is(200).json().at("/total").asLong();
            var office = api.as("clerk").get(path).is(200);
            assertThat(office.json().at("/total").asLong()).as(figure).isLessThanOrEqualTo(whole);
            assertThat(office.text()).as(figure).doesNotContain(County.OTHER_OFFICE);
            assertThat(api.as("clerk-elsewhere").get(path).is(200).text())
                    .as(figure)
                    .doesNotContain("\"" + County.OFFICE + "\"");
            assertThat(api.as("clerk")
                            .get(path + "&department=" + County.OTHER_OFFICE)
                            .is(200)
                            .json()
                            .at("/total")
                            .asLong())
                    .as(figure)
                    .isZero();
            var stranger = api.get(path + "&district=" + County.DISTRICT);
            if (stranger.status() == 200)
                assertThat(stranger.text()).as(figure).doesNotContain("巴图").doesNotContain("138000");
            else assertThat(stranger.status()).isIn(401, 403);
            assertThat(api.as("leader").get(path).text()).as(figure).doesNotContain("巴图");
        }
    }

    private void assertSees(String account, List<String> seen, List<String> unseen) {
        var listed = listed(account);
        assertThat(listed).as(account).containsAll(seen);
        for (var id : unseen) assertThat(listed).as(account).doesNotContain(id);
        assertThat(total(account, "")).as("%s counts what is listed", account).isEqualTo(listed.size());
        for (var id : seen)
            for (var part : List.of("", "/acts", "/terms", "/documents"))
                api.as(account).get("/cases/" + id + part).is(200);
        for (var id : unseen)
            for (var part : List.of("", "/acts", "/terms", "/documents", "/acts/1/proof"))
                api.as(account).get("/cases/" + id + part).refuses(404);
    }

    /** All that the account's list holds, page by page. */
    private List<String> listed(String account) {
        var ids = new ArrayList<String>();
        for (int page = 0; ; page++) {
            var found =
                    api.as(account).get("/cases?size=200&page=" + page).is(200).all("/items", "id");
            ids.addAll(found);
            if (found.size() < 200) return ids;
        }
    }

    private long total(String account, String filter) {
        return api.as(account)
                .get("/cases?size=1" + filter)
                .is(200)
                .json()
                .at("/total")
                .asLong();
    }
}
