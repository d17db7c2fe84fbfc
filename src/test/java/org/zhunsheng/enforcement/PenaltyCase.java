package org.zhunsheng.enforcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** A penalty case: {@code aPenalty().clueOn("2024-01-31").filed().investigated().concluded().notified()}. */
final class PenaltyCase extends Rehearsal<PenaltyCase> {

    static final Map<String, Object> OFFICERS = Map.of("officers", List.of("cert-1", "cert-2"));

    /** Service by public notice, announced and recorded. */
    static final Map<String, Object> ANNOUNCED = Map.of(
            "serviceMode", "public-notice", "serviceAnnouncement", "送达公告〔2024〕1号", "serviceRecording", "记录仪03-0927");

    private PenaltyCase(String procedure) {
        super(procedure);
    }

    static PenaltyCase aPenalty() {
        return under("administrative-penalty");
    }

    static PenaltyCase under(String procedure) {
        return new PenaltyCase(procedure);
    }

    PenaltyCase clueOn(String day) {
        return clueOn(day, Map.of());
    }

    PenaltyCase clueOn(String day, Map<String, Object> form) {
        return on(day).does("report-clue", "officer", form);
    }

    PenaltyCase filed() {
        return does("file", "head", OFFICERS);
    }

    PenaltyCase filedOn(String day) {
        return clueOn(day).filed();
    }

    PenaltyCase investigated() {
        return does("investigate", "officer", named(Map.of("recordedOnVideo", true)));
    }

    /** Approved by the head, then registered. */
    PenaltyCase evidenceRegistered() {
        return does("ask-preservation", "officer", OFFICERS)
                .does("approve-preservation", "head")
                .does("register-evidence", "officer", OFFICERS);
    }

    PenaltyCase concluded() {
        return concluded(Map.of());
    }

    PenaltyCase concluded(Map<String, Object> form) {
        return investigated().does("conclude", "officer", named(form));
    }

    private static Map<String, Object> named(Map<String, Object> form) {
        var named = new HashMap<>(OFFICERS);
        named.putAll(form);
        return named;
    }

    /** An important case: its legality is to be reviewed and a hearing may be asked for. */
    PenaltyCase concludedAsMajor() {
        return concluded(Map.of("reviewMandatory", true, "hearingClass", "large-fine"));
    }

    PenaltyCase reviewed() {
        return does("submit-review", "officer").does("pass-review", "legal");
    }

    PenaltyCase notified() {
        return notified(false);
    }

    PenaltyCase notified(boolean ofHearing) {
        return does("notify", "officer", Map.of("hearingTold", ofHearing)).does("serve-notice", "officer");
    }

    PenaltyCase heard() {
        return does("hear-statement", "officer");
    }

    PenaltyCase penalised() {
        return does("penalise", "head", fine(1000));
    }

    static Map<String, Object> fine(double amount) {
        return new HashMap<>(Map.of("kinds", List.of("fine"), "mainKind", "fine", "fine", amount));
    }

    /** From the clue to the decision in one day. */
    PenaltyCase penalisedOn(String day) {
        return filedOn(day).concluded().notified().heard().penalised();
    }

    PenaltyCase served() {
        return does("serve", "officer");
    }
}
