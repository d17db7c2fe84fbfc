package org.zhunsheng.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Procedures;

@ProductTest
class PapersOfProceduresTests {

    @Autowired
    Procedures procedures;

    @Autowired
    PaperPress press;

    @Test
    void everyPaperThatAnActMakesHasATemplateThatCanBeSetEvenWhereNothingWasTold() {
        for (var day : new LocalDate[] {LocalDate.of(2024, 2, 1), LocalDate.of(2026, 6, 1)})
            for (var definition : procedures.allInForce(day))
                if (!definition.module().equals("trial")) // made up for tests, with plain papers
                for (var act : definition.acts().values())
                        for (var template : templates(act)) checkPaper(definition, template);
    }

    /** The papers of an act: one name or a list of names. */
    private static List<String> templates(ActRule act) {
        var argument = act.effects().get("document");
        if (argument == null) return List.of();
        return argument.isString()
                ? List.of(argument.asString())
                : argument.valueStream().map(name -> name.asString("")).toList();
    }

    private void checkPaper(Definition definition, String template) {
        var folder = press.folderOf(definition.folders(), template);
        assertThat(folder).as(definition.folders() + "/" + template).isPresent();
        var title = press.title(folder.orElseThrow(), template);
        assertThat(press.html(folder.orElseThrow(), template, blank(title.orElseThrow())))
                .as(folder + "/" + template)
                .contains(title.orElseThrow())
                .doesNotContain("${", "[[", " th:");
    }

    private static Map<String, Object> blank(String title) {
        var values = new HashMap<String, Object>();
        values.put("paper", title);
        values.put("number", "〔2024〕1号");
        values.put("date", "2024年3月1日");
        values.put("item", "事项");
        values.put("organisation", "机关");
        values.put("applicant", "巴图");
        values.put("say", new Wording());
        for (var told : new String[] {"form", "facts", "chosen", "acts"}) values.put(told, new Told(Map.of()));
        return values;
    }
}
