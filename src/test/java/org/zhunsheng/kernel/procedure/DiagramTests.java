package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.zhunsheng.kernel.procedure.DiagramModel.Act;
import org.zhunsheng.kernel.procedure.DiagramModel.State;

class DiagramTests {

    static final DiagramModel LICENSING = new DiagramModel(
            "办理<许可>",
            List.of(
                    new State("filed", "收件", false),
                    new State("correcting", "补正", false),
                    new State("accepted", "审查", false),
                    new State("special", "特别程序", false),
                    new State("decided", "已决定", false),
                    new State("refused", "不予受理", true),
                    new State("withdrawn", "已撤回", true),
                    new State("closed", "办结归档", true)),
            List.of(
                    new Act("file", "申请", List.of(), "filed", "公众", null),
                    new Act("ask", "一次性告知补正", List.of("filed"), "correcting", "窗口人员", "5个工作日"),
                    new Act("correct", "补正材料", List.of("correcting"), "filed", "申请人", null),
                    new Act("accept", "受理", List.of("filed"), "accepted", "窗口人员", "5个工作日"),
                    new Act("refuse", "不予受理", List.of("filed"), "refused", "窗口人员", "5个工作日"),
                    new Act("verify", "现场核查（两名以上执法人员）", List.of("accepted"), null, "执法人员", null),
                    new Act("extend", "延长期限", List.of("accepted"), "accepted", "机关负责人", "10个工作日"),
                    new Act("start", "启动特别程序", List.of("accepted"), "special", "审批人员", null),
                    new Act("end", "结束特别程序", List.of("special"), "accepted", "审批人员", null),
                    new Act("grant", "准予许可", List.of("accepted"), "decided", "机关负责人", "20个工作日"),
                    new Act("deny", "不予许可", List.of("accepted"), "decided", "机关负责人", "20个工作日"),
                    new Act("withdraw", "撤回申请", List.of("filed", "correcting", "accepted"), "withdrawn", "申请人", null),
                    new Act("deliver", "送达", List.of("decided"), "closed", "窗口人员", "10个工作日")));

    private final String svg = Diagram.svg(LICENSING);

    @Test
    void aDrawingIsWellFormedAndStandsByItself() throws Exception {
        var root = parsed(svg).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(svg).doesNotContain("<script").doesNotContain("style=").doesNotContain("href");
    }

    @Test
    void whoCannotSeeItIsReadTheActs() {
        assertThat(svg)
                .contains("<title id=\"diagram-title\">办理&lt;许可&gt;流程图</title>")
                .contains("受理：在收件环节，由窗口人员办理，进入审查，期限5个工作日")
                .contains("延长期限：在审查环节");
    }

    @Test
    void everyStateAndEveryActIsThere() {
        LICENSING.states().forEach(state -> assertThat(svg).contains(">" + state.name() + "</text>"));
        assertThat(svg).contains(">受理</text>").contains("窗口人员 · 5个工作日").contains("diagram-loop");
    }

    @Test
    void whatLeadsBackIsDashedAndTheMainPathIsStrong() {
        assertThat(count("diagram-back")).isEqualTo(2);
        assertThat(count("diagram-main")).isEqualTo(4);
    }

    @Test
    void readingBeginsAtTheUpperLeftWithTheStartOfTheCase() throws Exception {
        var drawn = parsed(svg).getElementsByTagName("rect");
        for (int i = 0; i < drawn.getLength(); i++) {
            var rect = (org.w3c.dom.Element) drawn.item(i);
            if (!rect.getAttribute("class").equals("diagram-start")) continue;
            assertThat(Double.parseDouble(rect.getAttribute("x"))).isLessThan(120);
            assertThat(Double.parseDouble(rect.getAttribute("y"))).isLessThan(40);
            return;
        }
        throw new AssertionError("no start is drawn");
    }

    /** Withdrawing is drawn from the first of three states, and written beside the two others. */
    @Test
    void whatMayBeDoneInManyStatesIsDrawnOnce() {
        assertThat(count("→ 已撤回")).isEqualTo(2);
        assertThat(count(">撤回申请</text>")).isEqualTo(3);
    }

    @Test
    void whoActsIsToldInChineseInEveryProcedureOfTheHouse() {
        for (var definition : Shipped.definitions())
            for (var act : definition.acts().values())
                assertThat(Standing.words(definition, act))
                        .as("%s of %s", act.id(), definition.id())
                        .doesNotContainPattern("[a-z]");
    }

    @Test
    void noTextCoversAnother() throws Exception {
        var texts = new ArrayList<Rectangle2D>();
        var nodes = parsed(svg).getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            var node = (org.w3c.dom.Element) nodes.item(i);
            double width = node.getTextContent()
                    .codePoints()
                    .mapToDouble(c -> c < 0x2E80 ? 8 : 14)
                    .sum();
            double x = Double.parseDouble(node.getAttribute("x"));
            double left = node.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x;
            texts.add(new Rectangle2D.Double(left, Double.parseDouble(node.getAttribute("y")) - 12, width, 14));
        }
        for (int i = 0; i < texts.size(); i++)
            for (int k = 0; k < i; k++)
                assertThat(texts.get(i).intersects(texts.get(k))).isFalse();
    }

    @Test
    void aProcedureOfOneActIsDrawnToo() {
        var one = new DiagramModel(
                "备案",
                List.of(new State("done", "办结", true)),
                List.of(new Act("file", "备案", List.of(), "done", "", null)));
        assertThat(Diagram.svg(one)).contains(">备案</text>").contains("diagram-main");
    }

    private int count(String part) {
        return (int) Pattern.compile(part).matcher(svg).results().count();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
