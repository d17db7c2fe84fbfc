package org.zhunsheng.workshop;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.DefinitionException;
import org.zhunsheng.kernel.procedure.Procedures;

/** Asks what a change would have made of a year's cases, and shows the answer while it grows. */
@Controller
class WhatIfPages {

    private static final Logger log = LoggerFactory.getLogger(WhatIfPages.class);
    private static final int PAGE = 50;

    /** Each reads a year's cases: more at once would be felt at the windows. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    private final WhatIfRuns runs;
    private final WhatIfStore store;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Admission admission;
    private final DraftDesk desk;

    WhatIfPages(
            WhatIfRuns runs,
            WhatIfStore store,
            Procedures procedures,
            Organisations organisations,
            Admission admission,
            DraftDesk desk) {
        this.runs = runs;
        this.store = store;
        this.procedures = procedures;
        this.organisations = organisations;
        this.admission = admission;
        this.desk = desk;
    }

    @GetMapping("/workshop/what-ifs")
    String all(Model model) {
        model.addAttribute("runs", store.all(admission.reader()));
        return "workshop/what-ifs";
    }

    @PostMapping("/workshop/drafts/what-if")
    String begin(@RequestParam MultiValueMap<String, String> sent, @RequestParam("_year") int year, Model model) {
        var actor = admission.drafter();
        var draft = Draft.of(sent);
        if (year < 1990 || year > 2200)
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "请填写四位数的年份");
        try {
            var edited = procedures.understood(draft.source(desk.today()));
            if (!places.tryAcquire())
                throw new ResponseStatusException(
                        HttpStatus.TOO_MANY_REQUESTS, "已有" + AT_ONCE + "次推演在进行，请等其中一次完成，或者停止一次，再推演");
            return "redirect:/workshop/what-ifs/" + started(edited, draft, year, actor);
        } catch (DefinitionException wrong) {
            return desk.page(draft, wrong.problems(), model);
        }
    }

    private UUID started(Definition edited, Draft draft, int year, Actor actor) {
        try {
            var run = runs.begin(edited, draft, year, actor);
            Thread.ofVirtual().name("what-if").start(() -> perform(run, edited, year, actor));
            return run;
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    Semaphore places() {
        return places;
    }

    private void perform(UUID run, Definition edited, int year, Actor actor) {
        try {
            runs.perform(run, edited, year, actor);
        } catch (RuntimeException e) {
            log.error("what-if {} of {} stopped", run, actor.district(), e);
            runs.giveUp(run, actor);
        } finally {
            places.release();
        }
    }

    @GetMapping("/workshop/what-ifs/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean added,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var actor = admission.reader();
        var run = find(id, actor);
        var lines = store.lines(id, new WhatIfStore.Kind(added, late), after, PAGE, actor);
        model.addAttribute("run", run);
        model.addAttribute("stalled", runs.stalled(run));
        model.addAttribute("counts", store.counts(id, actor));
        model.addAttribute("added", added);
        model.addAttribute("late", late);
        model.addAttribute("lines", lines);
        model.addAttribute("next", lines.size() == PAGE ? lines.getLast().place() : null);
        model.addAttribute("offices", organisations.names(actor.district()));
        return part == null ? "workshop/what-if" : "workshop/what-if :: progress";
    }

    @PostMapping("/workshop/what-ifs/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        var actor = admission.drafter();
        store.cancel(find(id, actor).id(), actor);
        return "redirect:/workshop/what-ifs/" + id;
    }

    @GetMapping("/workshop/what-ifs/{id}/list.xlsx")
    void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var actor = admission.reader();
        var run = find(id, actor);
        var offices = organisations.names(actor.district());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(run.name() + run.year() + "年改后差异.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var workbook = new WhatIfWorkbook(response.getOutputStream(), code -> offices.getOrDefault(code, code))) {
            store.each(id, WhatIfStore.Kind.ALL, actor, workbook::add);
        }
    }

    private WhatIfStore.Run find(UUID id, Actor actor) {
        return store.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次推演"));
    }
}
