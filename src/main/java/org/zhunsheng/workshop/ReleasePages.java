package org.zhunsheng.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Procedures;
import org.zhunsheng.kernel.procedure.Refusal;
import org.zhunsheng.kernel.procedure.Release;
import org.zhunsheng.kernel.procedure.Releases;

/** What was put forward: read beside the version before it, and decided by somebody else. */
@Controller
@RequestMapping("/workshop/releases")
class ReleasePages {

    private final Procedures procedures;
    private final Releases releases;
    private final Admission admission;
    private final Clock clock;

    ReleasePages(Procedures procedures, Releases releases, Admission admission, Clock clock) {
        this.procedures = procedures;
        this.releases = releases;
        this.admission = admission;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        admission.reader();
        model.addAttribute("releases", releases.all(null));
        model.addAttribute(
                "names",
                procedures.latest().stream().collect(Collectors.toMap(Definition::id, Definition::name, (a, b) -> a)));
        return "workshop/releases";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var actor = admission.reader();
        var release = releases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这件修订"));
        boolean open = release.status() == Release.Status.PROPOSED;
        boolean decides = actor.is("head") || actor.is("leader");
        model.addAttribute("release", release);
        model.addAttribute(
                "decides", open && decides && !release.drafted().account().equals(actor.account()));
        model.addAttribute(
                "withdraws",
                release.status() == Release.Status.APPROVED
                        && release.effective().isAfter(LocalDate.now(clock)));
        procedures
                .inForce(release.source().id(), release.effective().minusDays(1))
                .ifPresent(before -> {
                    model.addAttribute("before", before);
                    procedures
                            .source(before.id(), before.effective())
                            .ifPresent(source -> WorkshopPages.compare(procedures, source, release.source(), model));
                });
        return "workshop/release";
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes flash) {
        return decided(
                id,
                flash,
                () -> "已签发，自 " + releases.approve(id, note, admission.reader()).effective() + " 起新立的案件用这一版本。");
    }

    @PostMapping("/{id}/refuse")
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes flash) {
        return decided(
                id,
                flash,
                () -> releases.refuse(id, note, admission.reader()).status().word() + "。");
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes flash) {
        return decided(
                id,
                flash,
                () -> releases.withdraw(id, note, admission.reader()).status().word() + "，不会施行。");
    }

    private static String decided(UUID id, RedirectAttributes flash, Supplier<String> decision) {
        try {
            flash.addFlashAttribute("done", decision.get());
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refusals", refusal.reasons());
        }
        return "redirect:/workshop/releases/" + id;
    }
}
