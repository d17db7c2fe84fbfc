package org.zhunsheng.workshop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.procedure.Procedures;
import org.zhunsheng.kernel.procedure.Refusal;
import org.zhunsheng.kernel.procedure.Releases;

/** The page on which a definition is written: checked as often as one likes, put forward once it is right. */
@Controller
class AmendmentPages {

    private final Procedures procedures;
    private final Releases releases;
    private final Admission admission;
    private final DraftDesk desk;

    AmendmentPages(Procedures procedures, Releases releases, Admission admission, DraftDesk desk) {
        this.procedures = procedures;
        this.releases = releases;
        this.admission = admission;
        this.desk = desk;
    }

    @GetMapping("/workshop/drafts")
    String begin(
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable LocalDate version,
            @RequestParam(defaultValue = "false") boolean changes,
            Model model) {
        admission.drafter();
        if (procedure == null) return desk.page(new Draft("", "", "", "", "", null, ""), model);
        var source = procedures.versions(procedure).stream()
                .map(one -> one.effective())
                .filter(day -> version == null || day.equals(version))
                .reduce((earlier, later) -> later)
                .flatMap(day -> procedures.source(procedure, day))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个程序或者版本"));
        var whole = Draft.of(source);
        var text = "extends: " + procedure + "@" + source.folder().replaceFirst(".*/", "") + "\n";
        var draft = changes ? new Draft(whole.module(), whole.id(), text, "", "", null, "") : whole;
        return desk.page(draft, model);
    }

    @PostMapping("/workshop/drafts")
    String check(@RequestParam MultiValueMap<String, String> sent, Model model) {
        admission.drafter();
        var draft = Draft.of(sent);
        return desk.page(draft, procedures.problems(draft.source(desk.today())), model);
    }

    @PostMapping("/workshop/drafts/release")
    String propose(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes flash) {
        var actor = admission.drafter();
        var draft = Draft.of(sent);
        try {
            if (draft.effective() == null) throw Refusal.Invalid.field("effective", "请填写施行日期");
            var release = releases.propose(draft.source(desk.today()), draft.effective(), draft.reason(), actor);
            flash.addFlashAttribute("done", "已送签，由机关负责人或者本级政府负责人签发。");
            return "redirect:/workshop/releases/" + release.id();
        } catch (Refusal refusal) {
            model.addAttribute("refusals", refusal.reasons());
            return desk.page(draft, model);
        }
    }
}
