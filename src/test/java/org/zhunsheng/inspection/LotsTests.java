package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.draw.DrawRefused;
import org.zhunsheng.kernel.draw.Outcome;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;

/** 双随机的抽取: 国办发〔2015〕58号 第二部分第（二）项、第（三）项 – from the records, by the system, with a trace on the chain. */
class LotsTests extends LotsOfficeTests {

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
        var forged = new LinkedHashMap<>(LotsForms.drawn(draw));
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
        assertThatThrownBy(() -> office.docket()
                        .perform(new PerformAct(other.id(), "fix-pools", LotsForms.fixed(draw)), officer))
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
