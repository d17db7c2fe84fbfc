package org.zhunsheng.kernel.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartiesRefused;
import org.zhunsheng.kernel.party.Revealed;

/**
 * The personal data of a case in full (查看完整信息): the numbers of its parties, and what was told in confidence. It is for
 * the body that handles the case, for a purpose, and each look is on record before it is answered (个人信息保护法 第五十一条).
 */
@Component
class InFull {

    private final Parties parties;
    private final FactSheet facts;
    private final AccessLog log;

    InFull(Parties parties, FactSheet facts, AccessLog log) {
        this.parties = parties;
        this.facts = facts;
        this.log = log;
    }

    /**
     * What somebody sees who gave a reason.
     *
     * @param people by what they are in the case, as 申请人
     * @param answers title → what was told
     */
    record Particulars(Map<String, Revealed> people, Map<String, String> answers) {}

    /** Whether somebody may ask at all. */
    static boolean mayAsk(CaseFile file, Actor actor) {
        return !file.head().parties().isEmpty() && file.head().organisation().equals(actor.organisation());
    }

    /**
     * @throws AccessDeniedException if the case is another body's
     * @throws PartiesRefused if no purpose is given
     */
    Particulars of(CaseFile file, Actor actor, String purpose) {
        if (!mayAsk(file, actor)) throw new AccessDeniedException("完整信息只供承办机关查看");
        var people = new LinkedHashMap<String, Revealed>();
        for (var party : file.head().parties())
            parties.reveal(actor, party.id(), purpose).ifPresent(one -> people.put(title(people, file, party), one));
        log.record(actor, "case " + file.id(), "表单中的个人信息", purpose.strip(), "shown");
        return new Particulars(people, facts.secrets(file));
    }

    private static String title(Map<String, Revealed> before, CaseFile file, CaseParty party) {
        var role = Optional.ofNullable(file.definition().parties().get(party.role()))
                .map(rule -> rule.name())
                .orElse("当事人");
        if (!before.containsKey(role)) return role;
        return role + "（之" + (before.size() + 1) + "）";
    }
}
