package org.zhunsheng.onething;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.web.Html;
import org.zhunsheng.web.Reader;

/** 国办发〔2024〕3号: who applies chooses the thing by its name and fills in one form for all of its matters. */
class ThemesTests extends OfficeTests {

    private static final String PASSWORD = "Yijianshi#2024";
    private static final String OWNER = "150699198501010017";
    private static final String PAGE = "/applications/one-thing/ways/restaurant";

    @LocalServerPort
    private int port;

    @Autowired
    private Themes themes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parties parties;

    @Autowired
    private Writes writes;

    private Reader resident;

    @BeforeEach
    void aCountyThatOffersThreeOfTheMatters() {
        office.clock().setTo("2024-03-04");
        offers("YJS-1", "个体工商户设立登记");
        offers("YJS-2", "食品经营许可");
        offers("YJS-3", "设置大型户外广告设施审批");
        offers("YJS-4", "食品经营许可补办");
        var owner = List.of(new PartyDraft("applicant", "巴图", "RESIDENT_ID", OWNER, null));
        writes.commit(parties.prepare(office.district(), owner).writes());
        var name = "thing-" + office.district();
        accounts.add(
                new Account(
                        name, "巴图", office.district(), null, Set.of("resident"), parties.id(IdType.RESIDENT_ID, OWNER)),
                PASSWORD);
        resident = Reader.at(port).logsIn(name, PASSWORD);
    }

    private void offers(String code, String name) {
        office.offers(ItemExamples.item(code)
                .name(name)
                .department(ProcedureCase.OFFICE)
                .build());
    }

    @Test
    void thingsAreChosenByNameAndThoseOfWhichNothingIsOfferedAreNotThere() {
        var tiles = resident.reads("/applications/one-thing").all("a", "tile").stream()
                .map(Html::text)
                .toList();
        assertThat(tiles)
                .containsExactly("开办餐饮店 个体工商户设立登记、食品经营许可、设置大型户外广告设施审批", "开办商店 个体工商户设立登记、食品经营许可", "门头牌匾联办 设置大型户外广告设施审批");
    }

    @Test
    void oneFormAsksOnceWhatSeveralMattersNeedAndNoCodes() {
        var page = resident.reads(PAGE);
        var asked = page.all("input").stream()
                .filter(input -> !input.attribute("type").equals("hidden"))
                .map(input -> input.attribute("name"))
                .toList();
        assertThat(asked).containsOnlyOnce("shopName", "shopAddress", "contactAddress");
        assertThat(asked).doesNotContain("theme", "themeName", "asks", "homeAddress", "meters");
        assertThat(page.all("textarea").stream().map(input -> input.attribute("name")))
                .containsExactly("content");
        var ticked = page.all("input").stream()
                .filter(input -> input.attribute("name").equals("items"))
                .map(input -> input.attribute("value"));
        assertThat(ticked).containsExactly("YJS-1", "YJS-2", "YJS-3");
        assertThat(page.text()).contains("食品经营许可").doesNotContain("YJS-");
    }

    @Test
    void theBodyThatHandlesMostOfTheMattersIsChosenBeforehand() {
        var page = resident.reads(PAGE);
        assertThat(page.all("optgroup").stream().map(group -> group.attribute("label")))
                .startsWith("部门");
        assertThat(page.all("option").stream()
                        .filter(option -> !option.attribute("selected").isEmpty())
                        .map(option -> option.attribute("value")))
                .contains(ProcedureCase.OFFICE);
    }

