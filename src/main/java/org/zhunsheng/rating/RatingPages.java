package org.zhunsheng.rating;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.procedure.Cases;

/** Rating from one's own case. */
@Controller
class RatingPages {

    private final Ratings ratings;
    private final Cases cases;
    private final CurrentActor current;

    RatingPages(Ratings ratings, Cases cases, CurrentActor current) {
        this.ratings = ratings;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping("/cases/{id}/rating")
    String form(@PathVariable String id, Model model) {
        var actor = current.get();
        var file = cases.find(id, actor).orElseThrow(() -> RatingRefused.of(HttpStatus.NOT_FOUND, "没有这个案件，请核对案号"));
        var given = ratings.of(id, actor);
        var party = Ratings.isParty(file, actor);
        model.addAttribute("file", file);
        model.addAttribute("given", given);
        model.addAttribute("scores", Score.all());
        model.addAttribute(
                "open",
                party && file.outcome() != null && given.stream().noneMatch(rating -> rating.channel() == Channel.PC));
        model.addAttribute("decided", file.outcome() != null);
        model.addAttribute("party", party);
        return "rating/rate";
    }

    @PostMapping("/cases/{id}/rating")
    String rate(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer score,
            @RequestParam(required = false) @Nullable String text,
            RedirectAttributes told) {
        if (score == null || score < 1 || score > 5) {
            told.addFlashAttribute("refusal", "请选择一个满意度");
            return "redirect:/cases/{id}/rating";
        }
        try {
            ratings.rate(id, Channel.PC, new Score(score), text, current.get());
            told.addFlashAttribute("thanks", "谢谢您的评价，已经记录");
        } catch (RatingRefused e) {
            told.addFlashAttribute("refusal", e.reason());
        }
        return "redirect:/cases/{id}/rating";
    }
}
