package org.zhunsheng.kernel.draw;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.access.OpenPath;
import org.zhunsheng.kernel.access.Scope;

/**
 * A draw as anybody sees it and draws it again, and for officers the list of all, those included that were fixed and never
 * drawn. The public is given the address of a draw, not the list: who is drawn is not told before the visit.
 */
@Controller
class DrawPages {

    private static final int NEWEST = 100;

    private final Draws draws;
    private final DrawDesk desk;
    private final CurrentActor current;

    DrawPages(Draws draws, DrawDesk desk, CurrentActor current) {
        this.draws = draws;
        this.desk = desk;
        this.current = current;
    }

    @Bean
    static OpenPath seenDraws() {
        return OpenPath.get("/draws/*");
    }

    @Bean
    static Doorway drawsDoorway() {
        return Doorway.workbench("/draws", "随机抽签", 45, "officer", "head", "legal", "auditor");
    }

    @GetMapping("/draws")
    String all(Model model) {
        var actor = desk.officer();
        model.addAttribute("draws", draws.newest(actor.district(), NEWEST));
        return "draw/draws";
    }

    @GetMapping("/draws/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String district, Model model) {
        var draw = desk.find(id, district);
        model.addAttribute("draw", draw);
        model.addAttribute("rules", draw.rules());
        model.addAttribute("roster", draw.roster());
        model.addAttribute("outcome", draw.result());
        model.addAttribute("replay", draw.drawn() ? draws.replay(draw) : null);
        model.addAttribute("steps", DrawView.Algorithm.DESCRIBED.steps());
        model.addAttribute("mayDraw", mayDraw(draw));
        return "draw/draw";
    }

    /** A draw that belongs to a case is drawn there, so that the act is recorded with it. */
    private boolean mayDraw(Draw draw) {
        return !draw.drawn()
                && draw.caseId() == null
                && current.find()
                        .filter(actor -> actor.district().equals(draw.district()))
                        .filter(actor -> !(Scope.of(actor) instanceof Scope.Own))
                        .isPresent();
    }

    @PostMapping("/draws/{id}/draw")
    String draw(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String value, RedirectAttributes flash) {
        try {
            desk.draw(id, value);
        } catch (DrawRefused refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/draws/" + id;
    }
}