    @Test
    void whatIsSentOpensACaseForEachMatterThatWasLeftIn() {
        var form = new HashMap<String, List<String>>(Map.of(
                "theme", List.of("restaurant"),
                "themeName", List.of("开办餐饮店"),
                "asks", List.of("shopName", "shopAddress"),
                "items", List.of("YJS-1", "YJS-2"),
                "content", List.of("在乌兰镇开面馆"),
                "contactAddress", List.of("乌兰镇"),
                "deliveryWay", List.of("window"),
                "shopAddress", List.of("锡尼街7号"),
                "truthful", List.of("true"),
                "_organisation", List.of(ProcedureCase.OFFICE)));
        var refused = resident.sends(PAGE, PAGE, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Html.page(refused.body()).text()).contains("请填写“店铺名称”").doesNotContain("YJS-");
        form.put("shopName", List.of("草原面馆"));
        var answer = resident.sends(PAGE, PAGE, form);
        assertThat(Html.page(answer.body()).text()).contains("申请已收到").contains("开办餐饮店");
        var reader = new Actor("legal", "legal", office.district(), null, Set.of("legal"), null);
        var children = office
                .cases()
                .search(new CaseQuery(null, null, null, "administrative-licensing", null, false, 0, 50), reader)
                .items()
                .stream()
                .map(row -> office.cases().load(office.district(), row.id()).orElseThrow())
                .toList();
        assertThat(children).extracting(child -> child.head().item()).containsExactlyInAnyOrder("YJS-1", "YJS-2");
        assertThat(children).extracting(CaseFile::facts).allSatisfy(facts -> assertThat(facts)
                .containsEntry("content", "在乌兰镇开面馆"));
    }

    /** 车架号 is asked by both matters, once; 抵押权人 by the one that is not offered, so not at all. */
    @Test
    void aFileAloneStatesWhatTheFormHasNoFieldFor() {
        offers("YJS-5", "机动车注册登记");
        var path = "/applications/one-thing/ways/vehicle";
        var page = resident.reads(path);
        var questions = page.all("input").stream()
                .filter(input -> input.attribute("name").endsWith(".question"))
                .map(input -> input.attribute("value"));
        assertThat(questions).containsExactly("车架号", "车辆类型");
        assertThat(page.all("input").stream().map(input -> input.attribute("name")))
                .contains("questions[0].answer", "questions[1].answer")
                .doesNotContain("shopName", "homeAddress");
        var form = new HashMap<String, List<String>>(Map.of(
                "theme", List.of("vehicle"),
                "themeName", List.of("机动车登记联办"),
                "asks", List.of("questions"),
                "items", List.of("YJS-5"),
                "content", List.of("新车上牌"),
                "contactAddress", List.of("乌兰镇"),
                "deliveryWay", List.of("window"),
                "truthful", List.of("true"),
                "_organisation", List.of(ProcedureCase.OFFICE)));
        form.put("questions[0].question", List.of("车架号"));
        form.put("questions[0].answer", List.of(""));
        var refused = resident.sends(path, path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Html.page(refused.body()).text()).contains("回答");
        form.put("questions[0].answer", List.of("LSVAA4182E2123456"));
        form.put("questions[1].question", List.of("车辆类型"));
        form.put("questions[1].answer", List.of("小型轿车"));
        assertThat(Html.page(resident.sends(path, path, form).body()).text()).contains("申请已收到");
        var reader = new Actor("legal", "legal", office.district(), null, Set.of("legal"), null);
        var thing = office.cases()
                .search(new CaseQuery(null, null, null, "one-thing", null, false, 0, 50), reader)
                .items()
                .getFirst();
        assertThat(office.cases()
                        .load(office.district(), thing.id())
                        .orElseThrow()
                        .facts()
                        .get("questions"))
                .isEqualTo(List.of(
                        Map.of("question", "车架号", "answer", "LSVAA4182E2123456"),
                        Map.of("question", "车辆类型", "answer", "小型轿车")));
    }

    @Test
    void aFileMayAskOnlyWhatTheFormKnows() {
        var definition = Rehearsal.versions("one-thing").getLast();
        var form = definition.formOf(definition.openings().getFirst());
        var known = form.fields().stream().map(Field::name).toList();
        assertThat(themes.all()).isNotEmpty();
        for (var theme : themes.all())
            assertThat(known)
                    .as(theme.id())
                    .containsAll(theme.asks(theme.matters().keySet()));
    }
}
