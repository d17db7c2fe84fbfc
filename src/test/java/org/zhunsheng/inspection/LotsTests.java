package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.DrawRefused;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Outcome;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;
import org.zhunsheng.web.Html;

/** 双随机的抽取: 国办发〔2015〕58号 第二部分第（二）项、第（三）项 – from the records, by the system, with a trace on the chain. */
@AutoConfigureMockMvc
class LotsTests extends OfficeTests {

    private static final String PARTNER = "150624NY";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Lots lots;

    @Autowired
    Draws draws;

    @Autowired
    StaffRoster staff;

    @Autowired
    Organisations organisations;

    @Autowired
    SubjectPool pool;

    @Autowired
    Parties parties;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;

    @BeforeEach
    void twoBodiesAndTheRecords() {
        office.clock().setTo("2024-09-02");
        officer = new Actor(
                "officer", "officer", office.district(), ProcedureCase.OFFICE, java.util.Set.of("officer"), null);
        organisations.add(new Organisation(office.district(), PARTNER, "鄂托克旗农牧局", "鄂农", "department", null, null));
        for (int i = 0; i < 4; i++) {
            person("SP-" + i, ProcedureCase.OFFICE, i == 3 ? "2024-09-01" : "2030-01-01");
            person("NY-" + i, PARTNER, "2030-01-01");
        }
        for (int i = 0; i < 60; i++) credit("U%03d".formatted(i), i < 6 ? "abnormal" : "licence");
        jdbc.sql("""
                        insert into inspection (district, id, batch, batch_type, department, subject_name, subject_uscc,
                            subject_type, town, inspected_on, result)
                        values (?, ?, '2024-1', 'random', ?, '刚查过的户', 'U059', 'enterprise', '乌兰镇', '2024-08-20', '未发现问题')
                        """)
                .params(office.district(), Ids.next(), ProcedureCase.OFFICE)
                .update();
    }

    private void person(String certificate, String body, String validTo) {
        staff.add(new Staff(
                office.district(),
                Ids.next(),
                "员" + certificate,
                body,
                "officer",
                certificate,
                LocalDate.parse(validTo)));
    }

    private void credit(String uscc, String kind) {
        jdbc.sql("""
                        insert into credit_record (district, id, department, subject_name, subject_uscc, subject_type, kind,
                            recorded_on)
                        values (?, ?, ?, ?, ?, 'enterprise', ?, '2023-05-01')
                        """)
                .params(office.district(), Ids.next(), ProcedureCase.OFFICE, "户" + uscc, uscc, kind)
                .update();
    }

    private CaseFile task(boolean joint) {
        var form = new LinkedHashMap<String, Object>(Map.of(
                "matter", "登记事项检查",
                "listed", true,
                "kind", "undirected",
                "joint", joint,
                "subjectPool", 60,
                "shareRule", "按信用分类",
                "checkBy", "2024-12-31",
                "exemption", "none"));
        if (joint) form.put("partners", List.of("鄂托克旗农牧局"));
        var wish = new OpenCase(
                "double-random-inspection",
                "open-task",
                null,
                ProcedureCase.OFFICE,
                List.of(),
                form,
                List.of(),
                "window");
        return office.docket().open(wish, officer).file();
    }

    private static Lots.Wish wish(int count, Map<String, String> filter, List<Terms.Avoidance> avoid) {
        return new Lots.Wish(count, 2, null, filter, Map.of("A", 1, "B", 2, "C", 4, "D", 1000), avoid, "");
    }

    private CaseFile again(CaseFile file) {
        return office.cases().load(office.district(), file.id()).orElseThrow();
    }

