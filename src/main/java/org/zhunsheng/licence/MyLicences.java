package org.zhunsheng.licence;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;

/**
 * A holder's own licences (我的证照): those in force first, what they replaced and what has ended after them; and those
 * that others let the holder use.
 */
@Controller
class MyLicences {

    private final Licences licences;
    private final Grants grants;
    private final LicenceCards cards;
    private final CurrentActor current;

    MyLicences(Licences licences, Grants grants, LicenceCards cards, CurrentActor current) {
        this.licences = licences;
        this.grants = grants;
        this.cards = cards;
        this.current = current;
    }

    @Bean
    static Doorway myLicencesDoorway() {
        return new Doorway("/my/licences", "我的证照", Doorway.Area.PORTAL, 30, Set.of("resident", "enterprise"));
    }

    @GetMapping("/my/licences")
    String mine(Model model) {
        var actor = current.get();
        var party = actor.party();
        var held = party == null ? List.<Licence>of() : licences.heldBy(actor.district(), party);
        var shown = held.stream().map(cards::of).toList();
        model.addAttribute("granted", party == null ? List.<Grant>of() : grants.to(actor.district(), party));
        model.addAttribute("valid", shown.stream().filter(LicenceCard::valid).toList());
        model.addAttribute("ended", shown.stream().filter(card -> !card.valid()).toList());
        return "licence/my-licences";
    }
}
