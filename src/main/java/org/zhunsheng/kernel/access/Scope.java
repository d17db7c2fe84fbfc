package org.zhunsheng.kernel.access;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * Which records an actor may see: the same for a list, a count, an export, a print and the API. Whoever's roles say
 * nothing sees own matters alone.
 */
public sealed interface Scope {

    String district();

    /** Everything in the district: whoever leads, supervises or audits it, and the system. */
    record Whole(String district) implements Scope {}

    /** What some organisations handle; none, where an official serves no organisation. */
    record Organisations(String district, Set<String> organisations) implements Scope {}

    /** What the actor is a party to. */
    record Own(String district, UUID party) implements Scope {}

    /** The party of an actor who is none: no record names it. */
    UUID NOBODY = new UUID(0, 0);

    static Scope of(Actor actor) {
        if (has(actor, Set.of("system", "leader", "legal", "auditor"))) return new Whole(actor.district());
        if (has(actor, Set.of("clerk", "approver", "officer", "head", "importer", "admin"))) {
            var own = actor.organisation();
            return new Organisations(actor.district(), own == null ? Set.of() : Set.of(own));
        }
        var party = actor.party();
        return new Own(actor.district(), party == null ? NOBODY : party);
    }

    private static boolean has(Actor actor, Set<String> roles) {
        return !Collections.disjoint(actor.roles(), roles);
    }
}
