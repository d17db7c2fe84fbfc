package org.zhunsheng.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Light;
import org.zhunsheng.kernel.procedure.Procedures;

/** The to-do list and the monitoring board. */
@Controller
class WorkbenchPages {

    private static final int PAGE = 20;

    /** Who works on cases. */
    static final String[] OFFICIALS = {
        "clerk", "agent", "approver", "officer", "legal", "head", "leader", "auditor", "admin"
    };

    private final Cases cases;
    private final Procedures procedures;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;

    WorkbenchPages(Cases cases, Procedures procedures, Organisations organisations, CurrentActor current, Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static Doorway todoDoorway() {
        return Doorway.workbench("/workbench", "待办", 0, OFFICIALS);
    }

    @Bean
    static Doorway boardDoorway() {
        return Doorway.workbench("/monitoring", "亮灯监测", 10, "head", "legal", "leader", "auditor", "admin");
    }

    @GetMapping("/workbench")
    String todo(
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = current.get();
        var query = new CaseQuery(null, light, blankless(department), blankless(procedure), q, open, page, PAGE);
        model.addAttribute("cases", cases.search(query, actor));
        model.addAttribute("lights", cases.lights(actor));
        model.addAttribute("procedures", procedures.allInForce(LocalDate.now(clock)));
        model.addAttribute("names", organisations.names(actor.district()));
        model.addAttribute("query", query);
        return "workbench/todo";
    }

    @GetMapping("/monitoring")
    String board(Model model) {
        var actor = current.get();
        model.addAttribute("lights", List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.HELD, Light.NONE));
        model.addAttribute("rows", byDepartment(actor));
        model.addAttribute("total", cases.lights(actor));
        model.addAttribute("urgent", urgent(actor));
        model.addAttribute("names", organisations.names(actor.district()));
        return "workbench/board";
    }

    /** The departments by code, those with most overdue first, then those with most about to be. */
    private List<Map.Entry<String, Map<Light, Long>>> byDepartment(Actor actor) {
        var rows = new TreeMap<String, Map<Light, Long>>();
        for (var count : cases.lightsByOrganisation(actor))
            rows.computeIfAbsent(count.organisation(), code -> new EnumMap<>(Light.class))
                    .put(count.light(), count.count());
        return rows.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Map<Light, Long>> row) -> -amount(row, Light.RED))
                        .thenComparingLong(row -> -amount(row, Light.YELLOW)))
                .toList();
    }

    private static long amount(Map.Entry<String, Map<Light, Long>> row, Light light) {
        return row.getValue().getOrDefault(light, 0L);
    }

    /** The cases that want somebody's word first: those overdue, then those about to be. */
    private List<Cases.Page> urgent(Actor actor) {
        return List.of(
                cases.search(new CaseQuery(null, Light.RED, null, null, null, true, 0, PAGE), actor),
                cases.search(new CaseQuery(null, Light.YELLOW, null, null, null, true, 0, PAGE), actor));
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
