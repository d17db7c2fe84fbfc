package org.zhunsheng.filereview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.draw.DrawRefused;
import org.zhunsheng.kernel.procedure.Procedures;

/** Runs of the review of files, their results, the sheet of a file, and what people say to it. */
@Controller
class FileReviewPages {

    private static final String[] REVIEWERS = {"legal", "auditor"};
    private static final int PAGE = 50;
    private static final int LONGEST_OPINION = 1_000;
    private static final int MOST = 500;

    private final Runs runs;
    private final ReviewedFiles files;
    private final Samples samples;
    private final ReviewWorker worker;
    private final Procedures procedures;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;

    FileReviewPages(
            Runs runs,
            ReviewedFiles files,
            Samples samples,
            ReviewWorker worker,
            Procedures procedures,
            Organisations organisations,
            CurrentActor current,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.samples = samples;
        this.worker = worker;
        this.procedures = procedures;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static Doorway fileReviewDoorway() {
        return Doorway.workbench("/file-reviews", "案卷评查", 40, REVIEWERS);
    }

    private Actor reviewer() {
        var actor = current.get();
        for (var role : Set.of(REVIEWERS)) if (actor.is(role)) return actor;
        throw new AccessDeniedException("只有法制审核人员和监督人员可以评查案卷");
    }

    @GetMapping("/file-reviews")
    String all(Model model) {
        var actor = reviewer();
        model.addAttribute("runs", runs.all(actor));
        model.addAttribute("procedures", procedures.allInForce(LocalDate.now(clock)));
        model.addAttribute("names", procedureNames());
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute("standard", files.standard());
        return "filereview/runs";
    }

    @PostMapping("/file-reviews")
    String begin(@RequestParam int year, @RequestParam(required = false) @Nullable String procedure) {
        var actor = reviewer();
        var of = procedure == null || procedure.isBlank() ? null : procedure;
        if (year < 1990 || year > 2200)
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "请填写四位数的年份");
        var run = runs.begin(year, of, actor);
        worker.wake();
        return "redirect:/file-reviews/" + run;
    }

    @GetMapping("/file-reviews/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = reviewer();
        var run = runs.find(id, actor).orElseThrow(FileReviewPages::unknown);
        int at = Math.clamp(page, 0, 100_000);
        model.addAttribute("run", run);
        model.addAttribute("grades", files.grades(id, actor));
        model.addAttribute("standard", files.standard());
        model.addAttribute("grade", grade);
        model.addAttribute("page", at);
        model.addAttribute("of", of);
        model.addAttribute("sampled", samples.draw(id, actor));
        model.addAttribute("read", samples.read(id, actor));
        model.addAttribute("lessons", "lessons".equals(of) ? samples.lessons(id, actor) : List.of());
        var listed =
                switch (of) {
                    case "sample" -> samples.files(id, actor);
                    case "lessons" -> List.<ReviewedFiles.Reviewed>of();
                    case null, default -> files.files(id, grade, at, PAGE, actor);
                };
        model.addAttribute("files", listed);
        model.addAttribute("more", of == null && listed.size() == PAGE);
        model.addAttribute("names", procedureNames());
        model.addAttribute("offices", organisations.names(actor.district()));
        return "filereview/run";
    }

    @PostMapping("/file-reviews/{id}/sample")
    String sample(@PathVariable UUID id, @RequestParam int size, RedirectAttributes flash) {
        var actor = reviewer();
        var run = runs.find(id, actor).orElseThrow(FileReviewPages::unknown);
        try {
            samples.take(run, Math.clamp(size, 1, MOST), actor);
        } catch (DrawRefused refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/file-reviews/" + id + "?of=sample";
    }

    @GetMapping("/file-reviews/{id}/{caseId}")
    String sheet(@PathVariable UUID id, @PathVariable UUID caseId, Model model) {
        var actor = reviewer();
        var run = runs.find(id, actor).orElseThrow(FileReviewPages::unknown);
        var file = files.file(id, caseId, actor).orElseThrow(FileReviewPages::unknown);
        model.addAttribute("run", run);
        model.addAttribute("file", file);
        model.addAttribute("lines", files.lines(file));
        model.addAttribute("standard", files.standard());
        model.addAttribute("verdicts", files.verdicts(file, actor));
        model.addAttribute("names", procedureNames());
        model.addAttribute("offices", organisations.names(actor.district()));
        return "filereview/sheet";
    }

    @PostMapping("/file-reviews/{id}/{caseId}")
    String verdict(
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestParam String grade,
            @RequestParam String opinion,
            RedirectAttributes flash) {
        var actor = reviewer();
        var file = files.file(id, caseId, actor).orElseThrow(FileReviewPages::unknown);
        boolean known =
                files.standard().grades().stream().anyMatch(one -> one.id().equals(grade));
        if (!known || opinion.isBlank() || opinion.length() > LONGEST_OPINION)
            flash.addFlashAttribute("refused", "没有记入：请选择等次，并写明理由（最多" + LONGEST_OPINION + "字）");
        else {
            files.verdict(file, grade, opinion.strip(), actor);
            flash.addFlashAttribute("done", "您的评定已经记入，与系统评定一并保留。");
        }
        return "redirect:/file-reviews/" + id + "/" + caseId;
    }

    private Map<String, String> procedureNames() {
        var names = new HashMap<String, String>();
        for (var one : procedures.allInForce(LocalDate.now(clock))) names.put(one.id(), one.name());
        return names;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次评查，或者案卷不在其中");
    }
}
