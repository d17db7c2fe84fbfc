package org.zhunsheng.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.report.TypedNumbers.Typed;
import org.zhunsheng.report.Versions.Version;

/** One section of a report: what its sentences say and why some say nothing, the text beside them, and remarks. */
@Controller
class SectionPages {

    private final ReportSight sight;
    private final Reports reports;
    private final Versions versions;
    private final Comments comments;

    SectionPages(ReportSight sight, Reports reports, Versions versions, Comments comments) {
        this.sight = sight;
        this.reports = reports;
        this.versions = versions;
        this.comments = comments;
    }

    /**
     * A sentence as the editor sees it.
     *
     * @param source what the template says, with its figures in braces
     * @param reworded what officers put in its place, if anything
     * @param said how it reads now; null where it is unsaid
     * @param why it is unsaid
     */
    public record Shown(
            String place, String source, @Nullable String reworded, Report.@Nullable Sentence said, String why) {}

    @GetMapping("/reports/drafts/{year}/sections/{chapter}/{section}")
    String section(@PathVariable int year, @PathVariable String chapter, @PathVariable String section, Model model) {
        var actor = sight.officer();
        var place = chapter + "/" + section;
        var found = find(Reports.year(year), chapter, section);
        var version = versions.latest(actor.district(), year).orElse(null);
        var numbers = reports.numbers(actor.district(), year);
        var report = reports.draft(actor.district(), year, version, numbers);
        Map<String, String> texts = version == null ? Map.of() : version.texts();
        model.addAttribute("year", year);
        model.addAttribute("place", place);
        model.addAttribute("section", found);
        model.addAttribute("seen", version == null ? 0 : version.version());
        model.addAttribute("sentences", shown(place, found, report, texts, numbers));
        if (!model.containsAttribute("text")) model.addAttribute("text", texts.getOrDefault(place, ""));
        model.addAttribute("typed", typed(place, report));
        model.addAttribute(
                "comments",
                comments.of(actor.district(), year).stream()
                        .filter(comment -> comment.place().equals(place))
                        .toList());
        model.addAttribute("editor", ReportSight.mayEdit(actor));
        return "report/section";
    }

    private Template.Section find(int year, String chapter, String section) {
        return reports.template(year).chapters().stream()
                .filter(one -> one.id().equals(chapter))
                .flatMap(one -> one.sections().stream())
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow(() -> ReportRefused.unknown("报告里没有这一节，请从编制页面进入"));
    }

    private static List<Shown> shown(
            String place, Template.Section section, Report report, Map<String, String> texts, Numbers numbers) {
        var said = new LinkedHashMap<String, Report.Sentence>();
        report.sentences().forEach(sentence -> said.putIfAbsent(sentence.id(), sentence));
        var shown = new ArrayList<Shown>();
        for (var sentence : section.sentences()) {
            var id = place + "/" + sentence.id();
            var source = sentence.variants().getLast().say().source();
            shown.add(new Shown(id, source, texts.get(id), said.get(id), why(sentence, numbers)));
        }
        return shown;
    }

    private static String why(Template.Sentence sentence, Numbers numbers) {
        var unknown = Template.figures(sentence).stream()
                .filter(id -> !numbers.knows(id))
                .toList();
        if (!unknown.isEmpty()) return "指标目录里没有 " + String.join("、", unknown);
        return "指标为零、没有数据，或者不符合条件";
    }

    private List<Typed> typed(String place, Report report) {
        return reports.typed(report).stream()
                .filter(one -> one.place().equals(place) || one.place().startsWith(place + "/"))
                .toList();
    }

    @PostMapping("/reports/drafts/{year}/sections/{chapter}/{section}")
    String save(
            @PathVariable int year,
            @PathVariable String chapter,
            @PathVariable String section,
            @RequestParam int seen,
            @RequestParam Map<String, String> sent,
            RedirectAttributes told) {
        var place = chapter + "/" + section;
        var actor = sight.editor();
        var texts = versions.latest(actor.district(), Reports.year(year))
                .map(Version::texts)
                .orElse(Map.of());
        var written = new LinkedHashMap<String, String>();
        sent.forEach((name, text) -> {
            boolean ours = name.equals(place) || name.startsWith(place + "/");
            if (ours && !text.strip().equals(texts.getOrDefault(name, ""))) written.put(name, text);
        });
        try {
            var version = reports.write(
                    actor, year, seen, written, sent.getOrDefault("note", "").strip());
            told.addFlashAttribute("done", "已保存为第 " + version.version() + " 版");
        } catch (ReportRefused e) {
            told.addFlashAttribute("refusal", e.reason());
            told.addFlashAttribute("text", sent.getOrDefault(place, ""));
        }
        return "redirect:/reports/drafts/{year}/sections/{chapter}/{section}";
    }

    @PostMapping("/reports/drafts/{year}/sections/{chapter}/{section}/comments")
    String comment(
            @PathVariable int year,
            @PathVariable String chapter,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes told) {
        var actor = sight.officer();
        find(Reports.year(year), chapter, section);
        int version =
                versions.latest(actor.district(), year).map(Version::version).orElse(0);
        try {
            comments.add(actor, year, version, chapter + "/" + section, Places.printable(body));
            told.addFlashAttribute("done", "批注已记下");
        } catch (ReportRefused e) {
            told.addFlashAttribute("refusal", e.reason());
        }
        return "redirect:/reports/drafts/{year}/sections/{chapter}/{section}";
    }

    @PostMapping("/reports/drafts/{year}/sections/{chapter}/{section}/comments/{id}/settled")
    String settle(@PathVariable int year, @PathVariable UUID id) {
        comments.settle(sight.editor(), Reports.year(year), id);
        return "redirect:/reports/drafts/{year}/sections/{chapter}/{section}";
    }
}
