package org.zhunsheng.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.DefinitionSource;
import org.zhunsheng.kernel.procedure.Procedures;
import org.zhunsheng.kernel.procedure.Release;
import org.zhunsheng.kernel.procedure.Releases;
import org.zhunsheng.kernel.search.Initials;

/** All procedures to find and to read, with their versions side by side. */
@Controller
class WorkshopPages {

    private final Procedures procedures;
    private final Releases releases;
    private final Admission admission;
    private final Clock clock;

    WorkshopPages(Procedures procedures, Releases releases, Admission admission, Clock clock) {
        this.procedures = procedures;
        this.releases = releases;
        this.admission = admission;
        this.clock = clock;
    }

    @Bean
    static Doorway workshopDoorway() {
        return Doorway.workbench("/workshop", "程序工坊", 45, Admission.READERS);
    }

    @GetMapping("/workshop")
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        var actor = admission.reader();
        var word = q.strip();
        model.addAttribute("q", word);
        var found =
                procedures.latest().stream().filter(one -> speaksOf(one, word)).toList();
        model.addAttribute("procedures", found);
        model.addAttribute("shelves", procedures.shelved(found));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("drafts", actor.is("legal"));
        model.addAttribute(
                "waiting",
                releases.all(null).stream()
                        .filter(release -> release.status() == Release.Status.PROPOSED)
                        .count());
        return "workshop/procedures";
    }

    /** Whether the name, its initials, the law, a step or an article of a procedure contains the word. */
    private static boolean speaksOf(Definition one, String word) {
        return Initials.find(word, one.name(), one.id())
                || one.law().toString().contains(word)
                || one.acts().values().stream().anyMatch(act -> act.name().contains(word))
                || one.terms().values().stream()
                        .anyMatch(
                                term -> term.name().contains(word) || term.law().contains(word));
    }

    @GetMapping("/workshop/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate version,
            @RequestParam(required = false) @Nullable LocalDate older,
            @RequestParam(required = false) @Nullable LocalDate newer,
            Model model) {
        var actor = admission.reader();
        var versions = List.copyOf(procedures.versions(id));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有名为“" + id + "”的程序");
        var shown = version == null
                ? procedures.inForce(id, LocalDate.now(clock)).orElse(versions.getLast())
                : procedures.version(id, version).orElseThrow(() -> unknown(version));
        model.addAttribute("definition", shown);
        model.addAttribute("versions", versions);
        model.addAttribute("released", source(id, shown.effective()).released());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("drafts", actor.is("legal"));
        model.addAttribute("diagram", shown.drawing());
        model.addAttribute("standings", standings(shown));
        model.addAttribute("older", older == null ? versions.getFirst().effective() : older);
        model.addAttribute("newer", newer == null ? versions.getLast().effective() : newer);
        if (older != null && newer != null) compare(procedures, source(id, older), source(id, newer), model);
        return "workshop/procedure";
    }

    /** Line by line as they are written, or by what they come to where one says only what changes. */
    static void compare(Procedures procedures, DefinitionSource older, DefinitionSource newer, Model model) {
        boolean changes = procedures.changesOnly(older) || procedures.changesOnly(newer);
        model.addAttribute("changes", changes);
        if (changes) {
            var before = procedures.writtenOut(older);
            var after = procedures.writtenOut(newer);
            model.addAttribute("rows", Comparison.differences(before.procedure(), after.procedure()));
            model.addAttribute("formRows", Comparison.differences(before.forms(), after.forms()));
            return;
        }
        model.addAttribute("rows", Comparison.differences(older.procedure(), newer.procedure()));
        model.addAttribute("formRows", Comparison.differences(text(older.forms()), text(newer.forms())));
    }

    private static String text(@Nullable String forms) {
        return forms == null ? "" : forms;
    }

    private static Map<String, String> standings(Definition definition) {
        var standings = new LinkedHashMap<String, String>();
        definition.acts().values().forEach(act -> standings.put(act.id(), definition.standing(act)));
        return standings;
    }

    private DefinitionSource source(String id, LocalDate effective) {
        return procedures.source(id, effective).orElseThrow(() -> unknown(effective));
    }

    private static ResponseStatusException unknown(LocalDate effective) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有 " + effective + " 的版本");
    }
}
