package org.zhunsheng.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.draw.DrawRefused;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Refusal;

/** The page on which officers fix the pools of a batch and draw from them. */
@Controller
@RequestMapping("/cases/{id}/lots")
class LotsPages {

    static final String PROCEDURE = "double-random-inspection";

    private final Lots lots;
    private final FurtherDraw further;
    private final Cases cases;
    private final SubjectPool pool;
    private final CurrentActor current;

    LotsPages(Lots lots, FurtherDraw further, Cases cases, SubjectPool pool, CurrentActor current) {
        this.lots = lots;
        this.further = further;
        this.cases = cases;
        this.pool = pool;
        this.current = current;
    }

    /** What the form on the page asks. */
    record Asked(
            @Nullable Integer count,
            @Nullable Integer inspectors,
            @Nullable Integer maxLoad,
            @Nullable String type,
            @Nullable String town,
            @Nullable LocalDate notSince,
            @Nullable Integer weightA,
            @Nullable Integer weightB,
            @Nullable Integer weightC,
            @Nullable Integer weightD,
            @Nullable String avoid,
            @Nullable String later) {

        Lots.Wish wish() {
            var filter = new HashMap<String, String>();
            if (type != null) filter.put("type", type);
            if (town != null) filter.put("town", town);
            if (notSince != null) filter.put("not-since", notSince.toString());
            return new Lots.Wish(
                    atLeastOne("抽取户数", count),
                    atLeastOne("每户检查人员", inspectors),
                    maxLoad == null ? null : Integer.valueOf(atLeastOne("每人上限", maxLoad)),
                    filter,
                    Map.of(
                            "A", weight("A", weightA),
                            "B", weight("B", weightB),
                            "C", weight("C", weightC),
                            "D", weight("D", weightD)),
                    pairs(),
                    later == null ? "" : later);
        }

        private static int atLeastOne(String what, @Nullable Integer number) {
            if (number == null || number < 1) throw new IllegalArgumentException(what + "至少填1");
            return number;
        }

        private static int weight(String risk, @Nullable Integer weight) {
            if (weight == null || weight < 1 || weight > 1_000)
                throw new IllegalArgumentException(risk + "类的权重须在1到1000之间");
            return weight;
        }

        private List<Terms.Avoidance> pairs() {
            var pairs = new ArrayList<Terms.Avoidance>();
            for (var line : avoid == null ? List.<String>of() : avoid.lines().toList()) {
                if (line.isBlank()) continue;
                var words = line.strip().split("[\\s,，]+", 0);
                if (words.length != 2) throw new IllegalArgumentException("回避每行写一对：执法证号 统一社会信用代码；这一行写错了：" + line);
                pairs.add(new Terms.Avoidance(words[0], words[1]));
            }
            return pairs;
        }
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        var file = file(id);
        var actor = current.get();
        model.addAttribute("file", file);
        model.addAttribute("bodies", lots.bodies(file));
        model.addAttribute("types", pool.types(actor.district()));
        UnaryOperator<String> kindName = BodyKind::name;
        model.addAttribute("kindName", kindName);
        model.addAttribute("towns", pool.towns(actor.district()));
        model.addAttribute("weights", SubjectPool.WEIGHTS);
        model.addAttribute("open", file.state().equals("task"));
        var draw = lots.standing(file).orElse(null);
        model.addAttribute("draw", draw);
        model.addAttribute("teams", lots.teams(file));
        model.addAttribute("anew", file.state().equals("drawn"));
        model.addAttribute("adopted", draw != null && lots.adopted(file, draw));
        return "inspection/lots";
    }

    @PostMapping("/fix")
    String fix(@PathVariable String id, Asked asked, RedirectAttributes flash) {
        return tried(id, flash, file -> lots.fix(file, asked.wish(), current.get()), "名录库、规则和种子的摘要已经固定，记入案卷。");
    }

    @PostMapping("/draw")
    String draw(
            @PathVariable String id, @RequestParam(required = false) @Nullable String value, RedirectAttributes flash) {
        return tried(id, flash, file -> lots.draw(file, value, current.get()), "已抽取，结果记入案卷。");
    }

    @PostMapping("/fix-anew")
    String fixAnew(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> absent,
            @RequestParam(defaultValue = "") String subjects,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "") String later,
            RedirectAttributes flash) {
        var wish = new FurtherDraw.Absence(absent, codes(subjects), reasons.strip(), later.strip());
        return tried(id, flash, file -> further.fix(file, wish, current.get()), "另行抽取的名录库、规则和种子的摘要已经固定，记入案卷。");
    }

    private static List<String> codes(String said) {
        return Pattern.compile("[\\s,，、;；]+")
                .splitAsStream(said)
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    @PostMapping("/draw-anew")
    String drawAnew(
            @PathVariable String id, @RequestParam(required = false) @Nullable String value, RedirectAttributes flash) {
        return tried(id, flash, file -> further.draw(file, value, current.get()), "已另行抽取，结果记入案卷。");
    }

    private interface Step {
        void of(CaseFile file);
    }

    private String tried(String id, RedirectAttributes flash, Step step, String done) {
        try {
            step.of(file(id));
            flash.addFlashAttribute("done", done);
        } catch (DrawRefused refused) {
            flash.addFlashAttribute("refused", said(refused));
        } catch (Refusal | IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/cases/" + id + "/lots";
    }

    private static String said(DrawRefused refused) {
        return String.join(
                "；", refused.faults().stream().map(DrawRefused.Fault::message).toList());
    }

    private CaseFile file(String id) {
        return cases.find(id, current.get())
                .filter(file -> file.definition().id().equals(PROCEDURE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个抽查案件"));
    }
}
