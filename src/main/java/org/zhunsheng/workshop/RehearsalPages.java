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
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.DefinitionException;
import org.zhunsheng.kernel.procedure.DryRun;
import org.zhunsheng.kernel.procedure.Procedures;

/** A case run through a definition from a chosen day, without anything being written (预演). */
@Controller
class RehearsalPages {

    private final Procedures procedures;
    private final Calendars calendars;
    private final Cases cases;
    private final Admission admission;
    private final DraftDesk desk;

    RehearsalPages(Procedures procedures, Calendars calendars, Cases cases, Admission admission, DraftDesk desk) {
        this.procedures = procedures;
        this.calendars = calendars;
        this.cases = cases;
        this.admission = admission;
        this.desk = desk;
    }

    @GetMapping("/workshop/{id}/rehearsal")
    String begin(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate version,
            @RequestParam(required = false) @Nullable LocalDate day,
            Model model) {
        var reader = admission.reader();
        var on = day == null ? desk.today() : day;
        var definition = (version == null ? procedures.inForce(id, on) : procedures.version(id, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个程序，或者当日没有有效的版本"));
        return page(
                Script.begin(id, definition.effective(), on), definition, new LinkedMultiValueMap<>(), reader, model);
    }

    @PostMapping("/workshop/rehearsal")
    String go(@RequestParam MultiValueMap<String, String> sent, Model model) {
        var reader = admission.reader();
        var script = Script.of(sent, desk.today());
        try {
            return page(script, definition(script), sent, reader, model);
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

    private String page(
            Script script, Definition definition, MultiValueMap<String, String> sent, Actor reader, Model model) {
        var refusals = new ArrayList<String>();
        var facts = script.facts();
        if (facts == null) refusals.add("“系统已知的内容”不是 JSON，应如 {\"item\": {}}");
        var opening = DryRun.of(definition, calendars.current())
                .knowing(facts == null ? Map.of() : facts)
                .following(earlier(script, reader, refusals));
        model.addAttribute("refusals", refusals);
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

    private List<CaseFile> earlier(Script script, Actor reader, List<String> refusals) {
        var found = new ArrayList<CaseFile>();
        for (var number : script.earlierNumbers())
            cases.find(number, reader)
                    .ifPresentOrElse(found::add, () -> refusals.add("没有案号为“" + number + "”的案件，或者您无权查看，请核对“此前的案件”"));
        return found;
    }
}