    @Test
    void thePoolComesFromTheRecordsAndTheResultStandsInTheAct() {
        var file = task(true);
        var avoid = IntStream.range(0, 59)
                .mapToObj(i -> new Terms.Avoidance("NY-0", "U%03d".formatted(i)))
                .toList();
        lots.fix(file, wish(6, Map.of("not-since", "2024-08-01", "type", "enterprise"), avoid), officer);
        var fixed = again(file);
        assertThat(fixed.state()).isEqualTo("task");
        assertThat(fixed.facts()).containsEntry("subjectPool", 59).containsEntry("inspectorPool", 8);
        var standing = lots.standing(fixed).orElseThrow();
        assertThat(fixed.facts()).containsEntry("drawCommitment", standing.commitmentDigest());

        lots.draw(fixed, null, officer);
        var drawn = again(file);
        assertThat(drawn.state()).isEqualTo("drawn");
        var draw = draws.find(office.district(), standing.id()).orElseThrow();
        assertThat(draws.replay(draw).findings()).isEmpty();
        var outcome = draw.result();
        assertThat(outcome.subjects())
                .extracting(Outcome.Drawn::category)
                .as("a thousand times as likely")
                .contains("D");
        assertThat(outcome.subjects()).extracting(Outcome.Drawn::id).doesNotContain("U059");
        assertThat(outcome.subjects()).allSatisfy(subject -> assertThat(subject.inspectors())
                .extracting(Outcome.Team::department)
                .containsExactly("鄂托克旗行政审批局", "鄂托克旗行政审批局", "鄂托克旗农牧局", "鄂托克旗农牧局"));
        assertThat(outcome.inspectors())
                .extracting(Outcome.Team::id)
                .as("neither one whose certificate has ended nor one who is to be avoided")
                .doesNotContain("SP-3", "NY-0");
        assertThat((List<?>) drawn.facts().get("drawnSubjects")).hasSize(6);
        assertThat(drawn.facts()).containsEntry("drawSeed", draw.seed());
    }

    /** The way of an officer through the pages, from the case to the result that anybody sees. */
    @Test
    void anOfficerFixesAndDrawsOnThePage() throws Exception {
        var file = task(false);
        var name = "officer-" + office.district();
        accounts.add(
                new Account(name, "抽签员", office.district(), ProcedureCase.OFFICE, java.util.Set.of("officer"), null),
                "Zhengque1");
        var login = mvc.perform(formLogin("/login").user(name).password("Zhengque1"))
                .andReturn();
        var session = (MockHttpSession)
                java.util.Objects.requireNonNull(login.getRequest().getSession());
        var lots = "/cases/" + file.id() + "/lots";
        assertThat(page("/cases/" + file.id(), session)).contains("打开随机抽取");
        assertThat(page(lots, session)).contains("固定并承诺", "鄂托克旗行政审批局", "乌兰镇");
        var weights = Html.page(page(lots, session)).all("input").stream()
                .filter(input -> input.attribute("name").startsWith("weight"))
                .map(input -> input.attribute("value"));
        assertThat(weights).as("as the class suggests").containsExactly("1", "2", "4", "8");
        var asked = post(lots + "/fix")
                .param("inspectors", "2")
                .param("weightA", "1")
                .param("weightB", "2");
        asked.param("weightC", "4")
                .param("weightD", "8")
                .param("type", "")
                .param("town", "")
                .param("notSince", "");
        mvc.perform(asked.param("maxLoad", "")
                .param("avoid", "SP-0 U001")
                .param("count", "4")
                .session(session)
                .with(csrf()));
        assertThat(page(lots, session)).contains("二、抽取", "60户，抽取4户");
        mvc.perform(post(lots + "/draw").session(session).with(csrf()));
        var draw = this.lots.standing(again(file)).orElseThrow();
        assertThat(draw.drawn()).isTrue();
        assertThat(again(file).state()).isEqualTo("drawn");
        assertThat(page("/draws", session)).contains("双随机抽取");
        var absent = this.lots.teams(again(file)).members().getFirst();
        assertThat(page(lots, session)).contains("另行抽取人员", absent.id());
        mvc.perform(post(lots + "/fix-anew")
                .param("absent", absent.id())
                .param("reasons", "与当事人有直接利害关系")
                .session(session)
                .with(csrf()));
        assertThat(page(lots, session)).contains("四、另行抽取", "名录库、规则和种子的摘要已经固定");
        mvc.perform(post(lots + "/draw-anew").session(session).with(csrf()));
        assertThat(page(lots, session)).contains("已另行抽取", "已经抽取");
        assertThat(this.lots.teams(again(file)).of(List.of(absent.id()))).isEmpty();
        var seen = mvc.perform(get("/draws/" + draw.id() + "?district=" + office.district()))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(seen).as("a stranger").contains("复算一致", draw.seed(), "U0");
    }

