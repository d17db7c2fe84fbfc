package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFileTests {

    @Test
    void aGoodFileIsRead() {
        var catalogue = Sample.catalogue();
        assertThat(catalogue.figures()).hasSize(11);
        assertThat(catalogue.checks()).hasSize(2);
        assertThat(catalogue.get("visit.asked-rate").chapter()).isEqualTo("窗口接待");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source: visits, where: {reason: ask}    | source: visitors, where: {reason: ask}  | 没有数据来源“visitors”
            where: {reason: ask}                    | where: {cause: ask}                     | 来源“visits”没有列“cause”
            where: {reason: ask}                    | where: {reason: sleep}                  | “sleep”不在代码表中
            where: {reason: ask}                    | where: {reason.part: ask}               | 来源“visits”没有列“reason.part”
            minutes: {from: 30}                     | minutes: {from: long}                   | “long”不是数字
            sum minutes                             | sum reason                              | 列“reason”不能这样用
            sum minutes                             | average minutes                         | 不认识的计量“average minutes”
            at: year-end                            | at: midnight                            | 须写明时间口径
            formula: visit.asked / visit.all        | formula: visit.asked / visit.none       | 公式用到的指标“visit.none”不存在
            formula: visit.asked / visit.all        | formula: visit.asked + visit.minutes    | 单位不同不能相加减：“人次”与“分钟”
            formula: visit.asked / visit.all        | formula: visit.asked + visit.all        | 单位写作“ratio”，公式得出的是“人次”
            formula: visit.asked / visit.all        | formula: visit.rest-rate * 1            | 公式绕了一圈又用到自己
            formula: visit.asked / visit.all        | formula: (visit.asked / visit.all       | 缺少右括号
            formula: visit.asked / visit.all        | formula: visit.asked % visit.all        | 看不懂
            must: visit.all == visit.asked + visit.filed | must: visit.all == visit.minutes    | 两边单位不同
            must: visit.all == visit.asked + visit.filed | must: visit.all                     | 须有一个 ==
            publicity: internal, formula: 1         | publicity: secret, formula: 1           | publicity 只能是
            relation: visit                         | relation: visit; drop table visit       | 不是表名
            relation: visit                         | select: select 1                        | select 须带出 district 列
            organisation: department                | organisation: reason                    | 列“reason”不是 organisation
            name: 接待量                             | title: 接待量                            | 不认识“title”
            kind: phone                             | kind: fax                               | 没有“fax”这种列
            """)
    void aWrongFileIsRefusedWithTheLineAndTheMend(String good, String bad, String problem) {
        var text = Sample.FILE.replace("publicity: public, formula: 1", "publicity: internal, formula: 1");
        int line = (int) text.substring(0, text.indexOf(good)).lines().count();
        assertThatThrownBy(() -> CatalogueReader.read(
                        Map.of("visit.yaml", text.replaceFirst(java.util.regex.Pattern.quote(good), bad))))
                .isInstanceOf(FigureFileException.class)
                .hasMessageContaining(problem)
                .satisfies(e -> assertThat(((FigureFileException) e).problems()).anySatisfy(found -> {
                    assertThat(found.problem()).contains(problem);
                    assertThat(found.line()).isBetween(line - 1, line + 1);
                    assertThat(found.mend()).isNotBlank();
                }));
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> CatalogueReader.read(Map.of("x.yaml", "title: 甲\nfigures: {a: [}\n")))
                .isInstanceOf(FigureFileException.class)
                .hasMessageContaining("x.yaml:2")
                .hasMessageContaining("不是合格的 YAML");
    }

    @Test
    void aFigureWrittenTwiceIsRefused() {
        var twice = "title: 甲\nfigures:\n  a.b: {formula: 1}\n  a.b: {formula: 1}\n";
        assertThatThrownBy(() -> CatalogueReader.read(Map.of("x.yaml", twice)))
                .hasMessageContaining("x.yaml:4")
                .hasMessageContaining("“a.b”写了两次");
    }

    @Test
    void everyFigureOfTheProductIsWellFormed() {
        assertThat(new FigureConfiguration().catalogue().figures()).isNotNull();
    }
}
