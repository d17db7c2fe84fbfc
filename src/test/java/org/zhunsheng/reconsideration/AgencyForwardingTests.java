package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 通过作出处罚的机关申请: 行政复议法(2023) 第三十二条. */
class AgencyForwardingTests {

    private final ReconsiderationCase file = aCase().on("2024-04-03").does("apply-through-agency", "resident");

    @Test
    void onlyWhoWasPenalisedAsksThroughTheAgency() {
        var other = aCase().on("2024-04-03");
        assertThat(other.refusal("apply-through-agency", "resident", Map.of("matterKind", "licensing")))
                .contains("才可以通过作出决定的机关申请");
    }

    @Test
    void theAgencyForwardsWithinFiveWorkingDays() {
        // Sunday 7 April worked, 8–11
        assertThat(file.due("agency-forwarding")).isEqualTo("2024-04-11");
    }

    @Test
    void theAuthorityCountsFromWhatItReceives() {
        file.on("2024-04-11").does("forward-to-body", "clerk");
        // 12, 15–18
        assertThat(file.due("acceptance")).isEqualTo("2024-04-18");
    }

    @Test
    void theAgencyMayChangeItsPenaltyInstead() {
        assertThat(file.does("change-penalty", "head").outcome()).isEqualTo("pre-resolved");
    }
}
