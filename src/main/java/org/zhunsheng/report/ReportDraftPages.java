package org.zhunsheng.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.figure.CheckResult;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.report.Versions.Version;

/** Where the report of a year is drawn up: what it says now, what it leaves unsaid, and what changed. */
@Controller
class ReportDraftPages {

    private static final int YEARS_BACK = 4;

    private final ReportSight sight;
    private final Reports reports;
    private final Versions versions;
    private final Snapshots snapshots;
    private final Substitutes substitutes;
    private final Comments comments;
    private final SignOff signOff;
    private final Figures figures;
    private final Clock clock;

    ReportDraftPages(
            ReportSight sight,
            Reports reports,
            Versions versions,
            Snapshots snapshots,
            Substitutes substitutes,
            Comments comments,
            SignOff signOff,
            Figures figures,
            Clock clock) {
        this.sight = sight;
        this.reports = reports;
        this.versions = versions;
        this.snapshots = snapshots;
        this.substitutes = substitutes;
        this.comments = comments;
        this.signOff = signOff;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/reports/drafts")
    String list(Model model) {
        var district = sight.officer().district();
        var years = new TreeSet<>(versions.years(district)).descendingSet();
        int now = Year.now(clock).getValue();
        for (int back = 0; back <= YEARS_BACK; back++) years.add(now - back);
        model.addAttribute("years", years);
        model.addAttribute("drawnUp", versions.years(district));
        model.addAttribute("published", snapshots.publishedYears(district));
        return "report/drafts";
    }

    @GetMapping("/reports/drafts/{year}")
    String draft(@PathVariable int year, Model model) {
        var actor = sight.officer();
        var district = actor.district();
        var version = versions.latest(district, Reports.year(year)).orElse(null);
        var numbers = reports.numbers(district, year);
        var report = reports.draft(district, year, version, numbers);
        ReportPages.show(model, report, true);
        model.addAttribute("version", version);
        model.addAttribute("typed", reports.typed(report));
        model.addAttribute("broken", broken(district, year));
        model.addAttribute("outline", outline(year));
        model.addAttribute("remarks", remarks(district, year));
        model.addAttribute("submitted", snapshots.submitted(district, year).orElse(null));
        model.addAttribute("editor", ReportSight.mayEdit(actor));
        model.addAttribute("submits", signOff.isReady() && actor.is("legal"));
        signOff.of(year, actor).ifPresent(file -> model.addAttribute("signing", file));
        return "report/draft";
    }

    private List<CheckResult> broken(String district, int year) {
        return figures.checks(district, year).stream()
                .filter(check -> !check.holds())
                .toList();
    }

    /** The title of each section by its place, those that say nothing now included. */
    private Map<String, String> outline(int year) {
        var outline = new LinkedHashMap<String, String>();
        for (var chapter : reports.template(year).chapters())
            for (var section : chapter.sections()) outline.put(chapter.id() + "/" + section.id(), section.title());
        return outline;
    }

    /** How many remarks on each section are not settled. */
    private Map<String, Long> remarks(String district, int year) {
        return comments.of(district, year).stream()
                .filter(comment -> comment.settledAt() == null)
                .collect(Collectors.groupingBy(Comments.Comment::place, Collectors.counting()));
    }

    @PostMapping("/reports/drafts/{year}")
    String drawUp(@PathVariable int year, RedirectAttributes told) {
        var version = reports.save(sight.editor(), Reports.year(year), "按当前指标生成");
        told.addFlashAttribute("done", "已按当前指标生成第 " + version.version() + " 版");
        return "redirect:/reports/drafts/{year}";
    }

    @PostMapping("/reports/drafts/{year}/submit")
    String submit(@PathVariable int year, RedirectAttributes told) {
        var actor = sight.editor();
        try {
            var version = reports.save(actor, Reports.year(year), "送审");
            var title = reports.draft(actor.district(), year).title();
            return "redirect:/cases/" + signOff.send(actor, year, version.version(), title);
        } catch (ReportRefused e) {
            told.addFlashAttribute("refusal", e.reason());
            return "redirect:/reports/drafts/{year}";
        }
    }

    @GetMapping("/reports/drafts/{year}/versions")
    String versions(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        var district = sight.officer().district();
        var all = versions.all(district, Reports.year(year));
        model.addAttribute("year", year);
        model.addAttribute("versions", all);
        if (!all.isEmpty()) {
            int newer = to == null ? all.getFirst().version() : to;
            int older = from == null ? Math.max(0, newer - 1) : from;
            model.addAttribute("to", newer);
            model.addAttribute("from", older);
            model.addAttribute(
                    "comparison",
                    comparison(
                            district,
                            year,
                            versions.find(district, year, older),
                            versions.find(district, year, newer)));
        }
        return "report/versions";
    }

    private Comparison comparison(String district, int year, Optional<Version> older, Optional<Version> newer) {
        var moved = figures.series(district, Comparison.moved(older, newer), List.of(Period.year(year)));
        var known = moved.values().stream().map(List::getFirst).toList();
        return Comparison.of(older, newer, outline(year), known);
    }

    @GetMapping("/reports/drafts/{year}/figures")
    String figures(@PathVariable int year, Model model) {
        var actor = sight.officer();
        var report = reports.draft(actor.district(), Reports.year(year));
        var chapters = report.figures().stream()
                .collect(Collectors.groupingBy(Report.Line::chapter, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("report", report);
        model.addAttribute("chapters", chapters);
        model.addAttribute("history", substitutes.history(actor.district(), year));
        model.addAttribute("signer", ReportSight.maySign(actor));
        return "report/figures";
    }

    @PostMapping("/reports/drafts/{year}/figures")
    String substitute(
            @PathVariable int year,
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes told) {
        var actor = sight.signer();
        try {
            reports.substitute(actor, Reports.year(year), figure, number(value), Places.printable(reason));
            told.addFlashAttribute("done", value.isBlank() ? "已签署：恢复采用计算结果" : "已签署，理由会印在报告的每一种版本里");
        } catch (ReportRefused e) {
            told.addFlashAttribute("refusal", e.reason());
        }
        return "redirect:/reports/drafts/{year}/figures";
    }

    private static @Nullable BigDecimal number(String value) {
        if (value.isBlank()) return null;
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            throw ReportRefused.wrong("value", "“" + value + "”不是数字，请填写阿拉伯数字；比率填小数，如 0.95");
        }
    }
}
