package org.zhunsheng.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.DefinitionException;
import org.zhunsheng.kernel.procedure.DryRun;
import org.zhunsheng.kernel.procedure.Procedures;

/** A case run through a definition from a chosen day, without anything being written (预演). */
@Controller
class RehearsalPages {

    private final Procedures procedures;
    private final Calendars calendars;
    private final Admission admission;
    private final DraftDesk desk;

    RehearsalPages(Procedures procedures, Calendars calendars, Admission admission, DraftDesk desk) {
        this.procedures = procedures;
        this.calendars = calendars;
        this.admission = admission;
        this.desk = desk;
    }

    @GetMapping("/workshop/{id}/rehearsal")
    String begin(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate version,
            @RequestParam(required = false) @Nullable LocalDate day,
            Model model) {
        admission.reader();
        var on = day == null ? desk.today() : day;
        var definition = (version == null ? procedures.inForce(id, on) : procedures.version(id, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个程序，或者当日没有有效的版本"));
        return page(Script.begin(id, definition.effective(), on), definition, new LinkedMultiValueMap<>(), model);
    }

    @PostMapping("/workshop/rehearsal")
    String go(@RequestParam MultiValueMap<String, String> sent, Model model) {
        admission.reader();
        var script = Script.of(sent, desk.today());
        try {
            return page(script, definition(script), sent, model);
        } catch (DefinitionException wrong) {
            return desk.page(script.draft(), wrong.problems(), model);
        }
    }

    private Definition definition(Script script) {
        var id = script.draft().id();
        if (script.version() == null)
            return procedures.understood(script.draft().source(desk.today()));
        return procedures
                .version(id, script.version())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个版本"));
    }

    private String page(Script script, Definition definition, MultiValueMap<String, String> sent, Model model) {
        var facts = script.facts();
        if (facts == null) model.addAttribute("refusals", List.of("“系统已知的内容”不是 JSON，应如 {\"item\": {}}"));
        var opening = DryRun.of(definition, calendars.current()).knowing(facts == null ? Map.of() : facts);
        var stage = new Stage(opening, new ArrayList<>(script.steps()), script.day());
        stage.command(script, sent);
        model.addAttribute("script", script);
        model.addAttribute("definition", definition);
        model.addAttribute("stage", stage);
        model.addAttribute("steps", Script.json(stage.steps()));
        model.addAttribute("terms", TermLine.of(stage.run(), calendars.current(), stage.day()));
        model.addAttribute("choices", stage.run().choices(stage.day()));
        return "workshop/rehearsal";
    }
}
