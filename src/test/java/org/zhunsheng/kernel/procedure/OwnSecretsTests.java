package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.web.Reader;

/**
 * 个人信息保护法 第四十五条: people may read what is kept of them; on the same page it stays masked to all others, also to
 * who handles the case, until he says why he looks.
 */
class OwnSecretsTests extends OfficeTests {

    private static final String PASSWORD = "Benren#2024";
    private static final String ADDRESS = "乌兰镇锡尼街7号";
    private static final String OWNER = "150699198501010017";
    private static final String OTHER = "150699198501020012";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parties parties;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMatterOfTheOffice() {
        office.clock().setTo("2024-03-04");
        office.offers(
                ItemExamples.item("BENREN-1").department(ProcedureCase.OFFICE).build());
    }

    private CaseFile applied(Actor by, List<PartyDraft> drafts) {
        var form = Map.<String, Object>of(
                "content", "加工奶食", "contactAddress", ADDRESS, "deliveryWay", "window", "truthful", true);
        return office.docket()
                .open(new OpenCase("administrative-licensing", "BENREN-1", drafts, form), by)
                .file();
    }

    private static PartyDraft draft(String role, String number) {
        return new PartyDraft(role, "巴图", "RESIDENT_ID", number, null);
    }

    private Actor enters(String name, String role, UUID party) {
        boolean staff = !role.equals("resident");
        var account = new Account(
                name + office.district(),
                name,
                office.district(),
                staff ? ProcedureCase.OFFICE : null,
                Set.of(role),
                staff ? null : party);
        accounts.add(account, PASSWORD);
        return new Actor(
                account.name(), name, account.district(), account.organisation(), account.roles(), account.party());
    }

    private String page(CaseFile file, Actor reader) {
        return Reader.at(port)
                .logsIn(reader.account(), PASSWORD)
                .reads("/cases/" + file.id())
                .text();
    }

    @Test
    void whoToldItReadsItAndTheClerkDoesNot() {
        var owner = enters("owner", "resident", parties.id(IdType.RESIDENT_ID, OWNER));
        var file = applied(owner, List.of(draft("applicant", OWNER)));
        assertThat(page(file, owner)).contains(ADDRESS).doesNotContain("已加密");
        assertThat(page(file, enters("clerk", "clerk", new UUID(0, 1))))
                .contains("已加密")
                .doesNotContain(ADDRESS);
    }

    @Test
    void whatTheWindowWroteDownForAnApplicantTheApplicantReadsToo() {
        var clerk = enters("window", "clerk", new UUID(0, 1));
        var owner = enters("applicant", "resident", parties.id(IdType.RESIDENT_ID, OWNER));
        var file = applied(clerk, List.of(draft("applicant", OWNER)));
        assertThat(page(file, owner)).contains(ADDRESS);
        assertThat(page(file, clerk)).doesNotContain(ADDRESS);
    }

    /** One place decides for page, print and API; reading one's own is no look that is put on record. */
    @Test
    void theInterfaceShowsEachReaderWhatThePageShows() {
        var owner = enters("api-owner", "resident", parties.id(IdType.RESIDENT_ID, OWNER));
        var other = enters("api-second", "resident", parties.id(IdType.RESIDENT_ID, OTHER));
        var clerk = enters("api-clerk", "clerk", new UUID(0, 1));
        var file = applied(owner, List.of(draft("applicant", OWNER), draft("representative", OTHER)));
        for (var path : List.of("", "/acts")) {
            assertThat(answer(file, owner, path)).as(path).contains(ADDRESS);
            for (var reader : List.of(clerk, other))
                assertThat(answer(file, reader, path))
                        .as(path)
                        .contains("已加密", "加工奶食")
                        .doesNotContain(ADDRESS, "sm4:");
        }
        assertThat(jdbc.sql("select count(*) from access_log where district = ? and account = ? and subject <> '登录'")
                        .params(office.district(), owner.account())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String answer(CaseFile file, Actor reader, String path) {
        return Reader.at(port)
                .logsIn(reader.account(), PASSWORD)
                .reads("/api/v1/cases/" + file.id() + path)
                .text();
    }

    @Test
    void anotherPartyOfTheSameCaseDoesNotReadIt() {
        var owner = enters("first", "resident", parties.id(IdType.RESIDENT_ID, OWNER));
        var other = enters("second", "resident", parties.id(IdType.RESIDENT_ID, OTHER));
        var file = applied(owner, List.of(draft("applicant", OWNER), draft("representative", OTHER)));
        assertThat(page(file, owner)).contains(ADDRESS);
        assertThat(page(file, other)).contains("已加密").doesNotContain(ADDRESS);
    }

    /** 个人信息保护法 第五十一条: whoever handles the case looks for a purpose, and each look stands in the record. */
    @Test
    void whoHandlesTheCaseReadsItInFullForAPurposeThatIsOnRecord() {
        var clerk = enters("full", "clerk", new UUID(0, 1));
        var file = applied(clerk, List.of(draft("applicant", OWNER)));
        var path = "/cases/" + file.id() + "/in-full";
        var reader = Reader.at(port).logsIn(clerk.account(), PASSWORD);
        assertThat(reader.reads("/cases/" + file.id()).text())
                .contains("查看完整信息")
                .doesNotContain(OWNER);
        assertThat(reader.reads(path).text()).contains("请写明用途").doesNotContain(OWNER, ADDRESS);
        var nothingSaid = reader.sends(path, path, Map.of("purpose", List.of(" ")));
        assertThat(nothingSaid.statusCode()).isEqualTo(422);
        assertThat(nothingSaid.body()).contains("请写明查看完整信息的用途").doesNotContain(OWNER, ADDRESS);
        assertThat(looks(clerk)).isZero();
        assertThat(reader.sends(path, path, Map.of("purpose", List.of("邮寄许可证"))).body())
                .contains(OWNER, ADDRESS, "邮寄许可证");
        assertThat(looks(clerk)).as("the party, and the form").isEqualTo(2);
    }

    @Test
    void whoMaySeeTheCaseButDoesNotHandleItIsNotAnsweredInFull() {
        var owner = enters("own", "resident", parties.id(IdType.RESIDENT_ID, OWNER));
        var file = applied(owner, List.of(draft("applicant", OWNER)));
        var path = "/cases/" + file.id() + "/in-full";
        var reader = Reader.at(port).logsIn(owner.account(), PASSWORD);
        assertThat(reader.reads("/cases/" + file.id()).text()).doesNotContain("查看完整信息");
        assertThat(reader.status(path)).isEqualTo(403);
        assertThat(reader.sends("/password", path, Map.of("purpose", List.of("看看")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(looks(owner)).isZero();
    }

    private long looks(Actor actor) {
        return jdbc.sql("select count(*) from access_log where district = ? and account = ? and subject <> '登录'")
                .params(office.district(), actor.account())
                .query(Long.class)
                .single();
    }
}
