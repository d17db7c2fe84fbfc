package org.zhunsheng.kernel.procedure;

import java.util.stream.Collectors;
import org.zhunsheng.kernel.access.Roles;

/** In whose standing (身份) an act may be done, in words. */
final class Standing {

    /** Whoever comes as a party of the case, whatever he is. */
    private static final String PUBLIC = "public";

    private Standing() {}

    static String words(Definition definition, ActRule act) {
        return act.by().stream().map(by -> word(definition, by)).distinct().collect(Collectors.joining("、"));
    }

    private static String word(Definition definition, String by) {
        var party = definition.parties().get(by);
        if (party != null) return party.name();
        return by.equals(PUBLIC) ? "申请人" : Roles.name(by);
    }
}
