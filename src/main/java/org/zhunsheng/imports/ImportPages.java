package org.zhunsheng.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.intake.ImportColumn;

/** Where whoever brings data in fetches a template, sends a file, looks at what it comes to, and has it taken in. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final int SHOWN = 20;
    private static final int PREVIEWED = 5;

    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Faults faults;
    private final Amendments amendments;
    private final ErrorFile errors;
    private final CurrentActor current;

    ImportPages(
            Imports imports,
            ImportJobs jobs,
            ImportFiles files,
            Faults faults,
            Amendments amendments,
            ErrorFile errors,
            CurrentActor current) {
        this.imports = imports;
        this.jobs = jobs;
        this.files = files;
        this.faults = faults;
        this.amendments = amendments;
        this.errors = errors;
        this.current = current;
    }

    @Bean
    static Doorway importDoorway() {
        return Doorway.workbench("/imports", "数据导入", 60, "importer");
    }

    /** The first rows of a file under the columns that its header names. */
    record Preview(List<ImportColumn> columns, List<List<String>> rows) {}

    @GetMapping
    String list(Model model) {
        var actor = current.get();
        Imports.admit(actor);
        var names = new LinkedHashMap<String, String>();
        for (var kind : imports.kinds()) names.put(kind.id(), kind.name());
        model.addAttribute("kinds", names);
        var columns = new LinkedHashMap<String, List<ImportColumn>>();
        for (var kind : imports.kinds()) columns.put(kind.id(), Header.columns(kind));
        model.addAttribute("columns", columns);
        model.addAttribute("jobs", jobs.newest(actor.district(), 0, SHOWN));
        return "imports/imports";
    }

    @GetMapping("/template/{kind}.csv")
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        Imports.admit(current.get());
        var found = imports.kind(kind);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + found.id() + ".csv\"");
        errors.template(found, response.getOutputStream());
    }

    @PostMapping
    String send(@RequestParam String kind, @RequestParam MultipartFile file, Model model) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), kind);
        try (var content = file.getInputStream()) {
            return "redirect:/imports/"
                    + imports.submit(kind, name, content, true, current.get()).id();
        } catch (ImportRefused refused) {
            model.addAttribute("problem", refused.getMessage());
            model.addAttribute("faults", refused.faults());
            model.addAttribute("chosen", kind);
            return list(model);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var job = imports.find(id, current.get());
        var kind = imports.kind(job.kind());
        model.addAttribute("job", job);
        model.addAttribute("kindName", kind.name());
        var titles = new LinkedHashMap<String, String>();
        for (var column : Header.columns(kind)) titles.put(column.name(), column.title());
        model.addAttribute("titles", titles);
        model.addAttribute("refused", faults.first(job, SHOWN));
        boolean kept = job.dryRun() && job.state().equals("done") && files.has(id);
        model.addAttribute("kept", kept);
        model.addAttribute("confirmable", kept && job.accepted() > 0);
        if (!job.dryRun() && job.amended() > 0)
            model.addAttribute("changes", amendments.of(job, titles.keySet(), SHOWN));
        if (part != null) return "imports/import :: progress";
        if (files.has(id) && job.dryRun()) model.addAttribute("preview", preview(job));
        return "imports/import";
    }

    private Preview preview(ImportJob job) {
        try (var sheet = Sheet.open(files.of(job.id()))) {
            var kind = imports.kind(job.kind());
            var header = Header.read(sheet.next(), kind);
            var rows = new ArrayList<List<String>>();
            while (rows.size() < PREVIEWED && sheet.hasNext()) {
                var row = new ArrayList<String>();
                for (var cell : header.arrange(sheet.next())) row.add(cell == null ? "" : cell);
                rows.add(row);
            }
            return new Preview(Header.columns(kind), rows);
        }
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id) {
        var actor = current.get();
        return "redirect:/imports/"
                + imports.confirm(imports.find(id, actor), actor).id();
    }
}
