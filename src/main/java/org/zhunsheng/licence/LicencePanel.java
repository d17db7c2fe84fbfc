package org.zhunsheng.licence;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CasePanel;

/** On the page of a case: the licence that came of it, or else the one it is about. */
@Component
@Order(10)
class LicencePanel implements CasePanel {

    private final Licences licences;
    private final LicenceCards cards;

    LicencePanel(Licences licences, LicenceCards cards) {
        this.licences = licences;
        this.cards = cards;
    }

    @Override
    public Optional<Shown> of(CaseFile file, Actor actor) {
        var found = concerned(file).stream().map(cards::of).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Shown("licence/panel", found));
    }

    private List<Licence> concerned(CaseFile file) {
        var given = licences.ofCase(file.district(), file.id());
        if (!given.isEmpty()) return given;
        return file.facts().get(LicenceEffect.IDENTIFIER) instanceof String identifier
                ? licences.find(identifier).stream().toList()
                : List.of();
    }
}
