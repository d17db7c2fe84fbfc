package org.zhunsheng.kernel.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Writes;

@ProductTest
class PartiesTests {

    private static final String NUMBER = "11010519491231002X";
    private static final String CODE = "11330105002500287C";

    @Autowired
    Parties parties;

    @Autowired
    Writes writes;

    @Autowired
    JdbcClient jdbc;

    private final String district =
            "8%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));

    @Test
    void onePersonIsOnePartyHoweverTheNumberWasTyped() {
        var first = involve(Ids.next(), person("张三", NUMBER, "13812341234"));
        var again = involve(Ids.next(), person("张三", " 11010519491231002x", null));
        assertThat(again).isEqualTo(first);
        assertThat(first.version()).isEqualTo(8);
        assertThat(parties.find(district, first)).contains(new Party(district, first, IdType.RESIDENT_ID, "张三"));
        assertThat(jdbc.sql("select count(*) from party where district = ?")
                        .param(district)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void numbersAreNowhereInTheDatabaseInTheClear() {
        involve(Ids.next(), person("张三", NUMBER, "13812341234"));
        var row = jdbc.sql("select p::text from party p where district = ?")
                .param(district)
                .query(String.class)
                .single();
        assertThat(row).contains("sm4:").doesNotContain(NUMBER, "13812341234", "19491231");
    }

    @Test
    void whoHasTwoRolesIsRecordedOnceAndLinkedTwice() {
        var caseId = Ids.next();
        var involved = parties.prepare(
                district,
                List.of(
                        new PartyDraft("applicant", "张三", "RESIDENT_ID", NUMBER, null),
                        new PartyDraft("agent", "张三", "RESIDENT_ID", NUMBER, null),
                        new PartyDraft("third-party", "某县某局", "USCC", CODE, null)));
        writes.commit(involved.writes(caseId));
        assertThat(involved.byRole().keySet()).containsExactly("applicant", "agent", "third-party");
        assertThat(parties.of(district, caseId))
                .extracting(CaseParty::role)
                .containsExactly("agent", "applicant", "third-party");
        assertThat(parties.of(district, Ids.next())).isEmpty();
    }

    @Test
    void aCaseKeepsTheNameStatedInItWhenThePartyIsRenamed() {
        var before = Ids.next();
        var after = Ids.next();
        var id = involve(before, new PartyDraft("applicant", "旧名有限公司", "USCC", CODE, null));
        involve(after, new PartyDraft("applicant", "新名有限公司", "USCC", CODE, null));
        assertThat(parties.find(district, id).orElseThrow().name()).isEqualTo("新名有限公司");
        assertThat(parties.of(district, before).getFirst().name()).isEqualTo("旧名有限公司");
        assertThat(parties.cases(district, id)).containsExactly(after, before);
        assertThat(parties.cases("000000", id)).isEmpty();
    }

    @Test
    void aPersonIsShownMaskedAndAnOrganisationInFull() {
        var person = involve(Ids.next(), person("张三", NUMBER, "13812341234"));
        assertThat(parties.masked(district, person).orElseThrow())
                .isEqualTo(new Masked(person, IdType.RESIDENT_ID, "张*", "110***********002X", "138****1234"));
        var body = involve(Ids.next(), new PartyDraft("applicant", "某县某局", "USCC", CODE, null));
        assertThat(parties.masked(district, body).orElseThrow())
                .isEqualTo(new Masked(body, IdType.USCC, "某县某局", CODE, null));
    }

    @Test
    void aPhoneNotStatedAgainIsKept() {
        var id = involve(Ids.next(), person("张三", NUMBER, "13812341234"));
        involve(Ids.next(), person("张三", NUMBER, null));
        assertThat(parties.masked(district, id).orElseThrow().phone()).isEqualTo("138****1234");
        involve(Ids.next(), person("张三", NUMBER, "13900001111"));
        assertThat(parties.masked(district, id).orElseThrow().phone()).isEqualTo("139****1111");
    }

    @Test
    void searchGoesByBeginningOfNameOrByWholeNumber() {
        var id = involve(Ids.next(), person("张三", NUMBER, "13812341234"));
        for (var words : List.of("张", "张三", NUMBER, "11010519491231002x", "138 1234 1234")) {
            assertThat(parties.search(district, words, 10))
                    .as(words)
                    .extracting(Party::id)
                    .containsExactly(id);
        }
        for (var words : List.of("三", "%", "_", "1101", " ", "'; drop table party; --", "\\")) {
            assertThat(parties.search(district, words, 10)).as(words).isEmpty();
        }
        assertThat(parties.search("000000", "张", 10)).isEmpty();
    }

    @Test
    void unmaskingIsOnTheRecordWithItsPurpose() {
        var id = involve(Ids.next(), person("张三", NUMBER, "13812341234"));
        var clerk = new Actor("clerk", "办事员", district, "gov", Set.of("clerk"), null);
        assertThat(parties.reveal(clerk, id, "核对申请人身份"))
                .contains(new Revealed("张三", IdType.RESIDENT_ID, NUMBER, "13812341234"));
        assertThat(jdbc.sql("select account || ' ' || subject || ' ' || purpose || ' ' || result from access_log"
                                + " where district = ?")
                        .param(district)
                        .query(String.class)
                        .list())
                .containsExactly("clerk party " + id + " 核对申请人身份 shown");
        assertThatThrownBy(() -> parties.reveal(clerk, id, " ")).isInstanceOf(PartiesRefused.class);
    }

    private UUID involve(UUID caseId, PartyDraft draft) {
        var involved = parties.prepare(district, List.of(draft));
        writes.commit(involved.writes(caseId));
        return involved.parties().getFirst().party().id();
    }

    private static PartyDraft person(String name, String number, @Nullable String phone) {
        return new PartyDraft("applicant", name, "RESIDENT_ID", number, phone);
    }
}
