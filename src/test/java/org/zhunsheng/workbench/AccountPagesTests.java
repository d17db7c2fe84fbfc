package org.zhunsheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.web.Reader;

/** The administrator opens accounts to officials of the own district, and closes them. */
@ProductTest
class AccountPagesTests {

    private static final String DISTRICT = "910013";
    private static final String BODY = "zhanghu";
    private static final String PASSWORD = "Guanliyuan#1";
    private static final Pattern TOLD = Pattern.compile("<code>([^<]+)</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    private final String name = "w" + Ids.next().toString().substring(24);
    private Reader admin = Reader.at(0);

    @BeforeEach
    void anAdministrator() {
        organisations.add(new Organisation(DISTRICT, BODY, "试行账户局", "账", "department", null, null));
        var own = "g" + name;
        accounts.add(new Account(own, "管理员", DISTRICT, null, Set.of("admin"), null), PASSWORD);
        admin = Reader.at(port).logsIn(own, PASSWORD);
    }

    private String opens(Map<String, List<String>> changed) {
        var sent = new HashMap<>(Map.of(
                "name", List.of(name),
                "displayName", List.of("其木格"),
                "organisation", List.of(BODY),
                "role", List.of("clerk", "officer")));
        sent.putAll(changed);
        return admin.sends("/accounts", "/accounts", sent).body();
    }

    private static String told(String page) {
        var found = TOLD.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void whoIsGivenAnAccountEntersByThePasswordThatIsToldOnceAndWorksInHerBody() {
        var password = told(opens(Map.of()));
        assertThat(accounts.find(name))
                .hasValue(new Account(name, "其木格", DISTRICT, BODY, Set.of("clerk", "officer"), null));
        assertThat(Reader.at(port).logsIn(name, password).reads("/workbench").text())
                .contains("其木格");
        assertThat(admin.reads("/accounts?q=" + name).text())
                .contains("试行账户局", "窗口人员、执法人员", "正常")
                .doesNotContain(password);
    }

    @Test
    void aClosedAccountLetsNobodyInUntilItIsOpenedAgain() {
        var password = told(opens(Map.of()));
        var state = "/accounts/" + name + "/state";
        assertThat(admin.sends("/accounts", state, Map.of("open", List.of("false")))
                        .body())
                .contains("其木格的账户已停用");
        assertThatThrownBy(() -> Reader.at(port).logsIn(name, password)).isInstanceOf(AssertionError.class);
        admin.sends("/accounts", state, Map.of("open", List.of("true")));
        Reader.at(port).logsIn(name, password);
    }

    @Test
    void whoIsLoggedInIsOutAtOnceWhenHerAccountIsClosedAndSeesNothingMore() {
        var she = Reader.at(port).logsIn(name, told(opens(Map.of())));
        assertThat(she.arrivesAt("/workbench")).isEqualTo("/workbench");
        admin.sends("/accounts", "/accounts/" + name + "/state", Map.of("open", List.of("false")));
        assertThat(she.status("/api/v1/cases")).as("the API by her session").isEqualTo(401);
        assertThat(she.arrivesAt("/workbench")).isEqualTo("/login");
        admin.sends("/accounts", "/accounts/" + name + "/state", Map.of("open", List.of("true")));
        assertThat(she.arrivesAt("/workbench"))
                .as("the old session stays ended")
                .isEqualTo("/login");
    }

    @Test
    void whoIsLoggedInHasTheRolesOfHerAccountAsTheyStandAndNoLongerTheFormerOnes() {
        var she = Reader.at(port)
                .logsIn(name, told(opens(Map.of("role", List.of("admin"), "organisation", List.of("")))));
        assertThat(she.status("/accounts")).isEqualTo(200);
        var less = Map.of("displayName", List.of("其木格"), "role", List.of("auditor"));
        assertThat(admin.sends("/accounts", "/accounts/" + name, less).body()).contains("立即生效");
        assertThat(she.status("/accounts")).isEqualTo(403);
        assertThat(she.status("/monitoring")).isEqualTo(200);
    }

    @Test
    void aReplacedPasswordEndsWhatWasEnteredByTheFormerOne() {
        var she = Reader.at(port).logsIn(name, told(opens(Map.of())));
        admin.sends("/accounts", "/accounts/" + name + "/password", Map.of());
        assertThat(she.arrivesAt("/workbench")).isEqualTo("/login");
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        var first = told(opens(Map.of()));
        var second = told(admin.sends("/accounts", "/accounts/" + name + "/password", Map.of())
                .body());
        assertThat(second).isNotEqualTo(first);
        Reader.at(port).logsIn(name, second);
        assertThatThrownBy(() -> Reader.at(port).logsIn(name, first)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whoIsMovedToAnotherBodyOrStandingKeepsHerNameAndPassword() {
        var password = told(opens(Map.of()));
        organisations.add(new Organisation(DISTRICT, BODY + "2", "另一个试行局", "另", "department", null, null));
        assertThat(admin.reads("/accounts?edit=" + name).text()).contains("修改账户 " + name, "保存修改");
        var moved = Map.of("displayName", List.of("其木格"), "organisation", List.of(BODY + "2"), "role", List.of("head"));
        assertThat(admin.sends("/accounts", "/accounts/" + name, moved).body()).contains("其木格的账户已修改");
        assertThat(accounts.find(name)).hasValue(new Account(name, "其木格", DISTRICT, BODY + "2", Set.of("head"), null));
        Reader.at(port).logsIn(name, password);
        var nowhere = Map.of("displayName", List.of("其木格"), "role", List.of("head"));
        assertThat(admin.sends("/accounts", "/accounts/" + name, nowhere).body())
                .contains("没有修改：窗口、审批、执法人员和机关负责人须选择所在机关");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        assertThat(opens(Map.of("organisation", List.of("")))).contains("须选择所在机关", "value=\"其木格\"");
        assertThat(opens(Map.of("role", List.of()))).contains("请选择至少一种身份");
        assertThat(opens(Map.of("role", List.of("system")))).contains("请选择至少一种身份");
        assertThat(opens(Map.of("name", List.of("Qi Mu Ge")))).contains("账户名用小写字母");
        assertThat(accounts.find(name)).isEmpty();
        opens(Map.of());
        assertThat(opens(Map.of("displayName", List.of("另一个人")))).contains("已有人用");
        assertThat(accounts.nameOf(name)).isEqualTo("其木格");
    }

    @Test
    void nobodyElseManagesAccountsAndNoAdministratorThoseOfAnotherDistrictOrHisOwn() {
        var clerk = Reader.at(port).logsIn(name, told(opens(Map.of())));
        assertThat(clerk.sends("/workbench", "/accounts/" + name + "/password", Map.of())
                        .statusCode())
                .isEqualTo(403);
        var other = "o" + name;
        accounts.add(new Account(other, "外旗", "910014", null, Set.of("auditor"), null), PASSWORD);
        assertThat(admin.sends("/accounts", "/accounts/" + other + "/state", Map.of("open", List.of("false")))
                        .statusCode())
                .isEqualTo(403);
        Reader.at(port).logsIn(other, PASSWORD);
        assertThat(admin.sends("/accounts", "/accounts/g" + name + "/state", Map.of("open", List.of("false")))
                        .body())
                .contains("不能停用自己的账户");
    }
}
