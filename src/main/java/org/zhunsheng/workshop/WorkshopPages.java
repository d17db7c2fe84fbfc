package org.zhunsheng.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.DefinitionSource;
import org.zhunsheng.kernel.procedure.Procedures;

/** Procedures to search, compare and try out; nothing here changes what is in force. */
@Controller
class WorkshopPages {

    private static final int LONGEST = 200_000;

    private final Procedures procedures;
    private final CurrentActor current;
    private final Clock clock;

    WorkshopPages(Procedures procedures, CurrentActor current, Clock clock) {
        this.procedures = procedures;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static Doorway workshopDoorway() {
        return Doorway.workbench("/workshop", "程序工坊", 45, "legal");
    }

    private void admit() {
        if (!current.get().is("legal")) throw new AccessDeniedException("只有法制审核人员可以使用程序工坊");
    }

    @GetMapping("/workshop")
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        admit();
        var word = q.strip();
        model.addAttribute("q", word);
        model.addAttribute(
                "procedures",
                procedures.allInForce(LocalDate.now(clock)).stream()
                        .filter(one -> speaksOf(one, word))
                        .toList());
        return "workshop/procedures";
    }

    /** Whether the name, the law or a step of a procedure contains the word. */
    private static boolean speaksOf(Definition one, String word) {
        return one.name().contains(word)
                || one.id().contains(word)
                || one.law().toString().contains(word)
                || one.acts().values().stream().anyMatch(act -> act.name().contains(word));
    }

    @GetMapping("/workshop/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate older,
            @RequestParam(required = false) @Nullable LocalDate newer,
            Model model) {
        admit();
        var versions = List.copyOf(procedures.versions(id));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有名为“" + id + "”的程序");
        var latest = versions.getLast();
        model.addAttribute("definition", latest);
        model.addAttribute("versions", versions);
        if (older != null && newer != null)
            model.addAttribute(
                    "rows",
                    Comparison.of(
                            source(id, older).procedure(), source(id, newer).procedure()));
        var source = source(id, latest.effective());
        return trial(source.procedure(), source.forms() == null ? "" : source.forms(), model);
    }

    @PostMapping("/workshop/{id}")
    String check(
            @PathVariable String id,
            @RequestParam String procedure,
            @RequestParam(defaultValue = "") String forms,
            Model model) {
        admit();
        var versions = List.copyOf(procedures.versions(id));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有名为“" + id + "”的程序");
        if (procedure.length() + forms.length() > LONGEST)
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "定义最长" + LONGEST + "字");
        var latest = versions.getLast();
        var draft = new DefinitionSource(
                latest.module(),
                id,
                "procedures/" + latest.module() + "/" + id + "/" + effective(procedure, latest),
                procedure.replace("\r\n", "\n"),
                forms.isBlank() ? null : forms);
        model.addAttribute("definition", latest);
        model.addAttribute("versions", versions);
        model.addAttribute("problems", procedures.problems(draft));
        return trial(procedure, forms, model);
    }

    /** The day that the text itself names; the reader complains if there is none. */
    private static String effective(String procedure, Definition latest) {
        return procedure
                .lines()
                .filter(line -> line.matches("effective: *\\d{4}-\\d{2}-\\d{2}.*"))
                .map(line -> line.replaceFirst("effective: *", "").substring(0, 10))
                .findFirst()
                .orElse(latest.effective().toString());
    }

    private DefinitionSource source(String id, LocalDate effective) {
        return procedures
                .source(id, effective)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有 " + effective + " 的版本"));
    }

    private static String trial(String procedure, String forms, Model model) {
        model.addAttribute("procedure", procedure);
        model.addAttribute("forms", forms);
        return "workshop/procedure";
    }
}
