package org.zhunsheng.kernel.procedure;

import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.Scope;

/** Whether an actor may see a case that has been read; {@link CaseWhere} asks the same of those that have not. */
final class Visibility {

    private Visibility() {}

    static boolean of(CaseFile file, Actor actor) {
        var head = file.head();
        if (!head.district().equals(actor.district())) return false;
        if (actor.isSystem()) return true;
        return switch (Scope.of(actor)) {
            case Scope.Whole whole -> true;
            case Scope.Organisations own -> own.organisations().contains(head.organisation());
            case Scope.Own own -> head.openedBy().equals(actor.account()) || head.hasParty(own.party());
        };
    }
}
