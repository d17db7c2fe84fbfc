package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.form.Condition;
import tools.jackson.databind.JsonNode;

/**
 * An earlier case (在先案件) that stands in the way of an act: how it ended, who was what in it, and for how long.
 *
 * @param outcomes how it ended; the day on which it did so is that of the act with this outcome
 * @param of its procedures; none where it is that of the case at hand
 * @param party whose earlier cases they are: a role in the case at hand
 * @param as what that party was in them
 * @param sameOrganisation whether only cases of the same organisation count
 * @param that what else must hold; {@code earlier.facts} and {@code earlier.done} are those of the earlier case
 * @param within how long it stands in the way, from that day; for ever if null
 * @param liftedBy outcomes of a case brought against it (复议、诉讼) after which it no longer counts
 * @param otherwise what to say; {@code {number}}, {@code {title}}, {@code {on}} and {@code {until}} are filled in
 */
public record EarlierRule(
        List<String> outcomes,
        List<String> of,
        String party,
        List<String> as,
        boolean sameOrganisation,
        @Nullable Condition that,
        @Nullable Span within,
        List<String> liftedBy,
        String otherwise) {

    private static final Set<String> KEYS =
            Set.of("outcome", "of", "party", "as", "same-organisation", "that", "within", "lifted-by", "otherwise");

    /** Reads a rule of which {@link #problem} finds nothing. */
    static EarlierRule read(JsonNode node) {
        var party = node.path("party").asString("");
        var as = names(node.path("as"));
        var that = node.path("that").asString("");
        var within = node.path("within").asString("");
        return new EarlierRule(
                names(node.path("outcome")),
                names(node.path("of")),
                party,
                as.isEmpty() ? List.of(party) : as,
                node.path("same-organisation").asBoolean(false),
                that.isEmpty() ? null : Condition.later(that),
                within.isEmpty() ? null : Span.parse(within),
                names(node.path("lifted-by")),
                node.path("otherwise").asString(""));
    }

    /** What is wrong with a rule as it is written. */
    static Optional<String> problem(JsonNode node) {
        if (!node.isObject()) return Optional.of("unless-earlier 的每一项须写成 {outcome, party, otherwise, …}");
        var unknown = new LinkedHashSet<>(node.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) return Optional.of("unless-earlier 不认识" + String.join("、", unknown));
        if (names(node.path("outcome")).isEmpty()) return Optional.of("unless-earlier 须写明 outcome：在先案件的结果");
        if (node.path("party").asString("").isBlank()) return Optional.of("unless-earlier 须写明 party：本件的哪一方当事人");
        if (node.path("otherwise").asString("").isBlank()) return Optional.of("unless-earlier 须写明 otherwise：拒绝时怎么说");
        try {
            if (node.has("that")) Condition.of(node.path("that").asString(""));
            if (node.has("within")) Span.parse(node.path("within").asString(""));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("unless-earlier：" + e.getMessage());
        }
    }

    private static List<String> names(JsonNode node) {
        if (node.isString()) return List.of(node.asString());
        var names = new ArrayList<String>();
        node.forEach(name -> names.add(name.asString("")));
        return names;
    }

    /** The procedures of the earlier cases, seen from the case at hand. */
    List<String> procedures(CaseFile file) {
        return of.isEmpty() ? List.of(file.definition().id()) : of;
    }

    /** Whose earlier cases they are. */
    List<UUID> partiesOf(CaseFile file) {
        return parties(file, List.of(party));
    }

    private static List<UUID> parties(CaseFile file, List<String> roles) {
        return file.head().parties().stream()
                .filter(one -> roles.contains(one.role()))
                .map(CaseParty::id)
                .toList();
    }

    /** Whether another case ended as the rule says, whoever its parties are. */
    boolean ended(CaseFile other, CaseFile file) {
        return procedures(file).contains(other.definition().id())
                && outcomes.contains(String.valueOf(other.outcome()))
                && !parties(other, as).isEmpty();
    }

    /** Whether it did, and is one of the same party and, where the rule asks for that, of the same organisation. */
    boolean concerns(CaseFile other, CaseFile file) {
        return !other.id().equals(file.id())
                && ended(other, file)
                && !Collections.disjoint(parties(other, as), partiesOf(file))
                && (!sameOrganisation
                        || other.head().organisation().equals(file.head().organisation()));
    }

    /** When the earlier case ended as the rule says. */
    Optional<Done> ending(CaseFile earlier) {
        return earlier.acts().reversed().stream()
                .filter(done -> earlier.definition()
                        .find(done.act())
                        .filter(rule -> rule.outcome() != null && outcomes.contains(rule.outcome()))
                        .isPresent())
                .findFirst();
    }

    /** Whether an earlier case is one of those meant; one about what nobody has told is not. */
    boolean means(CaseFile earlier, Map<String, Object> variables) {
        if (that == null) return true;
        var all = new HashMap<>(variables);
        all.put("earlier", Map.of("facts", earlier.facts(), "done", earlier.standing()));
        try {
            return that.holds(all);
        } catch (IllegalStateException untold) {
            return false;
        }
    }
}
