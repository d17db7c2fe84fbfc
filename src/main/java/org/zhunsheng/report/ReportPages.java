package org.zhunsheng.report;

import java.time.Clock;
import java.time.Year;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The published reports, for anyone. */
@Controller
class ReportPages {

    private final ReportSight sight;
    private final Snapshots snapshots;
    private final Clock clock;

    ReportPages(ReportSight sight, Snapshots snapshots, Clock clock) {
        this.sight = sight;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping("/reports/annual")
    String list(Model model) {
        model.addAttribute("years", snapshots.publishedYears(sight.district()));
        model.addAttribute("officer", sight.isOfficer());
        model.addAttribute("last", Year.now(clock).getValue() - 1);
        return "report/list";
    }

    @GetMapping("/reports/annual/{year}")
    String one(@PathVariable int year, Model model) {
        var kept = snapshots
                .published(sight.district(), Reports.year(year))
                .orElseThrow(() -> ReportRefused.unknown(year + "年的法治政府建设年度报告还没有公布"));
        show(model, kept.report(), sight.isOfficer());
        model.addAttribute("digest", kept.digest());
        model.addAttribute("intact", kept.intact());
        return "report/published";
    }

    static void show(Model model, Report report, boolean officer) {
        model.addAttribute("report", report);
        model.addAttribute("officer", officer);
        model.addAttribute("date", ReportPress.date(report));
        model.addAttribute("mark", ReportPress.mark(report));
        model.addAttribute("links", ReportApi.Links.of(report.year()));
    }
}
