package org.zhunsheng.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.kernel.form.FormExamples.sent;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

class FormTests {

    private final Form form = FormExamples.application();
    private final Map<String, Object> facts = Map.of("item", Map.of("urgent", true));

    @Test
    void whatIsTypedBecomesValuesOfTheRightTypes() {
        var answers = parsed(
                "content", " 羊肉面馆 ",
                "kind", "shop",
                "seats", "２０",
                "capital", "¥12,000.50元",
                "opening", "2024年3月1日",
                "delivery", "window",
                "partners[0].name", "巴图",
                "partners[0].share", "3000",
                "partners[7].name", "其其格",
                "dishes", "手把肉\r\n奶茶\n",
                "truthful", "on");
        assertThat(answers)
                .containsEntry("content", "羊肉面馆")
                .containsEntry("seats", 20L)
                .containsEntry("capital", new BigDecimal("12000.50"))
                .containsEntry("opening", "2024-03-01")
                .containsEntry("dishes", List.of("手把肉", "奶茶"))
                .containsEntry("truthful", true)
                .containsEntry(
                        "partners",
                        List.of(Map.of("name", "巴图", "share", new BigDecimal("3000")), Map.of("name", "其其格")));
        assertThat(form.validate(answers, facts)).isEmpty();
    }

    @Test
    void aTextThatIsNoValueIsToldAndKept() {
        var submission = form.parse(sent(
                "content",
                "面馆",
                "kind",
                "stall",
                "capital",
                "很多",
                "opening",
                "2024-02-30",
                "delivery",
                "window",
                "partners[3].name",
                "巴图",
                "partners[3].share",
                "1.234",
                "truthful",
                "true"));
        assertThat(submission.errors(form, facts))
                .extracting(FieldError::field, FieldError::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("capital", "“投资额”应为数字，如 1200 或 1200.50"),
                        org.assertj.core.groups.Tuple.tuple("opening", "“拟开业日期”没有这一天，请核对年、月、日"),
                        org.assertj.core.groups.Tuple.tuple("partners[0].share", "“出资额”以元为单位，最多写到分（两位小数）"));
        assertThat(submission.values()).containsEntry("capital", "很多");
    }

    @Test
    void whatIsMissingIsAskedForByItsName() {
        assertThat(messages(Map.of())).containsExactlyInAnyOrder("请填写“经营内容”", "请选择“店铺类型”", "请选择“领取方式”", "请勾选“所填内容真实”");
    }

    @Test
    void aFieldIsDemandedOnlyWhereItApplies() {
        var post = new HashMap<>(filled());
        post.put("delivery", "post");
        assertThat(messages(post)).containsExactly("请填写“邮寄地址”");
    }

    @Test
    void whatDoesNotApplyIsDroppedByCleaningAndRefusedOtherwise() {
        var values = new HashMap<>(filled());
        values.put("postAddress", "乌兰镇");
        assertThat(messages(values)).containsExactly("“邮寄地址”在所填情形下不适用，请删去");
        assertThat(form.clean(values, facts)).doesNotContainKey("postAddress");
    }

    @Test
    void aConditionMayAskForFactsAndDoesNotHoldWhereTheyAreUnknown() {
        var values = new HashMap<>(filled());
        values.put("rush", true);
        assertThat(form.clean(values, facts)).containsEntry("rush", true);
        assertThat(form.clean(values, Map.of())).doesNotContainKey("rush");
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        var values = new HashMap<>(filled());
        values.put("fee", 5);
        values.put("partners", List.of(Map.of("name", "巴图", "age", 5)));
        assertThat(messages(values)).containsExactlyInAnyOrder("没有“fee”这一栏，请删去", "没有“age”这一栏，请删去");
        assertThat(form.parse(sent("content[a].x", "1", "b[", "2")).errors(form, facts))
                .extracting(FieldError::message)
                .contains("没有“content[a].x”这一栏，请删去", "没有“b[”这一栏，请删去");
    }

    @Test
    void everyTextHasALongestLengthEvenWhereTheSchemaIsSilent() {
        var values = new HashMap<>(filled());
        values.put("contact", Map.of("name", "长".repeat(61), "phone", "1".repeat(2_001)));
        assertThat(messages(values)).containsExactlyInAnyOrder("“联系人的姓名”最多60字", "“联系人的电话”最多2000字");
    }

    @Test
    void wrongTypesFromTheInterfaceAreToldByTheFieldsName() {
        var values = new HashMap<>(filled());
        values.put("seats", "二十");
        values.put("kind", "palace");
        values.put("opening", "2024-02-30");
        values.put("partners", List.of(Map.of("name", "巴图"), Map.of("share", -1)));
        assertThat(form.validate(values, facts))
                .extracting(FieldError::message)
                .contains("“拟开业日期”应为日期，如2024-03-01", "“店铺类型”请从所列选项中选择", "请填写“合伙人第2项的姓名”", "“合伙人第2项的出资额”不能小于0");
    }

    @Test
    void numbersWithoutMeasureAreRefused() {
        var values = new HashMap<>(filled());
        values.put("capital", new BigDecimal("1E+100000"));
        assertThat(messages(values)).containsExactly("“投资额”不能大于1000000000000000");
    }

    @Test
    void nothingInvisibleGetsIntoTheRecord() {
        var values = new HashMap<>(filled());
        values.put("content", "面\u0000馆\r\n二层\ud800");
        assertThat(form.clean(values, facts)).containsEntry("content", "面馆\n二层");
    }

    @Test
    void anEntryIsAddedOrRemovedInsteadOfHandingIn() {
        var added = form.parse(sent("partners[0].name", "巴图", "_add", "partners"));
        assertThat(added.editing()).isTrue();
        assertThat((List<?>) added.values().get("partners")).hasSize(2);
        var removed = form.parse(sent("partners[0].name", "巴图", "partners[1].name", "其其格", "_remove", "partners[0]"));
        assertThat(removed.values()).containsEntry("partners", List.of(Map.of("name", "其其格")));
    }

    @Test
    void sensitiveAnswersAreMaskedWhereverTheyStand() {
        var values = Map.<String, Object>of(
                "content",
                "面馆",
                "postAddress",
                "乌兰镇",
                "partners",
                List.of(Map.of("name", "巴图", "phone", "13900000000")));
        assertThat(form.mask(values))
                .containsEntry("content", "面馆")
                .containsEntry("postAddress", "（已加密）")
                .containsEntry("partners", List.of(Map.of("name", "巴图", "phone", "（已加密）")));
    }

    private Map<String, Object> parsed(String... namesAndTexts) {
        MultiValueMap<String, String> sent = sent(namesAndTexts);
        var submission = form.parse(sent);
        assertThat(submission.errors()).isEmpty();
        return submission.clean(form, facts);
    }

    private List<String> messages(Map<String, Object> values) {
        return form.validate(values, facts).stream().map(FieldError::message).toList();
    }

    private static Map<String, Object> filled() {
        return Map.of("content", "面馆", "kind", "stall", "delivery", "window", "truthful", true);
    }
}
