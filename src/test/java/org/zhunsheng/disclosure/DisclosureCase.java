package org.zhunsheng.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.Office;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.procedure.OpenCase;

/** A request for information: {@code aCase().registeredOn("2024-09-26").searched().answered("open", "disclosed")}. */
final class DisclosureCase extends ProcedureCase<DisclosureCase> {

    DisclosureCase(Office office) {
        super(office);
    }

    @Override
    protected DisclosureCase self() {
        return this;
    }

    private static Map<String, Object> application() {
        var form = new HashMap<String, Object>();
        form.put("applicantKind", "person");
        form.put("informationName", "2023年度草原补奖资金发放表");
        form.put("contactAddress", "乌兰镇");
        form.put("formOfInformation", "paper");
        form.put("wayOfInformation", "post");
        return form;
    }

    private DisclosureCase opened(Map<String, Object> form, boolean atTheWindow) {
        var wish = new OpenCase("disclosure-request", null, Office.batuAs("applicant"), form).at(OFFICE);
        return opened(wish, atTheWindow ? officer("clerk") : resident());
    }

    /** Handed in at the counter. */
    DisclosureCase registeredOn(String day) {
        return registered(day, day);
    }

    DisclosureCase registered(String day, String receivedOn) {
        on(day);
        var form = application();
        form.put("receivedBy", "signed-mail");
        form.put("receivedOn", receivedOn);
        return opened(form, true);
    }

    DisclosureCase submittedOn(String day) {
        on(day);
        return opened(application(), false);
    }

    DisclosureCase confirmedOn(String day) {
        on(day);
        return does("confirm-receipt", "clerk", Map.of("receivedBy", "internet", "receivedOn", day));
    }

    DisclosureCase askedToCorrectBy(String day) {
        return does("ask-correction", "clerk", Map.of("correctionPoints", List.of("写明年度"), "correctBy", day));
    }

    DisclosureCase correctedOn(String day) {
        on(day);
        return does("correct", "clerk", Map.of("informationName", "2023年度发放表", "receivedOn", day));
    }

    DisclosureCase searched() {
        return does("start-search", "clerk", Map.of());
    }

    DisclosureCase asked(String whom, String day) {
        on(day);
        var letter =
                Map.<String, Object>of("letterTo", "第三方公司", "letterSentOn", day, "informationConcerned", "补奖资金发放表");
        return does("consult-" + whom, "clerk", letter);
    }

    DisclosureCase letterReceived(String whom, String day) {
        on(day);
        return does(whom + "-letter-received", "clerk", Map.of("letterReceivedOn", day));
    }

    DisclosureCase extendedBy(int days) {
        var form = Map.<String, Object>of("extendBy", days, "extensionReason", "资料较多", "approvedBy", "办公室主任");
        return does("extend", "head", form);
    }

    DisclosureCase charged(String mode, int count, int amount) {
        return charged(mode, count, count, amount);
    }

    /** By items: the request is split into so many parts. */
    DisclosureCase charged(String mode, int parts, int count, int amount) {
        var form = new HashMap<String, Object>(Map.of("feeMode", mode, "feeCount", count, "feeAmount", amount));
        if (mode.equals("items")) form.put("feeParts", parts);
        return does("notify-fee", "clerk", form);
    }

    DisclosureCase paidOn(String day) {
        on(day);
        return does("pay", "clerk", Map.of("paidOn", day));
    }

    DisclosureCase answered(String reply, String result) {
        var form = new HashMap<>(REMEDIES);
        form.put("reply", reply);
        form.put("result", result);
        if (reply.equals("open")) form.put("openedInformation", "附发放表");
        else form.put("answerReasons", "理由");
        return does("answer", "approver", form);
    }
}
