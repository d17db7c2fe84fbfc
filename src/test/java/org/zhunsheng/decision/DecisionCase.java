package org.zhunsheng.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** A major decision: {@code aDecision().needing("riskRequired").draftedOn("2024-03-01")}. */
final class DecisionCase extends Rehearsal<DecisionCase> {

    private final Map<String, Object> draft = new HashMap<>();

    private DecisionCase() {
        super("major-decision");
    }

    static DecisionCase aDecision() {
        return new DecisionCase();
    }

    /** One of participationRequired, expertRequired, riskRequired, marketRelated. */
    DecisionCase needing(String step) {
        draft.put(step, true);
        return this;
    }

    DecisionCase draftedOn(String day) {
        return on(day).does("propose", "clerk").does("start", "leader").does("draft", "clerk", draft);
    }

    DecisionCase viewsHeard() {
        return does("hear-views", "clerk");
    }

    DecisionCase argued() {
        return does("argue", "clerk", experts(false, true));
    }

    static Map<String, Object> experts(boolean interested, boolean signed) {
        var expert = Map.of(
                "name", "教授", "interested", interested, "signed", signed, "position", "support", "opinion", "可行");
        return Map.of("experts", List.of(expert), "mainAssessor", "设计院");
    }

    @org.jspecify.annotations.Nullable
    Object fileFact(String name) {
        return file().facts().get(name);
    }

    DecisionCase riskAssessed(boolean controllable) {
        return does("assess-risk", "clerk", Map.of("controllable", controllable));
    }

    DecisionCase submittedWanting(String day) {
        return does("submit-legality", "clerk", Map.of("opinionBy", day));
    }

    static DecisionCase reviewed() {
        return aDecision()
                .draftedOn("2024-03-01")
                .submittedWanting("2024-03-12")
                .does("pass-legality", "legal");
    }

    DecisionCase onTheAgenda() {
        return does("submit-discussion", "clerk", gate(true, true, true, true));
    }

    static Map<String, Object> gate(boolean participation, boolean expert, boolean risk, boolean legality) {
        return Map.of(
                "participation", step(participation),
                "expert", step(expert),
                "risk", step(risk),
                "legality", step(legality));
    }

    private static Map<String, Object> step(boolean done) {
        return done ? Map.of("done", true, "evidence", "卷内材料") : Map.of("done", false);
    }

    /** The record of statements in the order of speaking, each {@code role:vote}; {@code role:absent} was not there. */
    static Map<String, Object> discussion(String... statements) {
        var record = new ArrayList<Map<String, Object>>();
        for (var statement : statements) {
            var role = statement.split(":")[0];
            var vote = statement.split(":")[1];
            record.add(
                    vote.equals("absent")
                            ? Map.of("name", "某", "role", role, "present", false, "vote", "abstain")
                            : Map.of("name", "某", "role", role, "present", true, "vote", vote, "statement", "意见"));
        }
        return Map.of("statements", record);
    }

    static DecisionCase decidedOn(String day) {
        return reviewed().onTheAgenda().on(day).does("discuss", "leader", discussion("member:for", "head:for"));
    }

    static DecisionCase executingFrom(String day) {
        return decidedOn(day).does("report-party", "leader").does("publish-decision", "leader");
    }
}
