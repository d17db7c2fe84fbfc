package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** The procedures as anyone may read them: the drawing, who may do what, and by when under which article. */
@Controller
class ProcedurePages {

    private final Procedures procedures;
    private final Clock clock;

    ProcedurePages(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    @GetMapping("/procedures")
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("shelves", procedures.byField(LocalDate.now(clock), q));
        return "procedure/procedures";
    }

    @GetMapping("/procedures/{id}")
    String one(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on, Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        var definition =
                procedures.inForce(id, day).orElseThrow(() -> new Unknown("没有名为“" + id + "”且在 " + day + " 有效的程序"));
        var standings = new LinkedHashMap<String, String>();
        definition.acts().values().forEach(act -> standings.put(act.id(), Standing.words(definition, act)));
        model.addAttribute("definition", definition);
        model.addAttribute("versions", procedures.versions(id));
        model.addAttribute("standings", standings);
        model.addAttribute("diagram", Diagram.svg(DiagramModel.of(definition)));
        return "procedure/procedure";
    }
}
