package org.zhunsheng.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.kernel.procedure.DefinitionProblem;
import org.zhunsheng.kernel.procedure.Procedures;

/** Lays a draft before whoever writes it, with what is wrong with it. */
@Component
class DraftDesk {

    private final Procedures procedures;
    private final Clock clock;

    DraftDesk(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    String page(Draft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("known", List.copyOf(procedures.versions(draft.id())));
        model.addAttribute("tomorrow", today().plusDays(1));
        model.addAttribute("lastYear", today().getYear() - 1);
        return "workshop/draft";
    }

    String page(Draft draft, List<DefinitionProblem> problems, Model model) {
        model.addAttribute("problems", problems);
        return page(draft, model);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
