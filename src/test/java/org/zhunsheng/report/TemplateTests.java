package org.zhunsheng.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.figure.FigureValue;
import org.zhunsheng.report.TypedNumbers.Typed;

/** A sentence follows its figures: it is said, said otherwise, or left unsaid. */
class TemplateTests {

    private static final String HEAD = "title: \"{district}{year}年报告\"\nissuer: 某政府\nlaw: 某规定";

    private final List<FigureValue> now = new ArrayList<>();
    private final List<FigureValue> before = new ArrayList<>();
    private final List<Substitute> substitutes = new ArrayList<>();
    private Map<String, String> texts = Map.of();
    private boolean gaps;

    @Test
    void aFigureIsPrintedWithItsUnitAndARateAsAPercentage() {
        now("a.cases", "件", "12").now("a.rate", "ratio", "0.9796");
        assertThat(said("办结{a.cases}，签章率{a.rate}。")).isEqualTo("办结12件，签章率97.96%。");
    }

    @Test
    void aSentenceDisappearsWhereItsFigureIsZeroOrAbsent() {
        now("a.cases", "件", "0");
        assertThat(said("办结{a.cases}。")).isEmpty();
        assertThat(said("办结{a.unheard-of}。")).isEmpty();
    }

    @Test
    void aClauseDisappearsAloneAndTakesItsCommaWithIt() {
        now("a.in", "件", "20").now("a.done", "件", "0").now("a.open", "件", "4");
        assertThat(said("收到{a.in}[，办结{a.done}][，在办{a.open}]。")).isEqualTo("收到20件，在办4件。");
        assertThat(said("其中：[办结{a.done}][，在办{a.open}]。")).isEqualTo("其中：在办4件。");
        assertThat(said("其中：[办结{a.done}][，另有{a.none}]。")).isEmpty();
    }

    @Test
    void aSentenceChangesWithItsCondition() {
        var sentence = "[{when: a.late == 0, say: 没有超期。}, {when: a.late > 0, say: '超期{a.late}。'}]";
        assertThat(said(sentence)).isEmpty();
        now("a.late", "件", "0");
        assertThat(said(sentence)).isEqualTo("没有超期。");
        now.clear();
        now("a.late", "件", "3");
        assertThat(said(sentence)).isEqualTo("超期3件。");
    }

    @Test
    void aConditionMayAskLastYear() {
        now("a.rate", "ratio", "0.9").before("a.rate", "ratio", "0.95");
        assertThat(said("[{when: a.rate < last.a.rate, say: '由{a.rate|上年}降为{a.rate}。'}]"))
                .isEqualTo("由95%降为90%。");
    }

    @Test
    void lastYearIsComparedInWordsAndInPercent() {
        now("a.cases", "件", "12").before("a.cases", "件", "10");
        assertThat(said("办结{a.cases}{a.cases|比上年}。")).isEqualTo("办结12件，比上年增加2件（增长20%）。");
        now("b.rate", "ratio", "0.9").before("b.rate", "ratio", "0.95");
        assertThat(said("好评率{b.rate}{b.rate|比上年}。")).isEqualTo("好评率90%，比上年下降5个百分点。");
        now("c.cases", "件", "7");
        assertThat(said("办结{c.cases}{c.cases|比上年}。")).isEqualTo("办结7件。");
        before("c.cases", "件", "7");
        assertThat(said("办结{c.cases}{c.cases|比上年}。")).isEqualTo("办结7件，与上年持平。");
    }

    @Test
    void largeNumbersAreToldInTenThousandsAndLowerBoundsAsSuch() {
        now("a.all", "条", "200000")
                .now("a.most", "条", "119834")
                .now("a.some", "人次", "317")
                .now("a.growth", "ratio", "8");
        assertThat(said("{a.all|万}、{a.most|万}")).isEqualTo("20万条、约11.98万条");
        assertThat(said("{a.some|余100}、{a.most|余10000}、{a.all|余10000}")).isEqualTo("300余人次、11万余条、20万条");
        assertThat(said("{a.growth|倍}、{a.some|数}")).isEqualTo("8倍、317");
    }

    @Test
    void zeroInWordsStillLeadsToItsFigure() {
        now("a.late", "件", "0");
        var report = report("[{when: a.late == 0, say: '{a.late|=没有}超期。'}]");
        assertThat(report.sentences().map(Report.Sentence::text)).containsExactly("没有超期。");
        assertThat(report.listed()).extracting(Report.Line::shown).containsExactly("0件");
    }

    @Test
    void aQuotientIsRoundedToTwoDecimals() {
        now("a.days", "个工作日", "0.5024193548").now("b.days", "个工作日", "3.10");
        assertThat(said("平均{a.days}、{b.days}。")).isEqualTo("平均0.5个工作日、3.1个工作日。");
    }

    @Test
    void aYearBeforeTheRecordsBeganIsNotComparedWith() {
        now("a.cases", "件", "12")
                .now("b.staff", "名", "8")
                .before("a.cases", "件", "0")
                .before("b.staff", "名", "8");
        var head = HEAD + "\ncomparable: last.a.cases > 0";
        var chapter = "title: 一章\nsections: {two: {title: 一节, say: {s: '律师{b.staff}{b.staff|比上年}。'}}}";
        var files = Map.of("report.yaml", head, "01-one.yaml", chapter);
        assertThat(report(files).sentences().map(Report.Sentence::text)).containsExactly("律师8名。");
        before.clear();
        before("a.cases", "件", "9").before("b.staff", "名", "8");
        assertThat(report(files).sentences().map(Report.Sentence::text)).containsExactly("律师8名，与上年持平。");
    }

