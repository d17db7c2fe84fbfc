package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 未成年人: 行政处罚法 第三十条、内蒙古自治区政府令第244号 第十一条. */
class MinorOffenderTests {

    private static PenaltyCase heard() {
        return aPenalty()
                .filedOn("2024-03-04")
                .concluded(Map.of("underEighteen", true))
                .notified()
                .heard();
    }

    private static Map<String, Object> fine(String degree) {
        var form = new HashMap<>(PenaltyCase.fine(100));
        form.put("degree", degree);
        return form;
    }

    @Test
    void fromFourteenToEighteenThePenaltyIsLighterOrReduced() {
        assertThat(heard().refusal("penalise", "head", fine("ordinary"))).contains("应当从轻或者减轻");
        assertThat(heard().refusal("penalise", "head", fine("heavier"))).contains("应当从轻或者减轻");
        assertThat(heard().does("penalise", "head", fine("lighter")).state()).isEqualTo("decided");
        assertThat(heard().does("penalise", "head", fine("reduced")).state()).isEqualTo("decided");
    }

    @Test
    void underFourteenThereIsNone() {
        var file = aPenalty()
                .filedOn("2024-03-04")
                .concluded()
                .does("exempt-incapable", "head", Map.of("incapableGround", "under-14"));
        assertThat(file.outcome()).isEqualTo("exempted-incapable");
        assertThat(file.papersOf("exempt-incapable")).containsExactly("不予行政处罚决定书");
    }

    @Test
    void theDecisionIsNotPublished() {
        var file = heard().does("penalise", "head", fine("lighter")).served();
        assertThat(file.refusal("publish", "officer")).contains("未成年人");
        assertThat(file.does("withhold-publication", "head", Map.of("withholdGround", "minor"))
                        .file()
                        .running())
                .doesNotContainKey("publication");
    }
}
