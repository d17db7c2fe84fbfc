package org.zhunsheng.kernel.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cross-checks of a year with the records that break them, and the statutory tables to look at, print and export. */
@Controller
@RequestMapping("/figures")
class CheckPages {

    private static final int PAGE = 20;

    private final Checks checks;
    private final Tables tables;
    private final Breakdown breakdown;
    private final FigureRecords records;
    private final Asker asker;
    private final Clock clock;

    CheckPages(Checks checks, Tables tables, Breakdown breakdown, FigureRecords records, Asker asker, Clock clock) {
        this.checks = checks;
        this.tables = tables;
        this.breakdown = breakdown;
        this.records = records;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping("/checks")
    String checks(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var district = asker.district(null);
        asker.mustBeOfficerOf(district);
        var broken = Comparator.comparing(CheckResult::holds);
        model.addAttribute(
                "checks",
                checks.of(district, Asked.year(year, clock)).stream()
                        .sorted(broken)
                        .toList());
        Years.offer(model, Asked.year(year, clock), Asked.year(null, clock));
        return "figure/checks";
    }

    @GetMapping("/checks/{id}")
    String difference(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var district = asker.district(null);
        asker.mustBeOfficerOf(district);
        var cells = checks.difference(id, Asked.year(year, clock));
        var result =
                checks.of(district, Asked.year(year, clock), check -> check.id().equals(id));
        model.addAttribute("check", result.isEmpty() ? null : result.getFirst());
        model.addAttribute("id", id);
        model.addAttribute("known", !cells.isEmpty());
        model.addAttribute("names", breakdown.names(district));
        model.addAttribute("listed", records.page(cells, asker.sight(district), Asked.page(page), PAGE));
        Years.offer(model, Asked.year(year, clock), Asked.year(null, clock));
        return "figure/difference";
    }

    @GetMapping("/tables/{id}")
    String table(@PathVariable String id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var district = asker.district(null);
        var table = asker.mayAsk(tables.get(id), district);
        model.addAttribute("table", tables.filled(district, table, Asked.year(year, clock)));
        model.addAttribute("others", tables.all(asker.isOfficerOf(district)));
        Years.offer(model, Asked.year(year, clock), Asked.year(null, clock));
        return "figure/table";
    }

    @GetMapping("/tables/{id}.xlsx")
    void export(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response)
            throws IOException {
        var district = asker.district(null);
        var table = asker.mayAsk(tables.get(id), district);
        Download.workbook(response, table.name() + "-" + Asked.year(year, clock) + "年");
        TableWorkbook.write(tables.filled(district, table, Asked.year(year, clock)), response.getOutputStream());
    }
}
