package org.zhunsheng.kernel.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** The procedures, for whoever wants to know how government must act. */
@RestController
@Tag(name = "程序")
@RequestMapping("/api/v1/procedures")
class ProcedureApi {

    private final Procedures procedures;
    private final Clock clock;

    ProcedureApi(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "现行有效的全部程序")
    List<ProcedureSummary> all() {
        return procedures.allInForce(LocalDate.now(clock)).stream()
                .map(ProcedureSummary::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个程序在某日有效的版本，默认今日")
    ProcedureView one(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on) {
        return ProcedureView.of(inForce(id, on));
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "一个程序的全部版本，包括尚未施行的")
    List<ProcedureSummary> versions(@PathVariable String id) {
        return procedures.versions(id).stream().map(ProcedureSummary::of).toList();
    }

    @GetMapping("/{id}/source")
    @Operation(summary = "一个版本的定义原文，默认今日有效的版本")
    SourceView source(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on) {
        var definition = inForce(id, on);
        return procedures
                .source(id, definition.effective())
                .map(SourceView::of)
                .orElseThrow(() -> new Unknown("没有“" + id + "”的定义原文"));
    }

    @GetMapping(value = "/{id}/diagram.svg", produces = "image/svg+xml;charset=UTF-8")
    @Operation(summary = "程序流程图")
    String diagram(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on) {
        return Diagram.svg(DiagramModel.of(inForce(id, on)));
    }

    private Definition inForce(String id, @Nullable LocalDate on) {
        var day = on == null ? LocalDate.now(clock) : on;
        return procedures.inForce(id, day).orElseThrow(() -> new Unknown("没有名为“" + id + "”且在 " + day + " 有效的程序"));
    }

    /** A procedure in a list. */
    record ProcedureSummary(String id, String name, String law, LocalDate effective, boolean service) {

        static ProcedureSummary of(Definition definition) {
            return new ProcedureSummary(
                    definition.id(),
                    definition.name(),
                    definition.law().toString(),
                    definition.effective(),
                    definition.service());
        }
    }

    /** A version as it is written. */
    record SourceView(
            String folder, String procedure, @Nullable String forms, Map<String, String> papers, String digest) {

        static SourceView of(DefinitionSource source) {
            return new SourceView(
                    source.folder(), source.procedure(), source.forms(), source.papers(), source.digest());
        }
    }

    /** A procedure whole: what may be done, by whom, when, and by when. */
    record ProcedureView(
            String id,
            String name,
            String law,
            LocalDate effective,
            List<Named> states,
            List<ActView> acts,
            List<TermView> terms,
            String diagram) {

        static ProcedureView of(Definition definition) {
            return new ProcedureView(
                    definition.id(),
                    definition.name(),
                    definition.law().toString(),
                    definition.effective(),
                    definition.states().values().stream()
                            .map(state -> new Named(state.id(), state.name(), state.end()))
                            .toList(),
                    definition.acts().values().stream()
                            .map(act -> new ActView(
                                    act.id(), act.name(), act.by(), act.from(), act.to(), act.article(), act.form()))
                            .toList(),
                    definition.terms().values().stream().map(TermView::of).toList(),
                    "/api/v1/procedures/" + definition.id() + "/diagram.svg?on=" + definition.effective());
        }
    }

    record Named(String id, String name, boolean end) {}

    record ActView(
            String id,
            String name,
            List<String> by,
            List<String> from,
            @Nullable String to,
            String law,
            @Nullable String form) {}

    record TermView(
            String id,
            String name,
            List<String> from,
            List<String> to,
            @Nullable String length,
            String law,
            boolean configurable,
            @Nullable String lapse) {

        static TermView of(TermRule term) {
            var length = term.length() == null ? null : term.length().text();
            return new TermView(
                    term.id(), term.name(), term.from(), term.to(), length, term.law(), !term.lawful(), term.lapse());
        }
    }
}
