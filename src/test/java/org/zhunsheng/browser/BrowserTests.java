package org.zhunsheng.browser;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.inspection.LotsOnRecord;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.HomeDistrict;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;

/**
 * Tests in a real browser, in the district that strangers are shown: an office, a matter, a resident and officials are
 * there, and each has one browser window a class.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTests {

    static final String PASSWORD = "Liulan#2024";
    static final String ITEM = "LIULAN-01";
    static final String ITEM_NAME = "草原奶食加工许可";
    static final String INITIALS = "cynsjg";
    static final String OFFICE_NAME = "鄂托克旗奶食管理局";

    private static final String OFFICE = "dairy";
    private static final String ID_NUMBER = "150699198501010017";
    private static final List<String> OFFICIALS =
            List.of("clerk", "approver", "officer", "head", "legal", "leader", "auditor", "importer", "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Items items;

    @Autowired
    private Parties parties;

    @Autowired
    private Writes writes;

    @Autowired
    private HomeDistrict home;

    @Autowired
    private Docket docket;

    @Autowired
    private Draws draws;

    @Autowired
    TestClock clock;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<Visitor> others = new ArrayList<>();

    @BeforeAll
    void settle() {
        Chromium.running();
        clock.setTo("2024-03-04");
        organisations.add(
                new Organisation(home.code(), OFFICE, OFFICE_NAME, "鄂旗奶", "department", null, "11150624011678110K"));
        items.add(
                home.code(),
                ItemExamples.item(ITEM).name(ITEM_NAME).department(OFFICE).build(),
                LocalDate.of(2020, 1, 1),
                "browser-admin");
        writes.commit(
                parties.prepare(home.code(), List.of(new PartyDraft("applicant", "巴图", "RESIDENT_ID", ID_NUMBER, null)))
                        .writes());
        for (var role : OFFICIALS) enter("browser-" + role, "奶食局" + role, OFFICE, role);
        enter("browser-resident", "巴图", null, "resident");
    }

    private void enter(String name, String shown, @Nullable String organisation, String role) {
        if (accounts.find(name).isPresent()) return;
        var party = organisation == null ? parties.id(IdType.RESIDENT_ID, ID_NUMBER) : null;
        accounts.add(new Account(name, shown, home.code(), organisation, Set.of(role), party), PASSWORD);
    }

    @AfterAll
    void leave() {
        visitors.values().forEach(Visitor::close);
        others.forEach(Visitor::close);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Whoever has this role, logged in; {@code stranger} has no account. */
    Visitor as(String role) {
        return visitors.computeIfAbsent(role, wanted -> arrives(wanted, new Browser.NewContextOptions()));
    }

    /** A further window, for instance of another size, that is closed after the class. */
    Visitor arrives(String role, Browser.NewContextOptions options) {
        var visitor = new Visitor(address(), options);
        others.add(visitor);
        return role.equals("stranger") ? visitor : visitor.logsIn("browser-" + role, PASSWORD);
    }

    /** A case of the resident's, opened without the browser. */
    CaseFile applied() {
        var form = Map.<String, Object>of(
                "content", "在乌兰镇加工奶豆腐", "contactAddress", "乌兰镇", "deliveryWay", "window", "truthful", true);
        var resident = new Actor(
                "browser-resident",
                "巴图",
                home.code(),
                null,
                Set.of("resident"),
                parties.id(IdType.RESIDENT_ID, ID_NUMBER));
        return docket.open(new OpenCase("administrative-licensing", ITEM, List.of(), form), resident)
                .file();
    }

    /** A batch of random inspections, from which nobody has been drawn yet. */
    CaseFile batch() {
        var form = Map.<String, Object>of(
                "matter", "奶食作坊登记事项检查",
                "listed", true,
                "kind", "undirected",
                "joint", false,
                "subjectPool", 100,
                "shareRule", "按信用分类",
                "checkBy", "2024-12-31",
                "exemption", "none");
        var wish = new OpenCase(
                "double-random-inspection", "open-task", null, OFFICE, List.of(), form, List.of(), "window");
        return docket.open(wish, official("officer")).file();
    }

    /** The same, three subjects and their inspectors drawn. */
    CaseFile drawnBatch() {
        return new LotsOnRecord(docket, clock, draws)
                .drawn(batch(), List.of("15062400101", "15062400102", "15062400103"), official("officer"));
    }

    private Actor official(String role) {
        return new Actor("browser-" + role, role, home.code(), OFFICE, Set.of(role), null);
    }

    CaseFile does(CaseFile file, String role, String act, Map<String, Object> form) {
        return docket.perform(new PerformAct(file.id(), act, form), official(role))
                .file();
    }
}