    /** Whoever must keep out is replaced by lot too, for the subjects concerned alone, among all others. */
    @Test
    void whoCannotComeIsReplacedByAFurtherDraw() {
        var file = task(false);
        lots.fix(file, wish(20, Map.of(), List.of()), officer);
        lots.draw(again(file), null, officer);
        var before = lots.teams(again(file));
        var absent = List.of(before.members().getFirst().id());
        var concerned = before.of(absent).stream().map(Outcome.Drawn::id).toList();
        assertThat(concerned).isNotEmpty().hasSizeLessThan(20);

        assertThatThrownBy(() -> lots.drawAnew(again(file), null, officer)).hasMessageContaining("请先固定");
        lots.fixAnew(again(file), new Lots.Absence(absent, List.of(), "与当事人有直接利害关系", ""), officer);
        var fixed = again(file);
        var draw = lots.standing(fixed).orElseThrow();
        assertThat(draw.drawn()).isFalse();
        assertThat(fixed.facts())
                .containsEntry("redrawSubjects", concerned.size())
                .containsEntry("inspectorPool", 3)
                .containsEntry("drawCommitment", draw.commitmentDigest());
        lots.drawAnew(fixed, null, officer);

        var after = lots.teams(again(file));
        assertThat(after.bySubject().keySet())
                .containsExactlyElementsOf(before.bySubject().keySet());
        assertThat(after.of(absent)).isEmpty();
        for (var subject : before.bySubject().values())
            if (!concerned.contains(subject.id()))
                assertThat(after.bySubject().get(subject.id()).inspectors()).isEqualTo(subject.inspectors());
        assertThat(again(file).facts()).containsEntry("officers", after.officers());
        assertThat(draws.replay(draws.find(office.district(), draw.id()).orElseThrow())
                        .findings())
                .isEmpty();
        assertThat(again(file).state()).isEqualTo("drawn");
    }

    /** Of a team of three one drops out: two stay, one comes, and he who dropped out does not come back by a later draw. */
    @Test
    void onlyWhoDropsOutIsReplacedAndTheProgramOfTheHandbookFindsTheSame() throws Exception {
        for (int i = 10; i < 20; i++) person("SP-" + i, ProcedureCase.OFFICE, "2030-01-01");
        var file = task(false);
        lots.fix(file, new Lots.Wish(20, 3, null, Map.of(), Map.of(), List.of(), ""), officer);
        lots.draw(again(file), null, officer);
        var gone = lots.teams(again(file)).members().getFirst().id();
        replaced(file, gone);
        var second = lots.teams(again(file)).members().getLast().id();
        replaced(file, second);
        var last = lots.standing(again(file)).orElseThrow();
        assertThat(last.rules().avoid())
                .extracting(Terms.Avoidance::inspector)
                .as("who dropped out of a subject stays out of it")
                .contains(gone, second);
        handbookFindsTheSame(last);

        person("SP-20", ProcedureCase.OFFICE, "2030-01-01");
        var third = lots.teams(again(file)).members().getFirst().id();
        var forged = new LinkedHashMap<>(Lots.fixedAnew(last));
        forged.putAll(Map.of("redrawReasons", "病假", "absentOfficers", List.of(third)));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", forged), officer))
                .hasMessageContaining("与系统抽签固定的名录库不一致");
    }

    private void replaced(CaseFile file, String absent) {
        var before = lots.teams(again(file));
        lots.fixAnew(again(file), new Lots.Absence(List.of(absent), List.of(), "与当事人有直接利害关系", ""), officer);
        lots.drawAnew(again(file), null, officer);
        var after = lots.teams(again(file));
        var concerned = before.of(List.of(absent));
        assertThat(concerned).isNotEmpty().hasSizeLessThan(20);
        for (var subject : concerned) {
            var stay = ids(subject).stream().filter(one -> !one.equals(absent)).toList();
            assertThat(ids(after.bySubject().get(subject.id())))
                    .as("two stay, one comes")
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .containsAll(stay)
                    .doesNotContain(absent);
        }
        var draw = lots.standing(again(file)).orElseThrow();
        assertThat(draws.replay(draw).findings()).isEmpty();
    }

