package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A legal officer who writes a definition wrongly is told in which line, what, and how to mend it. */
class DefinitionProblemsTests {

    private static final String SOUND = """
            name: 小程序
            law: {title: 小法, revision: 2024}
            effective: 2024-01-01
            number: "{organisation}小〔{year}〕{serial}号"
            states:
              filed: 收件
              closed: {name: 办结, end: true}
            acts:
              file: {name: 申请, by: public, to: filed}
              close: {name: 办结, by: clerk, from: filed, to: closed}
            terms:
              closing: {name: 办结期限, from: file, to: close, length: 5 working days, law: 第一条}
            """;

    @Test
    void aSoundDefinitionIsRead() {
        var definition = read(SOUND);
        assertThat(definition.name()).isEqualTo("小程序");
        assertThat(definition.openings()).extracting(ActRule::id).containsExactly("file");
    }

    @Test
    void aTitleThatNoFirstFormAsksForIsNamed() {
        assertThat(problems(SOUND.replace("states:", "titled-by: topic\nstates:")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.problem()).contains("立案行为的表单没有栏目“topic”");
                });
    }

    @Test
    void anUnknownStateIsNamedWithItsLineAndWithThoseThatExist() {
        assertThat(problems(SOUND.replace("from: filed, to: closed", "from: field, to: closed")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.problem()).contains("没有名为 field 的环节");
                    assertThat(problem.mend()).contains("filed、closed");
                });
    }

    @Test
    void aStateThatNothingLeadsToIsNamed() {
        assertThat(problems(SOUND.replace("  closed: {", "  lost: 遗忘\n  closed: {")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.problem()).contains("没有任何行为能到达环节“遗忘”");
                });
    }

    @Test
    void aStateThatNothingLeavesIsNamed() {
        assertThat(problems(SOUND.replace("closed: {name: 办结, end: true}", "closed: 办结")))
                .extracting(DefinitionProblem::problem)
                .anyMatch(problem -> problem.contains("没有终结环节"))
                .anyMatch(problem -> problem.contains("就无路可走"));
    }

    @Test
    void aTermWithoutLengthOrArticleIsNamed() {
        assertThat(problems(SOUND.replace(", length: 5 working days, law: 第一条", "")))
                .allMatch(problem -> problem.line() == 12)
                .extracting(DefinitionProblem::problem)
                .containsExactlyInAnyOrder("期限没有长度，永远不会届满", "期限没有写明条文");
    }

    @Test
    void aWronglySpeltKeyIsNamed() {
        assertThat(problems(SOUND.replace("length: 5", "lenght: 5"))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.problem()).contains("lenght");
        });
    }

    @Test
    void anEffectThatNobodyProvidesIsNamed() {
        assertThat(problems(SOUND.replace("by: clerk,", "by: clerk, dcoument: notice,")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.problem()).contains("不认识“dcoument”");
                });
    }

    @Test
    void aConditionThatIsNoExpressionIsNamed() {
        assertThat(problems(SOUND.replace("by: clerk,", "by: clerk, when: {that: 'facts.a <', otherwise: 不行},")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.problem()).contains("表达式不能使用");
                });
    }

    private static final String SHARED =
            "conditions: {local: {that: \"facts.place == '本旗'\", otherwise: 不在本旗}}\nacts:\n";

    @Test
    void aConditionThatIsSharedIsAskedByItsName() {
        var text = SOUND.replace("acts:\n", SHARED).replace("by: clerk,", "by: clerk, when: [local],");
        assertThat(read(text).act("close").when())
                .singleElement()
                .extracting(ActRule.Conditional::otherwise)
                .isEqualTo("不在本旗");
    }

    @Test
    void aSharedConditionThatDoesNotExistIsNamedWithThoseThatDo() {
        var text = SOUND.replace("acts:\n", SHARED).replace("by: clerk,", "by: clerk, when: [lokal],");
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.problem()).contains("没有名为 lokal 的共用条件");
            assertThat(problem.mend()).contains("local");
        });
    }

    @Test
    void aSharedConditionThatIsNoExpressionIsNamedOnceHoweverManyAskIt() {
        var text = SOUND.replace("acts:\n", SHARED.replace("== '本旗'", "=="))
                .replace("by: clerk,", "by: clerk, when: [local], requires: [local],");
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.problem()).contains("表达式不能使用");
        });
    }

    @Test
    void silenceThatNobodyMayCarryOutIsNamed() {
        assertThat(problems(SOUND.replace("law: 第一条", "law: 第一条, lapse: close")))
                .extracting(DefinitionProblem::problem)
                .anyMatch(problem -> problem.contains("不许系统办理"));
    }

    @Test
    void textThatIsNotYamlIsNamedWithItsLine() {
        assertThat(problems(SOUND.replace("name: 小程序", "name: [小程序")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void aFolderThatIsNotNamedAfterTheDayIsRefused() {
        assertThat(problems(SOUND.replace("effective: 2024-01-01", "effective: 2024-02-01")))
                .extracting(DefinitionProblem::problem)
                .anyMatch(problem -> problem.contains("与文件夹名不一致"));
    }

    private static Definition read(String yaml) {
        var source = new DefinitionSource("m", "small", "procedures/m/small/2024-01-01", yaml, null);
        return VersionReader.read(source, new Lineage(List.of(source)), Map.of())
                .orElseThrow();
    }

    private static List<DefinitionProblem> problems(String yaml) {
        var thrown = catchThrowableOfType(DefinitionException.class, () -> read(yaml));
        assertThat(thrown).as("the definition was accepted").isNotNull();
        return thrown.problems();
    }
}
