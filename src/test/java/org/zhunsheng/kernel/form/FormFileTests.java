package org.zhunsheng.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormFileTests {

    @Test
    void aGoodFileHasNoProblems() {
        assertThat(Form.check("form.json", FormExamples.FILE)).isEmpty();
    }

    @Test
    void eachMistakeIsToldWithItsLineAndItsMend() {
        var problems = Form.check("form.json", """
                {"$defs": {"a": {"type": "object", "title": "表",
                  "required": ["gone"],
                  "properties": {
                    "one": {"type": "string"},
                    "two": {"type": "text", "title": "二"},
                    "three": {"type": "string", "title": "三", "maxLenght": 5},
                    "four": {"type": "string", "title": "四",
                      "x-when": "form.one = 'x'"},
                    "five": {"type": "string", "title": "五", "x-when": "form.none == 'x'"},
                    "six": {"type": "string", "title": "六", "x-widget": "slider"},
                    "seven": {"type": "string", "title": "七", "enum": ["a"], "x-titles": {"b": "乙"}}
                  }}}}
                """);
        assertThat(problems).extracting(FormProblem::line).containsExactlyInAnyOrder(2, 4, 5, 6, 8, 9, 10, 11);
        assertThat(problems)
                .extracting(FormProblem::toString)
                .contains("form.json:4 栏目 one 没有中文名称。请写 title")
                .anyMatch(said -> said.startsWith("form.json:6 不认识“maxLenght”"))
                .anyMatch(said -> said.startsWith("form.json:9 条件问到了本表没有的栏目“none”"));
    }

    @Test
    void textThatIsNoJsonIsToldWithItsLine() {
        assertThat(Form.check("form.json", "{\n\"$defs\": {\n  oops\n}}"))
                .hasSize(1)
                .first()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void aReferenceThatLeadsNowhereOrBackToItselfIsTold() {
        assertThat(List.of("#/$defs/none", "#/$defs/a"))
                .allSatisfy(target -> assertThat(Form.check("form.json", """
                        {"$defs": {"a": {"type": "object", "title": "表", "properties": {"b": {"$ref": "%s", "title": "乙"}}}}}
                        """.formatted(target)))
                        .hasSize(1));
    }
}