    @Test
    void aSectionWithNothingToSayWaitsInTheDraftAndIsNotInTheFairCopy() {
        now("a.cases", "件", "12");
        var silent = "title: 一章\nsections: {two: {title: 一节, narrative: '{level}里的做法'}}";
        var speaking = "title: 二章\nsections: {two: {title: 一节, say: {s: '办结{a.cases}。'}}}";
        var files =
                new java.util.TreeMap<>(Map.of("report.yaml", HEAD, "01-one.yaml", silent, "02-two.yaml", speaking));
        assertThat(report(files).chapters()).extracting(Report.Chapter::heading).containsExactly("一、二章");
        gaps = true;
        assertThat(report(files).chapters()).extracting(Report.Chapter::heading).containsExactly("一、一章", "二、二章");
        assertThat(report(files).chapters().getFirst().sections().getFirst().gap())
                .isEqualTo("旗里的做法");
    }

    @Test
    void aTypedNumberIsFlaggedAndComparedWithTheNearestFigure() {
        now("licence.categories", "类", "79").now("fees.banks", "家", "1");
        texts = Map.of("one/two", "建成电子证照80类，2023年3月起依据国办发〔2022〕5号推行。\n电子证照{licence.categories}。");
        var typed = typed();
        assertThat(typed).hasSize(1);
        assertThat(typed.getFirst().text()).isEqualTo("80");
        assertThat(typed.getFirst().nearest()).isNotNull();
        assertThat(typed.getFirst().nearest().figure()).isEqualTo("licence.categories");
        assertThat(typed.getFirst().nearest().difference()).isEqualTo("多 1类");
    }

    @Test
    void percentagesTenThousandsAndChineseNumeralsAreTypedNumbersToo() {
        now("rating.good-rate", "ratio", "0.999")
                .now("licence.records", "条", "200000")
                .now("a.meetings", "次", "12");
        texts = Map.of("one/two", "好评率99.9%，电子证照20万条，召开会议十二次，落实“一件事”，第十二次会议。");
        assertThat(typed()).extracting(Typed::text).containsExactly("99.9%", "20万", "十二");
        assertThat(typed()).allSatisfy(one -> assertThat(one.nearest().same()).isTrue());
    }

    @Test
    void aSubstituteIsPrintedWithAFootnoteThatSaysWhy() {
        now("a.cases", "件", "12").now("b.cases", "件", "5");
        substitutes.add(new Substitute(
                "150624",
                UUID.randomUUID(),
                2022,
                "a.cases",
                new BigDecimal(12),
                new BigDecimal(13),
                "上年档案补录一件尚未入库",
                "legal",
                "其木格",
                LocalDate.of(2023, 1, 5),
                "MEUCIQDx"));
        var report = report("办结{a.cases}、{b.cases}。");
        assertThat(report.sentences().findFirst().orElseThrow().text()).isEqualTo("办结13件、5件。");
        assertThat(report.sentences().findFirst().orElseThrow().pieces()).anySatisfy(piece -> {
            assertThat(piece.text()).isEqualTo("13件");
            assertThat(piece.note()).isEqualTo(1);
        });
        assertThat(report.notes()).hasSize(1);
        assertThat(report.notes().getFirst().text()).contains("12件", "13件", "上年档案补录一件尚未入库", "其木格", "MEUCIQDx");
    }

    @Test
    void everythingThatIsWrongWithATemplateIsToldAtOnce() {
        assertThatThrownBy(() -> TemplateReader.read(2019, Map.of("report.yaml", HEAD, "01-one.yaml", """
                                title: 一章
                                sections:
                                  two:
                                    titel: 一节
                                    say:
                                      a: 办结{Cases}。
                                      b: 办结{a.cases|约}。
                                      c: [{when: a.cases >, say: x}]
                                      d: 办结[{a.cases}。
                                """)))
                .hasMessageContainingAll("titel", "title", "{Cases}".substring(1, 6), "约", "条件写错了", "方括号");
    }

    private TemplateTests now(String id, String unit, String value) {
        now.add(figure(id, unit, value));
        return this;
    }

    private TemplateTests before(String id, String unit, String value) {
        before.add(figure(id, unit, value));
        return this;
    }

    private static FigureValue figure(String id, String unit, String value) {
        var name = Map.of(
                        "licence.categories",
                        "电子证照种类数",
                        "licence.records",
                        "电子证照数据量",
                        "rating.good-rate",
                        "好评率",
                        "a.meetings",
                        "会议次数")
                .getOrDefault(id, id);
        return FigureExamples.value(id, name, unit, new BigDecimal(value));
    }

    private String said(String sentence) {
        return report(sentence).sentences().map(Report.Sentence::text).collect(Collectors.joining());
    }

    private Report report(String sentence) {
        var yaml = sentence.startsWith("[{when") ? sentence : "\"" + sentence + "\"";
        return report(Map.of(
                "report.yaml", HEAD, "01-one.yaml", "title: 一章\nsections: {two: {title: 一节, say: {s: " + yaml + "}}}"));
    }

    private Report report(Map<String, String> files) {
        return new Writer(
                        TemplateReader.read(2019, files),
                        Numbers.of(now, before, substitutes),
                        texts,
                        Map.of("district", "鄂托克旗", "level", "旗", "year", "2022"))
                .write("150624", 2022, 1, Instant.EPOCH, gaps);
    }

    private List<Typed> typed() {
        var report = report(
                Map.of("report.yaml", HEAD, "01-one.yaml", "title: 一章\nsections: {two: {title: 一节, narrative: 写一写}}"));
        return report.sentences()
                .flatMap(sentence -> TypedNumbers.of(sentence, now).stream())
                .toList();
    }
}
