package org.zhunsheng.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.kernel.form.FormExamples.sent;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class FormPageTests {

    private static final SpringTemplateEngine ENGINE = engine();
    private static final String DIGEST = "ab".repeat(32);

    private final Form form = FormExamples.application();
    private final Map<String, Object> facts = Map.of("item", Map.of("urgent", false));
    private final Map<String, Known> known = Map.of("party.address", new Known("乌兰镇桥西路", "您的账户"));

    @Test
    void everyInputHasALabelOrALegend() {
        var page = page(form.view(Map.of(), List.of(), facts, known));
        assertThat(page)
                .contains("<label for=\"f-content\"><span>经营内容</span> <span class=\"required\">（必填）</span></label>")
                .contains("aria-describedby=\"f-content-help\"")
                .contains("<legend><span>店铺类型</span>")
                .contains("<legend>第 <span>1</span> 项</legend>")
                .contains("name=\"partners[0].name\"")
                .contains("name=\"contact.phone\"");
        assertThat(page).doesNotContain("style=").doesNotContain("onclick").doesNotContain("<script");
    }

    @Test
    void anErrorStandsOnTopAndLeadsToItsField() {
        var submission = form.parse(sent("delivery", "window", "capital", "很多", "partners[0].share", "5"));
        var page = page(form.view(submission.values(), submission.errors(form, facts), facts, known));
        assertThat(page)
                .contains("<a href=\"#f-capital\">“投资额”应为数字")
                .contains("<a href=\"#f-kind-0\">请选择“店铺类型”</a>")
                .contains("<a href=\"#f-partners-0-name\">请填写“合伙人第1项的姓名”</a>")
                .contains("value=\"很多\" aria-describedby=\"f-capital-error\" aria-invalid=\"true\"")
                .contains("<p class=\"field-error\" id=\"f-capital-error\">");
    }

    @Test
    void whatDoesNotApplyIsShownOnlyWithoutScriptAndSaysWhenItApplies() {
        var page = page(form.view(Map.of("delivery", "window"), List.of(), facts, known));
        assertThat(page)
                .containsSubsequence(
                        "slot-f-postAddress", "<noscript>", "仅在“领取方式”为“邮寄”时填写", "name=\"postAddress\"", "</noscript>");
        var post = page(form.view(Map.of("delivery", "post"), List.of(), facts, known));
        assertThat(post.substring(post.indexOf("id=\"slot-f-postAddress"), post.indexOf("name=\"postAddress\"")))
                .doesNotContain("<noscript>");
        assertThat(post).contains("hx-select-oob=\"#slot-f-seats,#slot-f-postAddress,#slot-f-rush\"");
    }

    @Test
    void whatIsKnownIsFilledInWithItsSourceUntilItIsChanged() {
        var page = page(form.view(Map.of(), List.of(), facts, known));
        assertThat(page).contains("value=\"乌兰镇桥西路\"").contains("已有数据，来源：您的账户");
        assertThat(page(form.view(Map.of("postAddress", "棋盘井镇"), List.of(), facts, known)))
                .contains("value=\"棋盘井镇\"")
                .doesNotContain("已有数据");
        assertThat(page(form.view(Map.of("postAddress", ""), List.of(), facts, known)))
                .doesNotContain("乌兰镇桥西路");
    }

    @Test
    void filesThatWereSentAreListedAndCanBeRemoved() {
        var submission = form.parse(sent("evidence", DIGEST, "evidence", "[object File]", "evidence", ""));
        assertThat(submission.values()).containsEntry("evidence", List.of(DIGEST));
        assertThat(page(form.view(submission.values(), List.of(), facts, known)))
                .contains("<input type=\"hidden\" name=\"evidence\" value=\"" + DIGEST)
                .contains("name=\"_remove\" value=\"evidence[0]\"");
        var removed = form.parse(sent("evidence", DIGEST, "_remove", "evidence[0]"));
        assertThat(removed.values()).containsEntry("evidence", List.of());
    }

    @Test
    void whatSomebodyTypedIsNeverTakenForMarkup() {
        assertThat(page(form.view(Map.of("content", "<b onload=x>\"'"), List.of(), facts, known)))
                .doesNotContain("<b onload")
                .contains("&lt;b onload=x&gt;");
    }

    @Test
    void anEntryThatWasAddedReceivesTheFocus() {
        var submission = form.parse(sent("partners[0].name", "巴图", "_add", "partners"));
        var builder = new ViewBuilder(form, submission.values(), List.of(), facts, known);
        builder.edit = submission.edit();
        var page = page(builder.build());
        assertThat(page).containsSubsequence("name=\"partners[0].name\"", "autofocus", "name=\"partners[1].name\"");
    }

    private static String page(FormView view) {
        var context = new Context();
        context.setVariable("form", view);
        return ENGINE.process("<th:block th:replace=\"~{form/form :: fields(${form})}\"></th:block>", context);
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setCharacterEncoding("UTF-8");
        files.setOrder(1);
        var texts = new StringTemplateResolver();
        texts.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
        return engine;
    }
}