    /** Whoever is a partner of one shop need keep out of that shop only. */
    @Test
    void whoMustKeepOutOfOneSubjectIsReplacedThereAndStaysElsewhere() throws Exception {
        var file = task(false);
        lots.fix(file, wish(20, Map.of(), List.of()), officer);
        lots.draw(again(file), null, officer);
        var before = lots.teams(again(file));
        var absent = before.members().getFirst().id();
        var theirs = before.of(List.of(absent)).stream().map(Outcome.Drawn::id).toList();
        assertThat(theirs).hasSizeGreaterThan(1);
        var only = theirs.getFirst();
        lots.fixAnew(again(file), new Lots.Absence(List.of(absent), List.of(only), "系该户合伙人", ""), officer);
        assertThat(again(file).facts())
                .containsEntry("redrawSubjects", 1)
                .containsEntry("absentFrom", List.of(only))
                .containsEntry("redrawReasons", "系该户合伙人");
        lots.drawAnew(again(file), null, officer);
        var after = lots.teams(again(file));
        assertThat(after.of(List.of(absent)))
                .extracting(Outcome.Drawn::id)
                .containsExactlyElementsOf(theirs.subList(1, theirs.size()));
        assertThat(ids(after.bySubject().get(only))).hasSize(2).doesNotContain(absent);
        assertThat(again(file).facts()).containsEntry("officers", after.officers());
        var draw = lots.standing(again(file)).orElseThrow();
        assertThat(draw.rules().avoid()).contains(new Terms.Avoidance(absent, only));
        assertThat(draws.replay(draw).findings()).isEmpty();
        handbookFindsTheSame(draw);
    }

