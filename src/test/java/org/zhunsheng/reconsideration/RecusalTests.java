package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 回避: 公务员法第七十六条. Whoever is to keep out of a case can do nothing in it any more, and is not charged with it either. */
class RecusalTests {

    private static final Map<String, Object> RECUSAL =
            Map.of("recusedPersons", List.of("legal/su"), "recusalBy", "party", "recusalReasons", "与申请人有近亲属关系");

    private static ReconsiderationCase acceptedOn(String day) {
        return aCase().registeredOn(day).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-03-01", "2024-03-01"})
    void whoIsRecusedTakesNoFurtherPart(String filed) {
        var file = acceptedOn(filed);
        file.does("hear-views", "legal/su");
        file.does("recuse", "head", RECUSAL);
        assertThat(file.refusal("hear-views", "legal/su")).contains("您已被决定回避");
        assertThat(file.does("hear-views", "legal/bao").state()).isEqualTo("reviewing");
    }

    @Test
    void onlyTheHeadDecidesOnIt() {
        assertThat(acceptedOn("2024-03-01").refusal("recuse", "legal", RECUSAL)).contains("身份不能办理");
    }

    @Test
    void whoIsNamedAsKeptOutWhenTheHandlersAreNamedIsKeptOut() {
        var file = acceptedOn("2024-03-01");
        var handlers = List.of("legal/su", "legal/bao");
        assertThat(file.refusal("assign", "head", Map.of("handlers", handlers, "avoided", List.of("legal/su"))))
                .contains("已决定回避的人员不得承办");
        file.does(
                "assign", "head", Map.of("handlers", List.of("legal/bao", "legal/li"), "avoided", List.of("legal/su")));
        assertThat(file.refusal("propose", "legal/su")).contains("您已被决定回避");
        assertThat(file.refusal("assign", "head", Map.of("handlers", handlers))).contains("已决定回避的人员不得承办");
    }
}
