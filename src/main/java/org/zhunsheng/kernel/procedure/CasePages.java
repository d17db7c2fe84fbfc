package org.zhunsheng.kernel.procedure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.calendar.Deadline;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.form.FormDesk;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** The pages of a case: what was done, what runs, what may be done now, and the form of each such act. */
@Controller
@RequestMapping("/cases/{id}")
class CasePages {

    private final Docket docket;
    private final LawfulActs lawful;
    private final Cases cases;
    private final CaseViews views;
    private final FactSheet facts;
    private final Uploads uploads;
    private final FormDesk desk;
    private final KnownAnswers known;
    private final Organisations organisations;
    private final CurrentActor current;
    private final List<CasePanel> panels;

    CasePages(
            Docket docket,
            LawfulActs lawful,
            Cases cases,
            CaseViews views,
            FactSheet facts,
            Uploads uploads,
            FormDesk desk,
            KnownAnswers known,
            Organisations organisations,
            CurrentActor current,
            ObjectProvider<CasePanel> panels) {
        this.docket = docket;
        this.lawful = lawful;
        this.cases = cases;
        this.views = views;
        this.facts = facts;
        this.uploads = uploads;
        this.desk = desk;
        this.known = known;
        this.organisations = organisations;
        this.current = current;
        this.panels = panels.orderedStream().toList();
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        var actor = current.get();
        var file = file(id, actor);
        model.addAttribute("file", file);
        model.addAttribute(
                "organisation", organisations.name(file.district(), file.head().organisation()));
        model.addAttribute("terms", views.terms(file));
        model.addAttribute("pictures", pictures(file));
        model.addAttribute("lawful", lawful.acts(file, actor));
        model.addAttribute("unlawful", lawful.unlawful(file, actor));
        model.addAttribute("acts", facts.acts(file, actor));
        model.addAttribute("panels", shown(file, actor));
        model.addAttribute("staff", actor.organisation() != null);
        model.addAttribute("handles", InFull.mayAsk(file, actor));
        return "procedure/case";
    }

    private List<CasePanel.Shown> shown(CaseFile file, Actor actor) {
        return panels.stream().flatMap(panel -> panel.of(file, actor).stream()).toList();
    }

    private Map<String, Deadline> pictures(CaseFile file) {
        var pictures = new HashMap<String, Deadline>();
        file.running().forEach((id, term) -> pictures.put(id, views.deadline(term)));
        return pictures;
    }

    @GetMapping("/acts/{act}")
    String form(@PathVariable String id, @PathVariable String act, Model model, HttpServletResponse response) {
        var actor = current.get();
        var file = file(id, actor);
        var rule = rule(file, act);
        var reasons = lawful.acts(file, actor).contains(rule)
                ? List.<String>of()
                : lawful.unlawful(file, actor).getOrDefault(rule, List.of("您的身份不能办理“" + rule.name() + "”"));
        if (!reasons.isEmpty()) response.setStatus(HttpStatus.CONFLICT.value());
        var form = file.definition().formOf(rule);
        if (form != null)
            model.addAttribute("form", desk.open(form, key(file, rule), file.facts(), known.in(file, actor), actor));
        return page(file, rule, reasons, model);
    }

    @PostMapping("/acts/{act}")
    String perform(
            @PathVariable String id,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var actor = current.get();
        var file = file(id, actor);
        var rule = rule(file, act);
        var filled = Filled.of(file.definition().formOf(rule), request, file.facts(), uploads, actor);
        try {
            if (filled.editing()) return again(file, rule, filled, List.of(), actor, model);
            var wish = new PerformAct(file.id(), act, filled.values(), List.of(), null, seen(filled.page("_seen")));
            docket.perform(wish, actor);
            desk.done(key(file, rule), actor);
            flash.addFlashAttribute("done", "“" + rule.name() + "”已办理，记入案卷。");
            return "redirect:/cases/" + file.id();
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            return again(file, rule, filled.with(refusal), general(refusal), actor, model);
        }
    }

    private String again(CaseFile file, ActRule rule, Filled filled, List<String> refusals, Actor actor, Model model) {
        if (filled.form() != null)
            model.addAttribute("form", filled.again(desk, key(file, rule), file.facts(), known.in(file, actor), actor));
        return page(file, rule, refusals, model);
    }

    private static String page(CaseFile file, ActRule rule, List<String> refusals, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("act", rule);
        model.addAttribute("refusals", refusals);
        return "procedure/act";
    }

    /** Under which drafts of this form are kept. */
    private static String key(CaseFile file, ActRule rule) {
        return "case/" + file.id() + "/" + rule.id();
    }

    /** What no single field is to blame for. */
    static List<String> general(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid invalid)) return refusal.reasons();
        return invalid.errors().stream()
                .filter(error -> error.field().isEmpty())
                .map(FieldError::message)
                .toList();
    }

    private static @Nullable Integer seen(@Nullable String sequence) {
        return sequence == null || !sequence.matches("\\d{1,9}") ? null : Integer.valueOf(sequence);
    }

    private static ActRule rule(CaseFile file, String act) {
        return file.definition().find(act).orElseThrow(() -> new Unknown("没有这一步骤"));
    }

    private CaseFile file(String id, Actor actor) {
        return cases.find(id, actor).orElseThrow(() -> new Unknown("没有这个案件，或者您无权查看，请核对案号"));
    }
}
