package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.HomeDistrict;

/** Procedures drafted, approved, sent back and withdrawn over HTTP, by accounts of the house's own district. */
class ReleaseCallTests extends CountyTests {

    private static final String CALL = "/procedure-releases";
    private static final String DAY = "2026-10-12";
    private static final String TEXT = """
            name: 接口签发试验
            law: {title: 签发规则, revision: 2026}
            number: "{organisation}签〔{year}〕{serial}号"
            states: {filed: 收件, closed: {name: 办结, end: true}}
            acts:
              file: {name: 登记, by: clerk, to: filed}
              close: {name: 办结, by: clerk, from: filed, to: closed}
            """;

    @Autowired
    Accounts accounts;

    @Autowired
    HomeDistrict home;

    @Autowired
    TestClock clock;

    private Api legal;
    private Api head;

    @BeforeEach
    void anAutumnDay() {
        clock.setTo("2026-10-09");
        legal = enters("legal");
        head = enters("head");
    }

    private Api enters(String role) {
        var name = "release-" + role + "-" + Ids.next();
        accounts.add(new Account(name, role, home.code(), null, Set.of(role), null), County.PASSWORD);
        return api.as(name, County.PASSWORD);
    }

    private static Map<String, Object> proposal(String procedure) {
        return Map.of(
                "module", "released-trial", "procedure", procedure, "effective", DAY, "text", TEXT, "reason", "试验");
    }

    @Test
    void oneProposesAnotherApprovesAndTheProcedureIsInForceFromItsDay() {
        var proposed = legal.post(CALL, proposal("call-one")).is(201);
        assertThat(proposed.at("/status")).isEqualTo("PROPOSED");
        assertThat(proposed.at("/digest")).matches("[0-9a-f]{64}");
        var path = CALL + "/" + proposed.at("/id");
        legal.post(path + "/approval", Map.of()).refuses(403);
        enters("clerk").post(path + "/approval", Map.of()).refuses(403);
        var approved = head.post(path + "/approval", Map.of("note", "同意")).is(200);
        assertThat(approved.at("/status")).isEqualTo("APPROVED");
        assertThat(approved.at("/decidedBy")).startsWith("release-head");
        assertThat(legal.get(path).is(200).at("/draftedBy")).startsWith("release-legal");
        assertThat(legal.get(CALL + "?procedure=call-one").is(200).all("", "status"))
                .containsExactly("APPROVED");
        assertThat(api.page("/procedures/call-one?on=" + DAY).status()).isEqualTo(200);
        assertThat(api.page("/procedures/call-one?on=2026-10-11").status()).isEqualTo(404);
        head.post(path + "/refusal", Map.of("note", "不")).refuses(409);
    }

    @Test
    void whatIsSentBackOrWithdrawnIsNotInForce() {
        var back = CALL + "/" + legal.post(CALL, proposal("call-two")).is(201).at("/id");
        assertThat(head.post(back + "/refusal", Map.of("note", "写明依据")).is(200).at("/status"))
                .isEqualTo("REFUSED");
        var again = CALL + "/" + legal.post(CALL, proposal("call-two")).is(201).at("/id");
        head.post(again + "/approval", Map.of()).is(200);
        assertThat(legal.post(again + "/withdrawal", Map.of("note", "有误"))
                        .is(200)
                        .at("/status"))
                .isEqualTo("WITHDRAWN");
        assertThat(api.page("/procedures/call-two?on=" + DAY).status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingOrFaultyIsToldByItsField() {
        for (var field : Set.of("module", "procedure", "effective", "text")) {
            var without = new HashMap<>(proposal("call-three"));
            without.remove(field);
            legal.post(CALL, without).refuses(422, field);
        }
        var wrong = new HashMap<>(proposal("call-three"));
        wrong.put("text", TEXT.replace("from: filed,", "from: field,"));
        assertThat(legal.post(CALL, wrong).refuses(422).text()).contains("procedure.yaml", "field");
    }

    @Test
    void onlyThoseWhoDraftDecideOrSuperviseReadAndNobodyReadsUnasked() {
        api.get(CALL).refuses(401);
        enters("clerk").get(CALL).refuses(403);
        enters("auditor").get(CALL).is(200);
        legal.get(CALL + "/" + Ids.next()).refuses(404);
        api.as("legal").post(CALL, proposal("call-four")).refuses(403);
    }
}
