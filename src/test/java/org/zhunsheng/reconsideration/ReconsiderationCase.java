package org.zhunsheng.reconsideration;

import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** A reconsideration: {@code aCase().registeredOn("2024-01-02").accepted("normal").copyReceivedOn("2024-02-05")}. */
final class ReconsiderationCase extends Rehearsal<ReconsiderationCase> {

    private String knownOn = "";

    ReconsiderationCase() {
        super("administrative-reconsideration");
    }

    static ReconsiderationCase aCase() {
        return new ReconsiderationCase();
    }

    /** Filed that very day against an act known since then. */
    ReconsiderationCase registeredOn(String day) {
        return registeredOn(day, Map.of());
    }

    ReconsiderationCase registeredOn(String day, Map<String, Object> form) {
        on(day);
        knownOn = String.valueOf(form.getOrDefault("knownOn", day));
        var told = new HashMap<String, Object>(Map.of("knownOn", day, "receivedOn", day));
        told.putAll(form);
        return does("register", "clerk", told);
    }

    ReconsiderationCase accepted() {
        return does("accept", "legal", Map.of("filedOn", knownOn));
    }

    ReconsiderationCase accepted(String track) {
        return does("accept", "legal", acceptance(track));
    }

    private Map<String, Object> acceptance(String track) {
        var form = new HashMap<String, Object>(Map.of("filedOn", knownOn, "track", track));
        if (track.equals("summary")) form.put("summaryGround", "small");
        return form;
    }

    ReconsiderationCase assigned(boolean major, boolean committee) {
        var form = new HashMap<String, Object>(Map.of("major", major));
        if (committee) form.put("committee", true);
        return does("assign", "head", form);
    }

    ReconsiderationCase copyReceivedOn(String day) {
        does("send-copy", "clerk");
        return on(day).does("copy-received", "clerk", Map.of("copyReceivedOn", day));
    }

    ReconsiderationCase answered() {
        return does("answer", "clerk");
    }

    ReconsiderationCase stayed(String ground) {
        return does("stay", "legal", Map.of("stayGround", ground));
    }

    ReconsiderationCase stayedForNorm(boolean power) {
        return does("stay", "legal", Map.of("stayGround", "norm-review", "normPower", power));
    }

    /** Through the answer, the views and the proposal, ready for any decision. */
    ReconsiderationCase proposed() {
        assigned(false, false).copyReceivedOn(today().toString()).answered();
        return does("hear-views", "legal").does("propose", "legal");
    }

    /** A decided case whose decision was delivered on a day. */
    ReconsiderationCase deliveredOn(String day) {
        return on(day).does("deliver", "clerk", Map.of("deliveredOn", day));
    }
}
