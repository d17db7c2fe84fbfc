package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.ledger.Anchoring;

/** Each call of the public contract answers in the shape and with the status that the contract names. */
class CallTests extends CountyTests {

    @Test
    void anyoneMayAskForADueDateAndIsToldOfEachDayWhyItCounts() {
        var answer = api.get(
                        "/calendar/deadline?from=2024-09-26&length=5&unit=WORKING_DAYS&pause=2024-09-29/2024-09-30")
                .is(200);
        assertThat(answer.at("/due")).isEqualTo("2024-10-10");
        assertThat(answer.json().at("/provisional").asBoolean()).isFalse();
        assertThat(answer.all("/days", "reason")).allMatch(reason -> reason.matches(".*\\p{IsHan}.*"));
        api.get("/calendar/deadline?from=2035-01-04&length=2&unit=MONTHS").is(200);
        api.get("/calendar/deadline?from=2024-02-30&length=5&unit=DAYS").refuses(400, "from");
        api.get("/calendar/deadline?from=2024-02-01&length=5&unit=WEEKS").refuses(400, "unit");
        api.get("/calendar/deadline").refuses(400, "length");
        api.get("/calendar/deadline?from=2024-02-01&length=99999999999999&unit=DAYS")
                .refuses(422, "length");
    }

    @Test
    void anyoneMayReadTheProceduresAsTheyStoodOnADay() {
        assertThat(api.get("/procedures").is(200).all("", "id")).contains("administrative-licensing");
        var one = api.get("/procedures/administrative-licensing?on=2023-06-01").is(200);
        assertThat(one.at("/effective")).isEqualTo("2019-04-23");
        assertThat(one.all("/acts", "id")).contains("apply", "accept", "grant");
        var diagram = api.get(one.at("/diagram").replace("/api/v1", "")).is(200);
        assertThat(diagram.type()).startsWith("image/svg+xml");
        assertThat(diagram.text()).startsWith("<svg").contains("受理");
        api.get("/procedures/administrative-licensing?on=1999-01-01").refuses(404);
        api.get("/procedures/no-such-thing").refuses(404);
        api.get("/procedures/administrative-licensing?on=tomorrow").refuses(400, "on");
    }

    @Test
    void anyoneMayReadTheCatalogueOfMatters() {
        var list =
                api.get("/items?district=" + County.DISTRICT + "&page=0&size=1").is(200);
        assertThat(list.json().at("/total").asInt()).isEqualTo(2);
        assertThat(list.json().at("/items")).hasSize(1);
        var one = api.get("/items/" + County.ITEM + "?district=" + County.DISTRICT)
                .is(200);
        assertThat(one.at("/department")).isEqualTo(County.OFFICE);
        api.get("/items/none?district=" + County.DISTRICT).refuses(404);
        api.get("/items?size=0").refuses(400);
    }

