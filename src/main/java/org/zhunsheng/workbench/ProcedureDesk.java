package org.zhunsheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Procedures;

/** The desk of each procedure: open a case of it, find its cases, see what became of them in a year. */
@Controller
class ProcedureDesk {

    private static final int PAGE = 20;

    private final Cases cases;
    private final Procedures procedures;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;

    ProcedureDesk(Cases cases, Procedures procedures, Organisations organisations, CurrentActor current, Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static Doorway deskDoorway() {
        return Doorway.workbench("/desk", "各类案件", 2, WorkbenchPages.OFFICIALS);
    }

    @GetMapping("/desk")
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        var actor = current.get();
        var shelves = procedures.byField(LocalDate.now(clock), q);
        model.addAttribute("q", q.strip());
        model.addAttribute("shelves", shelves);
        model.addAttribute(
                "mine",
                shelves.values().stream()
                        .flatMap(List::stream)
                        .filter(one -> !one.openingsOf(actor).isEmpty())
                        .map(Definition::id)
                        .collect(Collectors.toSet()));
        return "workbench/desk";
    }

    @GetMapping("/desk/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = current.get();
        var today = LocalDate.now(clock);
        int asked = year == null ? today.getYear() : Math.clamp(year, 1990, 2200);
        var definition = procedures
                .inForce(id, today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有名为“" + id + "”且现行有效的程序"));
        var query = new CaseQuery(null, null, null, id, q, open, page, PAGE);
        model.addAttribute("definition", definition);
        model.addAttribute("openings", definition.ofItem() ? List.of() : definition.openingsOf(actor));
        model.addAttribute("openers", openers(definition));
        model.addAttribute("cases", cases.search(query, actor));
        model.addAttribute("query", query);
        model.addAttribute("names", organisations.names(actor.district()));
        model.addAttribute("year", asked);
        model.addAttribute("thisYear", today.getYear());
        model.addAttribute("statistics", cases.year(id, asked, actor));
        model.addAttribute("outcomes", outcomes(definition));
        return "workbench/procedure";
    }

    /** In whose standing cases are opened, in words. */
    private static String openers(Definition definition) {
        return definition.openings().stream()
                .flatMap(act -> Stream.of(definition.standing(act).split("、")))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** An outcome in words: the name of the first act that leads to it. */
    private static Map<String, String> outcomes(Definition definition) {
        var words = new LinkedHashMap<String, String>();
        words.put("", "未记结果");
        for (var act : definition.acts().values())
            if (act.outcome() != null) words.putIfAbsent(act.outcome(), act.name());
        return words;
    }
}
