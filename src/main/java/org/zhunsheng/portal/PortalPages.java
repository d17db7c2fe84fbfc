package org.zhunsheng.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Procedures;

/** The home of the portal, and a person's own cases. */
@Controller
class PortalPages {

    private static final int PAGE = 20;

    private final Procedures procedures;
    private final Cases cases;
    private final CurrentActor current;
    private final Clock clock;

    PortalPages(Procedures procedures, Cases cases, CurrentActor current, Clock clock) {
        this.procedures = procedures;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static Doorway homeDoorway() {
        return Doorway.portal("/", "首页", 0);
    }

    @Bean
    static Doorway myCasesDoorway() {
        return new Doorway("/my/cases", "我的办件", Doorway.Area.PORTAL, 20, Set.of("resident", "enterprise", "agent"));
    }

    @GetMapping("/")
    String home(Model model) {
        var services = procedures.allInForce(LocalDate.now(clock)).stream()
                .filter(procedure -> procedure.service() && !procedure.ofItem())
                .toList();
        model.addAttribute(
                "services",
                procedures.shelved(services).values().stream()
                        .flatMap(List::stream)
                        .toList());
        return "portal/home";
    }

    @GetMapping("/my/cases")
    String mine(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        var query = new CaseQuery(null, null, null, null, q, false, page, PAGE);
        var actor = current.get();
        model.addAttribute("cases", cases.search(query, actor));
        model.addAttribute("forOthers", actor.is("agent"));
        model.addAttribute("q", q);
        return "portal/my-cases";
    }
}
