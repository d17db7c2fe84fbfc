package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 留置送达、公告送达的全过程记录: 内蒙古自治区政府令第244号第十七条. */
class ServiceRecordingTests {

    private static final Map<String, Object> LEFT = Map.of("serviceMode", "left");
    private static final Map<String, Object> RECORDED =
            Map.of("serviceMode", "left", "serviceRecording", "记录仪03-0927", "serviceWitness", "当事人拒收，嘎查达作证");

    private static PenaltyCase noticed() {
        return aPenalty().filedOn("2024-09-29").concluded().does("notify", "officer");
    }

    @Test
    void aNoticeLeftAtTheDoorIsRecorded() {
        assertThat(noticed().refusal("serve-notice", "officer", LEFT)).contains("应当全过程音像记录");
        assertThat(noticed().does("serve-notice", "officer", RECORDED).file().done("serve-notice"))
                .isTrue();
    }

    @Test
    void aDecisionServedByPublicNoticeIsRecordedAndItsNoticeNamed() {
        var file = aPenalty().penalisedOn("2024-09-29");
        var unrecorded = new HashMap<>(PenaltyCase.ANNOUNCED);
        unrecorded.remove("serviceRecording");
        assertThat(file.refusal("serve", "officer", unrecorded)).contains("应当全过程音像记录");
        var unnamed = new HashMap<>(PenaltyCase.ANNOUNCED);
        unnamed.remove("serviceAnnouncement");
        assertThat(file.refusal("serve", "officer", unnamed)).contains("公告的标题或者文号");
        assertThat(file.does("serve", "officer", PenaltyCase.ANNOUNCED).state()).isEqualTo("served");
    }

    @Test
    void whatIsHandedOverNeedsNoRecording() {
        assertThat(aPenalty()
                        .penalisedOn("2024-09-29")
                        .does("serve", "officer", Map.of("serviceMode", "direct"))
                        .state())
                .isEqualTo("served");
    }

    @Test
    void aDecisionOnExecutionAndOneOnFreezingAreToo() {
        var execution = urged("coercive-execution", "2024-09-29")
                .does("serve-urging", "officer")
                .on("2024-10-12")
                .does("decide-execution", "head", Map.of("executionKind", "substitute"));
        assertThat(execution.refusal("serve-decision", "officer", LEFT)).contains("应当全过程音像记录");
        var freezing = Rehearsal.of("coercive-measure")
                .on("2024-09-29")
                .does("propose", "officer", Map.of("measureKind", "freeze"))
                .does("approve", "head")
                .does("impose", "officer");
        assertThat(freezing.refusal("deliver-freezing", "officer", LEFT)).contains("应当全过程音像记录");
        assertThat(freezing.does("deliver-freezing", "officer", RECORDED).file().done("deliver-freezing"))
                .isTrue();
    }

    @Test
    void nothingIsServedTomorrow() {
        var tomorrow = Map.<String, Object>of("serviceMode", "direct", "serviceOn", "2024-09-30");
        assertThat(noticed().refusal("serve-notice", "officer", tomorrow)).contains("送达日期不能在今天以后");
        for (var procedure : new String[] {"coercive-execution", "court-enforcement"})
            assertThat(urged(procedure, "2024-09-29").refusal("serve-urging", "officer", tomorrow))
                    .contains("送达日期不能在今天以后");
    }

    /** The ordinance is in force from 1 April 2020. */
    @ParameterizedTest
    @ValueSource(strings = {"coercive-execution", "court-enforcement"})
    void aCallLeftAtTheDoorIsRecordedSinceTheOrdinanceIsInForce(String procedure) {
        assertThat(urged(procedure, "2020-04-01").refusal("serve-urging", "officer", LEFT))
                .contains("应当全过程音像记录");
        assertThat(urged(procedure, "2020-03-31")
                        .does("serve-urging", "officer", LEFT)
                        .file()
                        .done("serve-urging"))
                .isTrue();
    }

    private static Rehearsal<?> urged(String procedure, String day) {
        var file = Rehearsal.of(procedure).on(day);
        if (procedure.equals("court-enforcement"))
            file.does("open-application", "officer", Map.of("remedyEndedOn", "2020-01-15"));
        else
            file.does(
                    "open-execution",
                    "officer",
                    Map.of("dutyKind", "act", "duePassedOn", "2020-01-15", "additionalSince", ""));
        return file.does("urge", "officer", Map.of("urgedBy", day.startsWith("2024") ? "2024-10-11" : "2020-04-30"));
    }
}
