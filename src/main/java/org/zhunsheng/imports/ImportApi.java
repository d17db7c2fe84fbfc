package org.zhunsheng.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.kernel.access.CurrentActor;

/** Bulk import over HTTP; see the public contract. */
@Tag(name = "imports", description = "批量导入")
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final int LARGEST_PAGE = 200;
    private static final int SHOWN = 20;

    private final Imports imports;
    private final ImportJobs jobs;
    private final Faults faults;
    private final ErrorFile errors;
    private final CurrentActor current;

    ImportApi(Imports imports, ImportJobs jobs, Faults faults, ErrorFile errors, CurrentActor current) {
        this.imports = imports;
        this.jobs = jobs;
        this.faults = faults;
        this.errors = errors;
        this.current = current;
    }

    /**
     * A batch as it stands.
     *
     * @param state waiting, running, done or failed
     * @param rows dealt with so far; accepted, unchanged and rejected ones together
     * @param accepted rows that were taken in, the amended ones among them
     * @param percent of the file
     * @param errors what is wrong with the first rows that were refused; all of them stand in errors.csv
     */
    record JobView(
            UUID id,
            String kind,
            String state,
            boolean dryRun,
            String file,
            int rows,
            int accepted,
            int amended,
            int unchanged,
            int rejected,
            int percent,
            @Nullable String message,
            OffsetDateTime submittedAt,
            @Nullable OffsetDateTime finishedAt,
            List<RowError> errors) {

        static JobView of(ImportJob job, List<RowError> errors) {
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.state(),
                    job.dryRun(),
                    job.fileName(),
                    job.position(),
                    job.accepted(),
                    job.amended(),
                    job.unchanged(),
                    job.rejected(),
                    job.percent(),
                    job.message(),
                    job.submittedAt(),
                    job.finishedAt(),
                    errors);
        }
    }

    record RowError(int row, String column, String value, String message) {}

    record Listing(List<JobView> items, int page, int size, long total) {}

    @PostMapping(value = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "导入一个文件",
            description =
                    "CSV（UTF-8 或 GB18030）或 XLSX，第一行为表头。同一 external_id 的同样一行不重复导入，不同的一行作为更正并留痕。dryRun=true 只核对不导入。仅数据导入员。")
    @ApiResponse(responseCode = "202", description = "已收下，按 Location 查询进度")
    @ApiResponse(
            responseCode = "422",
            description = "文件读不懂，或者表头有误；没有导入任何内容",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = org.springframework.http.ProblemDetail.class)))
    ResponseEntity<JobView> submit(
            @Parameter(description = "数据种类", example = "ratings") @PathVariable String kind,
            @RequestPart MultipartFile file,
            @Parameter(description = "只核对，不导入") @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), kind);
        try (var content = file.getInputStream()) {
            var job = imports.submit(kind, name, content, dryRun, current.get());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + job.id()))
                    .body(JobView.of(job, List.of()));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "一批导入的进度和结果")
    JobView one(@PathVariable UUID id) {
        var job = imports.find(id, current.get());
        var first = faults.first(job, SHOWN).stream()
                .flatMap(refused -> refused.faults().stream()
                        .map(fault -> new RowError(refused.row(), fault.column(), fault.value(), fault.message())))
                .toList();
        return JobView.of(job, first);
    }

    @GetMapping
    @Operation(summary = "本地区的各批导入，新的在前")
    Listing all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var actor = current.get();
        Imports.admit(actor);
        if (page < 0 || page > 1_000_000 || size < 1 || size > LARGEST_PAGE)
            throw ImportRefused.wrong("页码从 0 起，每页 1 至 " + LARGEST_PAGE + " 条", List.of());
        var found = jobs.newest(actor.district(), page, size).stream()
                .map(job -> JobView.of(job, List.of()))
                .toList();
        return new Listing(found, page, size, jobs.count(actor.district()));
    }

    @GetMapping(value = "/{id}/errors.csv", produces = "text/csv")
    @Operation(summary = "被退回的行", description = "每行前四列是行号、列、内容和问题，其后是原来的各列；更正后可以原样再次导入。")
    @ApiResponse(
            responseCode = "200",
            description = "CSV（UTF-8，带 BOM）",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var job = imports.find(id, current.get());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"errors-" + job.kind() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        errors.write(job, imports.kind(job.kind()), response.getOutputStream());
    }
}
