package org.zhunsheng.kernel.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.search.Initials;

/** The year on a page, each figure by month and department, and the records behind it. */
@Controller
class FigurePages {

    private static final int PAGE = 20;
    private static final List<String> MONTHS =
            IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList();

    private final Catalogue catalogue;
    private final Figures figures;
    private final FigureRecords records;
    private final Asker asker;
    private final Breakdown breakdown;
    private final Tables tables;
    private final Clock clock;

    FigurePages(
            Catalogue catalogue,
            Figures figures,
            FigureRecords records,
            Asker asker,
            Breakdown breakdown,
            Tables tables,
            Clock clock) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.records = records;
        this.asker = asker;
        this.breakdown = breakdown;
        this.tables = tables;
        this.clock = clock;
    }

    /** One chapter of the year, or what is found by a word; {@code all} shows everything, to print it. */
    @GetMapping("/figures")
    String year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        var district = asker.district(null);
        boolean officer = asker.isOfficerOf(district);
        var visible = catalogue.figures().stream()
                .filter(figure -> figure.open() || officer)
                .toList();
        var chapters = visible.stream().map(Figure::chapter).distinct().toList();
        var word = q.strip();
        var opened = chapter == null || !chapters.contains(chapter) ? chapters.getFirst() : chapter;
        var asked = visible.stream()
                .filter(figure -> all || (word.isEmpty() ? figure.chapter().equals(opened) : found(figure, word)))
                .toList();
        model.addAttribute("chapters", chapters);
        model.addAttribute("chapter", all || !word.isEmpty() ? null : opened);
        model.addAttribute("q", word);
        model.addAttribute("all", all);
        model.addAttribute(
                "values",
                figures.values(district, asked, Asked.period(Asked.year(year, clock), null, null)).stream()
                        .collect(Collectors.groupingBy(FigureValue::chapter, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("officer", officer);
        model.addAttribute("tables", tables.all(officer));
        Years.offer(model, Asked.year(year, clock), Asked.year(null, clock));
        return "figure/year";
    }

    private static boolean found(Figure figure, String word) {
        return Initials.find(word, figure.name(), figure.id());
    }

    @GetMapping("/figures/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "department") String by,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var district = asker.district(null);
        var figure = asker.mayAsk(catalogue.get(id), district);
        var whole = Period.year(Asked.year(year, clock));
        var period = Asked.period(Asked.year(year, clock), null, month);
        var months = figures.values(district, id, Period.months(Asked.year(year, clock)));
        var names = breakdown.names(district);
        var sight = asker.sight(district);
        model.addAttribute("figure", figures.value(district, id, whole));
        model.addAttribute("parts", parts(figure));
        model.addAttribute("words", words(figure));
        model.addAttribute("months", months);
        model.addAttribute("chart", BarChart.of(MONTHS, months));
        model.addAttribute("trend", breakdown.parts(district, id, whole, "year"));
        model.addAttribute("quarters", breakdown.parts(district, id, whole, "quarter"));
        model.addAttribute("split", breakdown.parts(district, id, whole, by));
        model.addAttribute("by", by);
        model.addAttribute("ways", breakdown.ways(figure));
        model.addAttribute("digest", digest ? records.digest(figure, whole, sight) : null);
        model.addAttribute("month", month);
        model.addAttribute("department", department);
        model.addAttribute("departmentName", department == null ? null : names.apply(department));
        model.addAttribute("names", names);
        model.addAttribute("listed", records.page(figure, period, sight.of(department), Asked.page(page), PAGE));
        Years.offer(model, Asked.year(year, clock), Asked.year(null, clock));
        return "figure/figure";
    }

    private @Nullable String words(Figure figure) {
        return figure.question() instanceof Figure.Formula formula
                ? formula.expression().words(part -> catalogue.get(part).name())
                : null;
    }

    private Map<String, String> parts(Figure figure) {
        var parts = new LinkedHashMap<String, String>();
        if (figure.question() instanceof Figure.Formula formula)
            formula.expression()
                    .figures()
                    .forEach(part -> parts.put(part, catalogue.get(part).name()));
        return parts;
    }

    @GetMapping("/figures/{id}/records.xlsx")
    void export(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String department,
            HttpServletResponse response)
            throws IOException {
        var district = asker.district(null);
        var figure = asker.mayAsk(catalogue.get(id), district);
        var period = Asked.period(Asked.year(year, clock), null, month);
        var sight = asker.sight(district).of(department);
        Download.workbook(response, figure.name() + "-" + period.name());
        try (var workbook = new FigureWorkbook(response.getOutputStream(), breakdown.names(district))) {
            var visible = records.page(figure, period, sight, 0, 1).total();
            workbook.head(figures.value(district, id, period), visible);
            records.each(figure, period, sight, workbook::add);
        }
    }
}