    @Test
    void aSubjectThatIsNotTheirsIsRefusedAndSoIsAnActThatNamesOtherSubjectsThanWereFixed() {
        var file = task(false);
        lots.fix(file, wish(20, Map.of(), List.of()), officer);
        lots.draw(again(file), null, officer);
        var teams = lots.teams(again(file));
        var absent = List.of(teams.members().getFirst().id());
        var theirs = teams.of(absent).stream().map(Outcome.Drawn::id).toList();
        var other = teams.bySubject().keySet().stream()
                .filter(code -> !theirs.contains(code))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> lots.fixAnew(again(file), new Lots.Absence(absent, List.of(other), "病假", ""), officer))
                .hasMessageContaining("“" + other + "”不是所选人员的检查对象");
        lots.fixAnew(again(file), new Lots.Absence(absent, theirs.subList(0, 1), "病假", ""), officer);
        var forged =
                new LinkedHashMap<>(Lots.fixedAnew(lots.standing(again(file)).orElseThrow()));
        forged.putAll(Map.of("redrawReasons", "病假", "absentOfficers", absent, "absentFrom", theirs.subList(1, 2)));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", forged), officer))
                .as("one subject too, but another one")
                .hasMessageContaining("与系统抽签固定的名录库不一致");
        forged.remove("absentFrom");
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", forged), officer))
                .as("all of theirs")
                .hasMessageContaining("与系统抽签固定的名录库不一致");
    }

    private static List<String> ids(Outcome.Drawn subject) {
        return subject.inspectors().stream().map(Outcome.Team::id).toList();
    }

    private void handbookFindsTheSame(Draw draw) throws Exception {
        var path = "/api/v1/draws/" + draw.id();
        var here = "?district=" + office.district();
        assertThat(HandbookReplay.of(read(path + here), read(path + "/pool" + here)))
                .isEqualTo("一致\n");
    }

    private String read(String path) throws Exception {
        var answer = mvc.perform(get(path)).andReturn();
        if (answer.getRequest().isAsyncStarted())
            answer = mvc.perform(asyncDispatch(answer)).andReturn();
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aReplacementThatSomebodyTypedIsRefused() {
        var file = task(false);
        lots.fix(file, wish(4, Map.of(), List.of()), officer);
        lots.draw(again(file), null, officer);
        var before = again(file);
        var typed = new LinkedHashMap<String, Object>(Map.of(
                "drawnOn",
                "2024-09-02",
                "redrawnSubjects",
                List.of("甲"),
                "officers",
                List.of("SP-0", "SP-9"),
                "drawTrace",
                String.valueOf(before.facts().get("drawTrace"))));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "redraw", typed), officer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("与系统抽签的记录不一致");
        assertThatThrownBy(() -> lots.fixAnew(before, new Lots.Absence(List.of("SP-9"), List.of(), "病假", ""), officer))
                .hasMessageContaining("没有分到检查对象");
        var nobody = new LinkedHashMap<>(Lots.fixedAnew(lots.standing(before).orElseThrow()));
        nobody.putAll(Map.of("redrawReasons", "病假", "absentOfficers", List.of("SP-9")));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", nobody), officer))
                .hasMessageContaining("与系统抽签固定的名录库不一致");
    }

    /** 60 with credit records, and one body that only holds a licence; a licence that has ended and a person do not count. */
    @Test
    void whoHoldsALicenceIsInThePoolAndAPlanTellsThePoolsAsTheyAre() {
        holder("91150624MA0N3P0X7T", "2030-01-01", false);
        holder("91150624MA0N3P0X8R", "2024-09-01", false);
        holder("91150624MA0N3P0X9P", "2030-01-01", true);
        var known = new java.util.ArrayList<String>();
        pool.pool(office.district(), Map.of(), Map.of()).each(subject -> known.add(subject.id()));
        assertThat(known)
                .hasSize(61)
                .isSorted()
                .contains("91150624MA0N3P0X7T")
                .doesNotContain("91150624MA0N3P0X8R", "91150624MA0N3P0X9P");
        assertThat(pool.size(office.district())).isEqualTo(61);

        assertThatThrownBy(() -> plan(100, 3)).hasMessageContaining("现有61户");
        assertThatThrownBy(() -> plan(61, 4)).hasMessageContaining("现有3人");
        assertThat(plan(61, 3).state()).isEqualTo("drafted");
    }

    /** The code tells the type, the licence's place the town, and where it names none, the address in the application. */
    @Test
    void aDrawByTypeOrTownIncludesWhoOnlyHoldsALicence() {
        town("100", "乌兰镇");
        town("101", "棋盘井镇");
        place(holder("91150624MA0N3P0X7T", "2030-01-01", false), "经营场所", "鄂托克旗棋盘井镇新华街");
        place(holder("92150624MA0N3P0X8R", "2030-01-01", false), "许可内容", "在棋盘井镇经营");
        applied("92150624MA0N3P0X8R", "鄂托克旗乌兰镇都斯图街3号");
        holder("93150624MA0N3P0X9P", "2030-01-01", false);

        assertThat(drawnFrom(Map.of("town", "棋盘井镇"))).containsExactly("91150624MA0N3P0X7T");
        assertThat(drawnFrom(Map.of("town", "乌兰镇"))).containsExactly("92150624MA0N3P0X8R", "U059");
        assertThat(drawnFrom(Map.of("type", "individual"))).containsExactly("92150624MA0N3P0X8R");
        assertThat(drawnFrom(Map.of("type", "cooperative", "not-since", "2024-01-01")))
                .containsExactly("93150624MA0N3P0X9P");
        assertThat(drawnFrom(Map.of("type", "enterprise"))).hasSize(61).contains("91150624MA0N3P0X7T", "U000");
        assertThat(pool.types(office.district())).contains("individual", "cooperative", "enterprise");
        assertThat(pool.towns(office.district())).contains("棋盘井镇", "乌兰镇");
    }

    private void town(String digits, String name) {
        jdbc.sql("insert into division (code, level, name, parent, statistical) values (?, 'town', ?, ?, false)")
                .params(office.district() + digits, name, office.district())
                .update();
    }

    private List<String> drawnFrom(Map<String, String> filter) {
        var ids = new java.util.ArrayList<String>();
        pool.pool(office.district(), filter, Map.of()).each(subject -> ids.add(subject.id()));
        return ids;
    }

    private void place(String identifier, String row, String value) {
        jdbc.sql("update licence set fields = cast(? as jsonb) where district = ? and identifier = ?")
                .params(
                        "[{\"name\": \"%s\", \"value\": \"%s\", \"open\": true}]".formatted(row, value),
                        office.district(),
                        identifier)
                .update();
    }

    /** The licence comes from an application that told this address. */
    private void applied(String identifier, String address) {
        var form = Map.<String, Object>of(
                "content", "经营面馆", "contactAddress", address, "deliveryWay", "window", "truthful", true);
        office.offers(org.zhunsheng.catalogue.ItemExamples.item("150624-SP-001")
                .department(ProcedureCase.OFFICE)
                .build());
        var file = office.docket()
                .open(
                        new OpenCase(
                                "administrative-licensing",
                                "150624-SP-001",
                                org.zhunsheng.Office.batuAs("applicant"),
                                form),
                        new Actor("herder", "巴图", office.district(), null, java.util.Set.of("resident"), null))
                .file();
        jdbc.sql("update licence set case_id = ? where district = ? and identifier = ?")
                .params(file.id(), office.district(), identifier)
                .update();
    }

    private CaseFile plan(int subjects, int inspectors) {
        var matter = Map.of("matter", "登记事项检查", "matterBasis", "暂行办法", "share", "百分之三");
        var form = Map.<String, Object>of(
                "planYear", 2024, "matters", List.of(matter), "tasks", 3, "jointTasks", 1, "riskRules", "按信用分类");
        var told = new LinkedHashMap<>(form);
        told.put("subjectPool", subjects);
        told.put("inspectorPool", inspectors);
        var wish = new OpenCase(
                "double-random-plan", "draft", null, ProcedureCase.OFFICE, List.of(), told, List.of(), "window");
        return office.docket().open(wish, officer).file();
    }

    private String holder(String code, String validTo, boolean person) {
        var party = parties.id(IdType.USCC, code);
        jdbc.sql("insert into party (district, id, id_type, name, identity) values (?, ?, 'USCC', '持证户', ?)")
                .params(office.district(), party, cipher.seal(code))
                .update();
        jdbc.sql("""
                        insert into licence (district, id, identifier, type_code, type_name, number, holder, holder_name,
                            holder_person, issuer, issuer_name, issued_on, valid_from, valid_to, status, fields)
                        values (?, ?, ?, 'X', '许可证', ?, ?, '持证户', ?, ?, '审批局', '2020-01-01', '2020-01-01', ?, 'VALID', '{}')
                        """)
                .params(
                        office.district(),
                        Ids.next(),
                        code,
                        code,
                        party,
                        person,
                        ProcedureCase.OFFICE,
                        LocalDate.parse(validTo))
                .update();
        return code;
    }

    private String page(String path, MockHttpSession session) throws Exception {
        var response = mvc.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aListThatSomebodyTypedIsRefused() {
        var file = task(false);
        var typed = Map.<String, Object>of(
                "drawTrace",
                "摇号",
                "drawnOn",
                "2024-09-02",
                "drawnSubjects",
                List.of("熟人"),
                "officers",
                List.of("SP-0", "SP-1"),
                "inspectorPool",
                3,
                "drawMethod",
                "手工");
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "draw-lots", typed), officer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("抽取由系统进行");
        lots.fix(file, wish(3, Map.of(), List.of()), officer);
        var draw = draws.draw(lots.standing(again(file)).orElseThrow().id(), null, officer);
        var forged = new LinkedHashMap<>(Lots.result(draw));
        forged.putAll(
                Map.of("drawnOn", "2024-09-02", "drawMethod", "系统抽签", "officers", List.of("SP-0", "SP-1", "SP-9")));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "draw-lots", forged), officer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("与系统抽签的记录不一致");
        assertThatThrownBy(() -> lots.fix(again(file), wish(3, Map.of(), List.of()), officer))
                .as("what was drawn is not fixed anew")
                .hasMessageContaining("已经抽取");
        lots.draw(again(file), null, officer);
        assertThat(again(file).state()).isEqualTo("drawn");
    }

    @Test
    void theDrawOfAnotherCaseIsNotTaken() {
        var one = task(false);
        lots.fix(one, wish(3, Map.of(), List.of()), officer);
        var draw = lots.standing(again(one)).orElseThrow();
        var other = task(false);
        assertThatThrownBy(() ->
                        office.docket().perform(new PerformAct(other.id(), "fix-pools", Lots.fixed(draw)), officer))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void tooFewInspectorsAreToldBeforeAnythingIsFixed() {
        var file = task(false);
        var wish = new Lots.Wish(10, 4, 2, Map.of(), Map.of(), List.of(), "");
        assertThatThrownBy(() -> lots.fix(file, wish, officer))
                .isInstanceOf(DrawRefused.class)
                .hasMessageContaining("需要4名检查人员")
                .hasMessageContaining("持有效证件的只有3人");
        assertThat(draws.ofCase(office.district(), file.id())).isEmpty();
    }
}
