package org.zhunsheng.reconsideration;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/**
 * On the page of a case whose decision told its party where to apply for reconsideration (行政复议机关): the way there, on which
 * the application begins with what this case says of itself.
 */
@Component
@Order(16)
class RemedyPanel implements CasePanel {

    /** What the panel shows: the body that the decision named, and the number of the case. */
    record Remedy(String body, String number) {}

    @Override
    public Optional<Shown> of(CaseFile file, Actor actor) {
        var number = file.head().number();
        if (actor.party() == null || number == null) return Optional.empty();
        return file.facts().get("reconsiderationBody") instanceof String body && !body.isBlank()
                ? Optional.of(new Shown("reconsideration/remedy", new Remedy(body, number)))
                : Optional.empty();
    }
}
