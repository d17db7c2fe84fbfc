package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A procedure of one field lies over the general one (继承): what it does not say, it takes over. */
class ExtendsTests {

    private static final String BASE = """
            name: 通则
            law: {title: 通则法, revision: 2021}
            effective: 2021-07-15
            number: "{organisation}通〔{year}〕{serial}号"
            states: {filed: 收件, heard: 听过, closed: {name: 办结, end: true}}
            acts:
              file: {name: 申请, by: public, to: filed, form: application}
              hear: {name: 听取意见, by: clerk, from: filed, to: heard}
              close: {name: 办结, by: clerk, from: [filed, heard], to: closed, law: 第一条}
            terms:
              closing: {name: 办结期限, from: file, to: close, length: 90 days, law: 第二条}
            """;
    private static final String FORMS = """
            {"$defs": {"application": {"type": "object", "title": "申请", "required": ["subject"],
              "properties": {"subject": {"type": "string", "title": "事由"}, "place": {"type": "string", "title": "地点"}}}}}
            """;
    private static final String HEIR = """
            extends: base
            name: 特别
            effective: 2022-01-01
            acts:
              hear: null
              close: {from: filed, law: 第九条}
            states: {heard: null}
            terms:
              closing: {length: 30 days}
            """;

    @Test
    void whatAnHeirDoesNotSayItTakesOver() {
        var heir = read(source("base", "2021-07-15", BASE, FORMS), source("heir", "2022-01-01", HEIR, null));
        assertThat(heir.name()).isEqualTo("特别");
        assertThat(heir.law().title()).isEqualTo("通则法");
        assertThat(heir.acts()).containsOnlyKeys("file", "close");
        assertThat(heir.act("close").from()).containsExactly("filed");
        assertThat(heir.act("close").article()).isEqualTo("第九条");
        assertThat(heir.terms().get("closing").length()).hasToString("30 days");
        assertThat(heir.terms().get("closing").law()).isEqualTo("第二条");
        assertThat(heir.folders()).containsExactly("procedures/m/heir/2022-01-01", "procedures/m/base/2021-07-15");
    }

    @Test
    void formsMergeFieldByField() {
        var forms = """
                {"$defs": {"application": {"required": ["subject", "kind"],
                  "properties": {"place": null, "kind": {"type": "string", "title": "种类"}}}}}
                """;
        var heir = read(source("base", "2021-07-15", BASE, FORMS), source("heir", "2022-01-01", HEIR, forms));
        assertThat(heir.forms().get("application").fields())
                .extracting(field -> field.name() + field.required())
                .containsExactly("subjecttrue", "kindtrue");
    }

    @Test
    void theBaseIsTheOneInForceOnTheHeirsDay() {
        var newer = BASE.replace("2021-07-15", "2023-01-01").replace("90 days", "60 days");
        var plain = "extends: base\nname: 特别\neffective: %s\n";
        var bases = List.of(source("base", "2021-07-15", BASE, FORMS), source("base", "2023-01-01", newer, FORMS));
        assertThat(length(bases, source("heir", "2022-01-01", plain.formatted("2022-01-01"), null)))
                .isEqualTo("90 days");
        assertThat(length(bases, source("heir", "2024-01-01", plain.formatted("2024-01-01"), null)))
                .isEqualTo("60 days");
        var stated = plain.formatted("2024-01-01").replace("extends: base", "extends: base@2021-07-15");
        assertThat(length(bases, source("heir", "2024-01-01", stated, null))).isEqualTo("90 days");
    }

    private static String length(List<DefinitionSource> bases, DefinitionSource heir) {
        var sources = new ArrayList<>(bases);
        sources.add(heir);
        return String.valueOf(read(sources.toArray(DefinitionSource[]::new))
                .terms()
                .get("closing")
                .length());
    }

    @Test
    void ofSeveralBasesTheLastLiesOnTopAndAbstractPartsOpenNoCase() {
        var parts = """
                abstract: true
                acts:
                  serve: {name: 送达, by: clerk, from: filed}
                  close: {name: 结案}
                """.replace("{name: 结案}", "{name: 结案, by: head}");
        var part = source("part", "2020-01-01", parts, null);
        assertThat(VersionReader.read(part, new Lineage(List.of(part)), Map.of()))
                .isEmpty();
        var heir = read(
                source("base", "2021-07-15", BASE, FORMS),
                part,
                source("heir", "2022-01-01", HEIR.replace("extends: base", "extends: [base, part]"), null));
        assertThat(heir.acts()).containsKeys("serve", "file");
        assertThat(heir.act("close").by()).containsExactly("head");
    }

    @Test
    void aFaultInTheBaseIsBlamedOnTheBasesFile() {
        var wrong = BASE.replace("by: clerk, from: [filed", "by: clerk, after: heer, from: [filed");
        assertThat(problems(source("base", "2021-07-15", wrong, FORMS), source("heir", "2022-01-01", HEIR, null)))
                .singleElement()
                .returns("procedures/m/base/2021-07-15/procedure.yaml", DefinitionProblem::file)
                .returns(9, DefinitionProblem::line);
    }

    @Test
    void aFaultInTheHeirIsBlamedOnTheHeirsFile() {
        assertThat(problems(
                        source("base", "2021-07-15", BASE, FORMS),
                        source("heir", "2022-01-01", HEIR.replace("from: filed", "from: heard"), null)))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("procedures/m/heir/2022-01-01/procedure.yaml");
                    assertThat(problem.line()).isEqualTo(6);
                });
    }

    @Test
    void aFaultInTheFormsOfTheBaseIsBlamedOnItsFormFile() {
        var wrong = FORMS.replace("\"title\": \"地点\"", "\"titel\": \"地点\"");
        assertThat(problems(source("base", "2021-07-15", BASE, wrong), source("heir", "2022-01-01", HEIR, null)))
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("procedures/m/base/2021-07-15/form.json"))
                .isNotEmpty();
    }

    @Test
    void aBaseThatIsMissingOrInACircleIsNamed() {
        assertThat(problems(source("heir", "2022-01-01", HEIR, null)))
                .singleElement()
                .returns(1, DefinitionProblem::line)
                .satisfies(problem -> assertThat(problem.problem()).contains("没有名为 base"));
        assertThat(problems(
                        source("base", "2021-07-15", "extends: heir\n" + BASE, FORMS),
                        source("heir", "2021-01-01", HEIR, null)))
                .isNotEmpty();
        assertThat(problems(
                        source("base", "2021-07-15", "extends: heir\n" + BASE, FORMS),
                        source("heir", "2021-07-15", HEIR, null)))
                .anySatisfy(problem -> assertThat(problem.problem()).contains("循环"));
    }

    private static DefinitionSource source(String id, String day, String yaml, String forms) {
        return new DefinitionSource("m", id, "procedures/m/" + id + "/" + day, yaml, forms);
    }

    /** The last of the sources, over those before it. */
    private static Definition read(DefinitionSource... sources) {
        return VersionReader.read(sources[sources.length - 1], new Lineage(Arrays.asList(sources)), Map.of())
                .orElseThrow();
    }

    private static List<DefinitionProblem> problems(DefinitionSource... sources) {
        var thrown = catchThrowableOfType(DefinitionException.class, () -> read(sources));
        assertThat(thrown).as("the definition was accepted").isNotNull();
        return thrown.problems();
    }
}
