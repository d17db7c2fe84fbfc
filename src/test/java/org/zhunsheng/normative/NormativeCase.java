package org.zhunsheng.normative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** A normative document in the making: {@code aDocument().plannedOn("2024-01-08").drafted().consultedUntil("2024-02-07")}. */
final class NormativeCase extends Rehearsal<NormativeCase> {

    private final Map<String, Object> plan = new HashMap<>(Map.of("maker", "government"));

    private NormativeCase() {
        super("normative-document");
    }

    static NormativeCase aDocument() {
        return new NormativeCase();
    }

    NormativeCase concerningEnterprises() {
        return planning("enterpriseRelated", true);
    }

    NormativeCase planning(String field, Object value) {
        plan.put(field, value);
        return this;
    }

    NormativeCase plannedOn(String day) {
        return on(day).does("plan", "clerk", plan);
    }

    /** Drafted, and its need and effect assessed. */
    NormativeCase drafted() {
        return does("draft", "clerk").does("assess", "clerk");
    }

    NormativeCase consultedUntil(String day) {
        return does("consult-public", "clerk", Map.of("consultUntil", day));
    }

    NormativeCase enterprisesConsultedUntil(String day) {
        return does("consult-enterprises", "clerk", Map.of("consultUntil", day));
    }

    NormativeCase adoptionTold() {
        return does("close-consultation", "clerk", Map.of("commentsReceived", 7, "commentsAdopted", 3));
    }

    NormativeCase operatorsHeard() {
        return does("hear-operators", "clerk");
    }

    NormativeCase competitionReviewed(String conclusion) {
        return does("review-competition", "clerk", Map.of("competitionConclusion", conclusion));
    }

    NormativeCase submittedWanting(String opinionBy) {
        return does("submit-review", "clerk", Map.of("opinionBy", opinionBy));
    }

    /** A document that concerns the public, consulted on and sent to review on a day. */
    static NormativeCase submittedOn(String day) {
        return aDocument()
                .planning("confidential", true)
                .plannedOn(day)
                .drafted()
                .does("submit-review", "clerk", Map.of("urgent", true));
    }

    /** The same, not in a hurry: the opinion is asked for by a day. */
    static NormativeCase submittedOn(String day, String opinionBy) {
        return aDocument()
                .planning("confidential", true)
                .plannedOn(day)
                .drafted()
                .submittedWanting(opinionBy);
    }

    NormativeCase passed() {
        return does("pass-review", "legal");
    }

    NormativeCase deliberated() {
        return does("deliberate", "leader", deliberation("for", "for", "against"));
    }

    /** The votes of the members; one who is absent is not present. */
    static Map<String, Object> deliberation(String... votes) {
        var members = List.of(votes).stream()
                .map(vote -> vote.equals("absent")
                        ? Map.of("name", "委员", "present", false)
                        : Map.of("name", "委员", "present", true, "vote", vote))
                .toList();
        return Map.of("members", members);
    }

    static NormativeCase registeredOn(String day) {
        return submittedOn(day).passed().deliberated().does("sign", "leader").does("register", "clerk");
    }

    NormativeCase publishedFrom(String effectiveOn, int years) {
        return does("publish-document", "clerk", Map.of("effectiveOn", effectiveOn, "validYears", years));
    }

    static NormativeCase publishedOn(String day) {
        return registeredOn(day).publishedFrom(day, 5);
    }
}
