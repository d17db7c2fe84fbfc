package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.Outcome;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;

/** 另行抽取人员: who cannot come or must keep out is replaced by lot as well, and nobody else. */
@AutoConfigureMockMvc
class FurtherDrawTests extends LotsOfficeTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    FurtherDraw further;

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

        assertThatThrownBy(() -> further.draw(again(file), null, officer)).hasMessageContaining("请先固定");
        further.fix(again(file), new FurtherDraw.Absence(absent, List.of(), "与当事人有直接利害关系", ""), officer);
        var fixed = again(file);
        var draw = lots.standing(fixed).orElseThrow();
        assertThat(draw.drawn()).isFalse();
        assertThat(fixed.facts())
                .containsEntry("redrawSubjects", concerned.size())
                .containsEntry("inspectorPool", 3)
                .containsEntry("drawCommitment", draw.commitmentDigest());
        further.draw(fixed, null, officer);

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
        var forged = new LinkedHashMap<>(LotsForms.fixedAnew(last));
        forged.putAll(Map.of("redrawReasons", "病假", "absentOfficers", List.of(third)));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", forged), officer))
                .hasMessageContaining("与系统抽签固定的名录库不一致");
    }

    private void replaced(CaseFile file, String absent) {
        var before = lots.teams(again(file));
        further.fix(again(file), new FurtherDraw.Absence(List.of(absent), List.of(), "与当事人有直接利害关系", ""), officer);
        further.draw(again(file), null, officer);
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
        further.fix(again(file), new FurtherDraw.Absence(List.of(absent), List.of(only), "系该户合伙人", ""), officer);
        assertThat(again(file).facts())
                .containsEntry("redrawSubjects", 1)
                .containsEntry("absentFrom", List.of(only))
                .containsEntry("redrawReasons", "系该户合伙人");
        further.draw(again(file), null, officer);
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
        assertThatThrownBy(() ->
                        further.fix(again(file), new FurtherDraw.Absence(absent, List.of(other), "病假", ""), officer))
                .hasMessageContaining("“" + other + "”不是所选人员的检查对象");
        further.fix(again(file), new FurtherDraw.Absence(absent, theirs.subList(0, 1), "病假", ""), officer);
        var forged = new LinkedHashMap<>(
                LotsForms.fixedAnew(lots.standing(again(file)).orElseThrow()));
        forged.putAll(Map.of("redrawReasons", "病假", "absentOfficers", absent, "absentFrom", theirs.subList(1, 2)));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", forged), officer))
                .as("one subject too, but another one")
                .hasMessageContaining("与系统抽签固定的名录库不一致");
        forged.remove("absentFrom");
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", forged), officer))
                .as("all of theirs")
                .hasMessageContaining("与系统抽签固定的名录库不一致");
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
        assertThatThrownBy(() ->
                        further.fix(before, new FurtherDraw.Absence(List.of("SP-9"), List.of(), "病假", ""), officer))
                .hasMessageContaining("没有分到检查对象");
        var nobody =
                new LinkedHashMap<>(LotsForms.fixedAnew(lots.standing(before).orElseThrow()));
        nobody.putAll(Map.of("redrawReasons", "病假", "absentOfficers", List.of("SP-9")));
        assertThatThrownBy(() -> office.docket().perform(new PerformAct(file.id(), "fix-redraw", nobody), officer))
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
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
