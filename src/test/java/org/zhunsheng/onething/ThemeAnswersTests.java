package org.zhunsheng.onething;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhunsheng.Office;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;

/** What a thing asks is asked of whoever applies, by the page or by another system: 国办发〔2024〕3号. */
class ThemeAnswersTests extends OfficeTests {

    private static final Map<String, String> FRAME = answer("车架号", "LSVAA4182E2123456");
    private static final Map<String, String> KIND = answer("车辆类型", "小型轿车");
    private static final Map<String, String> LENDER = answer("抵押权人", "某银行");

    @BeforeEach
    void aCountyThatRegistersVehiclesAndTheirLiens() {
        office.clock().setTo("2024-03-04");
        offers("YJS-5", "机动车注册登记");
        offers("YJS-6", "机动车抵押登记");
        offers("YJS-2", "食品经营许可");
    }

    private void offers(String code, String name) {
        office.offers(ItemExamples.item(code)
                .name(name)
                .department(ProcedureCase.OFFICE)
                .build());
    }

    private static Map<String, String> answer(String question, String answer) {
        return Map.of("question", question, "answer", answer);
    }

    private CaseFile applied(String theme, List<String> items, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of(
                "theme",
                theme,
                "items",
                items,
                "content",
                "新车上牌",
                "contactAddress",
                "乌兰镇锡尼街",
                "deliveryWay",
                "window",
                "truthful",
                true));
        form.putAll(more);
        var resident = new Actor("batu", "巴图", office.district(), null, Set.of("resident"), null);
        var wish = new OpenCase("one-thing", null, Office.batuAs("applicant"), form).at(ProcedureCase.OFFICE);
        return office.docket().open(wish, resident).file();
    }

    private CaseFile answering(List<String> items, List<Map<String, String>> answers) {
        return applied("vehicle", items, Map.of("asks", List.of("questions"), "questions", answers));
    }

    @Test
    void whatEveryChosenMatterAsksIsAnsweredOnce() {
        assertThat(answering(List.of("YJS-5", "YJS-6"), List.of(FRAME, KIND, LENDER))
                        .state())
                .isEqualTo("handling");
    }

    @Test
    void aQuestionLeftOutIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> answering(List.of("YJS-5"), List.of(FRAME)))
                .hasMessageContaining("请回答“车辆类型”")
                .hasMessageNotContaining("车架号")
                .hasMessageNotContaining("抵押权人");
    }

    @Test
    void whoNeverMentionsTheQuestionsIsAskedAllTheSame() {
        assertThatThrownBy(() -> applied("vehicle", List.of("YJS-6"), Map.of()))
                .hasMessageContaining("请回答“车架号”")
                .hasMessageContaining("请回答“抵押权人”")
                .hasMessageContaining("asks 中还应当列出 questions");
    }

    @Test
    void anAnswerOfBlanksIsNone() {
        assertThatThrownBy(() -> answering(List.of("YJS-5"), List.of(FRAME, answer("车辆类型", "  "))))
                .hasMessageContaining("回答");
    }

    @Test
    void aQuestionThatNobodyAskedIsRefusedWithThoseThatWere() {
        assertThatThrownBy(() -> answering(List.of("YJS-5"), List.of(FRAME, KIND, answer("血型", "A"))))
                .hasMessageContaining("没有问“血型”，请删去")
                .hasMessageContaining("所问的有：车架号、车辆类型、抵押权人");
    }

    @Test
    void twoAnswersToOneQuestionAreRefused() {
        assertThatThrownBy(() -> answering(List.of("YJS-5"), List.of(FRAME, KIND, answer("车辆类型", "货车"))))
                .hasMessageContaining("“车辆类型”回答了两次");
    }

    @Test
    void whatAMatterThatWasLeftOutWouldHaveAskedMayBeAnswered() {
        assertThat(answering(List.of("YJS-5"), List.of(FRAME, KIND, LENDER)).state())
                .isEqualTo("handling");
    }

    @Test
    void aThingThatDoesNotExistIsRefusedWithTheList() {
        assertThatThrownBy(() -> applied("wedding", List.of("YJS-5"), Map.of()))
                .hasMessageContaining("没有编号为“wedding”的“一件事”")
                .hasMessageContaining("vehicle（机动车登记联办）");
    }

    @Test
    void aFieldThatAChosenMatterNeedsIsNotLeftOutByNotAskingForIt() {
        assertThatThrownBy(() -> applied("restaurant", List.of("YJS-2"), Map.of("shopName", "草原面馆")))
                .hasMessageContaining("经营场所");
    }

    @Test
    void aFieldThatTheThingDoesNotNeedIsNotAskedFor() {
        var shop = Map.<String, Object>of(
                "shopName", "草原面馆", "shopAddress", "锡尼街", "asks", List.of("homeAddress"), "homeAddress", "锡尼街");
        assertThatThrownBy(() -> applied("restaurant", List.of("YJS-2"), shop))
                .hasMessageContaining("不需要 homeAddress，请从 asks 中去掉");
    }
}