    @Test
    void aCaseIsOpenedByItsFirstActAndMovesByActs() {
        var opened = api.as("resident").post("/cases", application("resident")).is(201);
        assertThat(opened.at("/number")).matches("测审许〔2024〕\\d+号");
        assertThat(opened.at("/state")).isEqualTo("received");
        assertThat(opened.all("/acts", "act")).containsExactly("apply");
        assertThat(opened.all("/terms", "due")).containsExactly("2024-03-08");
        var id = opened.at("/id");
        var accepted = api.as("clerk")
                .post("/cases/" + id + "/acts", act("accept", Map.of()))
                .is(201);
        assertThat(accepted.at("/state")).isEqualTo("reviewing");
        assertThat(accepted.all("/terms", "light")).contains("GREEN");
        assertThat(accepted.all("/terms", "explanation")).allMatch(words -> words.matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void theFileShowsItsChainOfActsItsTermsAndItsPapers() {
        var id = reviewed();
        api.as("approver2").post("/cases/" + id + "/acts", act("grant", GRANT)).is(201);
        var acts = api.as("resident").get("/cases/" + id + "/acts").is(200);
        assertThat(acts.all("", "act")).containsExactly("apply", "accept", "review", "grant");
        assertThat(acts.all("", "previousHash").subList(1, 4))
                .isEqualTo(acts.all("", "hash").subList(0, 3));
        assertThat(acts.at("/0/at")).isEqualTo("2024-03-01T10:00:00+08:00");
        assertThat(api.as("resident").get("/cases/" + id + "/terms").is(200).all("", "term"))
                .contains("acceptance", "decision");
        for (var pdf :
                api.as("resident").get("/cases/" + id + "/documents").is(200).all("", "pdf"))
            assertThat(api.as("resident")
                            .get(pdf.replace("/api/v1", ""))
                            .is(200)
                            .text())
                    .startsWith("%PDF");
    }

    /** What was just written is answered without reading it again, and is what whoever reads it finds. */
    @Test
    void anOpeningAndAnActAnswerTheFileAsItIsFoundAfterwards() {
        var opened = api.as("clerk").post("/cases", application("resident")).is(201);
        var path = "/cases/" + opened.at("/id");
        assertThat(opened.json()).isEqualTo(api.as("clerk").get(path).is(200).json());
        var accepted =
                api.as("clerk").post(path + "/acts", act("accept", Map.of())).is(201);
        assertThat(accepted.json()).isEqualTo(api.as("clerk").get(path).is(200).json());
    }

    @Test
    void aNumberWithPercentEncodingAndTheIdBothFindTheCase() {
        var opened = api.as("resident").post("/cases", application("resident")).is(201);
        var byNumber = api.as("resident")
                .get("/cases/" + Api.encoded(opened.at("/number")))
                .is(200);
        var byId = api.as("resident").get("/cases/" + opened.at("/id")).is(200);
        assertThat(byNumber.json()).isEqualTo(byId.json());
        api.as("clerk")
                .post("/cases/" + Api.encoded(opened.at("/number")) + "/acts", act("accept", Map.of()))
                .is(201);
    }

    @Test
    void officersSearchCasesByStateLightDepartmentProcedureAndWordsSortedByDueDate() {
        var number = api.as("resident")
                .post("/cases", application("resident"))
                .is(201)
                .at("/number");
        var found = api.as("clerk")
                .get("/cases?state=received&light=GREEN&procedure=administrative-licensing&department=" + County.OFFICE
                        + "&q=" + Api.encoded(number))
                .is(200);
        assertThat(found.all("/items", "number")).containsExactly(number);
        assertThat(found.json().at("/total").asInt()).isOne();
        var all = api.as("leader").get("/cases?open=true&page=0&size=100").is(200);
        assertThat(all.all("/items", "due").stream().filter(due -> !due.isEmpty()))
                .isSorted();
        assertThat(api.as("clerk")
                        .get("/cases?page=100000&size=50")
                        .is(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        api.as("clerk").get("/cases?light=PURPLE").refuses(400, "light");
        api.as("clerk").get("/cases?page=first").refuses(400, "page");
    }

    @Test
    void aDayOfTheLedgerIsAnchoredAndAnActProvenToStandInIt() {
        clock.setTo("2023-05-04");
        var id = filed();
        api.as("resident").get("/cases/" + id + "/acts/1/proof").refuses(404);
        clock.setTo("2023-05-05");
        Anchoring.until(house, County.DISTRICT, clock.today());
        var anchor = api.get("/ledger/anchors/2023-05-04?district=" + County.DISTRICT)
                .is(200);
        var proof = api.as("resident").get("/cases/" + id + "/acts/1/proof").is(200);
        assertThat(proof.at("/anchor/root")).isEqualTo(anchor.at("/root"));
        api.as("resident").get("/cases/" + id + "/acts/99/proof").refuses(404);
        api.as("resident").get("/cases/" + id + "/acts/first/proof").refuses(400, "sequence");
        api.get("/ledger/anchors/2023-05-05?district=" + County.DISTRICT).refuses(404);
        api.get("/ledger/anchors/yesterday?district=" + County.DISTRICT).refuses(400, "date");
        api.get("/cases/" + id + "/acts/1/proof").refuses(401);
    }

    @Test
    void auditorsVerifyTheLedgerAndNobodyElse() {
        filed();
        var report = api.as("auditor").get("/verify/ledger").is(200);
        assertThat(report.json().at("/acts").asLong()).isPositive();
        assertThat(report.json().at("/broken")).isEmpty();
        assertThat(api.as("clerk").get("/verify/ledger").refuses(403).at("/detail"))
                .contains("审计");
        api.get("/verify/ledger").refuses(401);
    }

    @Test
    void aLicenceIsShownToAnyoneInPartToItsHolderWhollyAndItsFilesToTheHolder() {
        var licence = county.licenceOf("resident");
        var path = "/licences/" + licence.identifier();
        var seen = api.get(path).is(200);
        assertThat(seen.at("/holderName")).isNotEqualTo("巴图").contains("*");
        assertThat(seen.all("/fields", "name")).containsExactly("经营场所");
        assertThat(api.as("resident").get(path).is(200).at("/holderName")).isEqualTo("巴图");
        var ofd = api.as("resident").get(path + ".ofd").is(200);
        assertThat(ofd.type()).isEqualTo("application/ofd");
        assertThat(api.as("resident").get(path + ".pdf").is(200).text()).startsWith("%PDF");
        api.get(path + ".ofd").refuses(401);
        api.as("resident2").get(path + ".ofd").refuses(403);
        api.as("clerk-elsewhere").get(path + ".pdf").refuses(403);

        var genuine = api.file(path + "/verify", "licence.ofd", ofd.body()).is(200);
        assertThat(genuine.json().at("/valid").asBoolean()).as(genuine.text()).isTrue();
        var changed = ofd.body().clone();
        changed[changed.length / 2] ^= 1;
        var forged = api.file(path + "/verify", "licence.ofd", changed).is(200);
        assertThat(forged.json().at("/valid").asBoolean()).isFalse();
        assertThat(forged.json().at("/reasons").valueStream()).isNotEmpty().allMatch(reason -> reason.asString()
                .matches("[^a-z]*\\p{IsHan}[^a-z]*"));
        api.file(path + "/verify", "licence.ofd", new byte[0]).is(200);
        api.get("/licences/1.2.156.3005.2.nonsense").refuses(404);
    }

    @Test
    void figuresAreShownByPublicityWithTheRecordsBehindThem() {
        var id = filed();
        var here = "district=" + County.DISTRICT;
        var open = api.get("/figures?year=2024&" + here).is(200);
        assertThat(open.all("/items", "publicity")).isNotEmpty().containsOnly("public");
        var all = api.as("leader").get("/figures?year=2024").is(200);
        assertThat(all.json().at("/total").asLong())
                .isGreaterThan(open.json().at("/total").asLong());
        for (var figure : all.all("/items", "id")) {
            var one = api.as("leader").get("/figures/" + figure + "?year=2024").is(200);
            var records = api.as("leader")
                    .get("/figures/" + figure + "/records?year=2024&size=5")
                    .is(200);
            assertThat(records.json().at("/total").asLong())
                    .as(figure)
                    .isEqualTo(one.json().at("/records").asLong());
        }
        assertThat(id).isNotEmpty();
        api.get("/figures/no.such?year=2024").refuses(404);
        api.get("/figures?year=soon").refuses(400, "year");
        api.get("/figures?year=3").refuses(400);
    }

    @Test
    void crossChecksAreForOfficers() {
        var checks = api.as("leader").get("/figures/checks?year=2024").is(200);
        assertThat(checks.json().at("/items").valueStream())
                .allMatch(check -> check.at("/holds").asBoolean());
        api.as("resident").get("/figures/checks?year=2024").refuses(403);
        api.get("/figures/checks?year=2024").refuses(401);
    }

    @Test
    void aFileIsUploadedOnceAndNamedByTheActThatNeedsIt() {
        var file = api.as("resident")
                .file("/files", "申请书.txt", "申请经营面馆".getBytes())
                .is(201);
        var attached = Map.of("field", "materials", "digest", file.at("/digest"));
        api.as("resident")
                .post("/cases", applicationWith("attachments", List.of(attached)))
                .is(201);
    }

    @Test
    void aPartyRatesACaseThatIsDecided() {
        var id = reviewed();
        api.as("resident").post("/cases/" + id + "/ratings", Map.of("score", 1)).refuses(409);
        api.as("approver2").post("/cases/" + id + "/acts", act("grant", GRANT)).is(201);
        api.as("resident")
                .post("/cases/" + id + "/ratings", Map.of("score", 1, "channel", "pc"))
                .is(201);
        api.as("resident")
                .post("/cases/" + id + "/ratings", Map.of("score", 1, "channel", "pc"))
                .refuses(409);
        api.as("resident").post("/cases/" + id + "/ratings", Map.of("score", 6)).refuses(422, "score");
        api.as("clerk")
                .post("/cases/" + id + "/ratings", Map.of("score", 1, "channel", "qr"))
                .refuses(403);
        assertThat(api.as("clerk")
                        .get("/cases/" + id + "/ratings")
                        .is(200)
                        .json()
                        .at("/total")
                        .asInt())
                .isOne();
    }

    @Test
    void publishedDecisionsAreReadByAnyone() {
        var list = api.get("/publications?district=" + County.DISTRICT + "&page=0&size=10")
                .is(200);
        assertThat(list.json().at("/size").asInt()).isEqualTo(10);
    }
}
