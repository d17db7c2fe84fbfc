package org.zhunsheng.kernel.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;

/** The ledger over HTTP: what was published of it to anyone, its verification and export to auditors. */
@RestController
@Tag(name = "存证", description = "办理记录的每日存证、核验与导出")
@RequestMapping("/api/v1")
class LedgerApi {

    private final Ledger ledger;
    private final Anchors anchors;
    private final Files files;
    private final CurrentActor actor;

    /** One page of a list. */
    record AnchorList(List<Anchor> items, int page, int size, long total) {}

    LedgerApi(Ledger ledger, Anchors anchors, Files files, CurrentActor actor) {
        this.ledger = ledger;
        this.anchors = anchors;
        this.files = files;
        this.actor = actor;
    }

    @GetMapping("/ledger/anchors/{date}")
    @Operation(summary = "某一日的存证", description = "当日全部办理步骤的默克尔根及其 SM2 签名，次日公布，任何人可查。")
    @ApiResponse(responseCode = "200", description = "当日存证")
    @ApiResponse(responseCode = "404", description = "当日没有存证，或尚未公布")
    Anchor anchor(@PathVariable LocalDate date, @RequestParam(required = false) @Nullable String district) {
        return anchors.find(which(district), date)
                .orElseThrow(() -> LedgerProblem.absent(date + "的存证不存在或尚未公布；每日存证于次日零时十五分后公布"));
    }

    @GetMapping("/ledger/anchors")
    @Operation(summary = "历日存证", description = "由近及远。")
    AnchorList anchors(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = Math.clamp(size, 1, 200);
        var from = Math.max(page, 0);
        var which = which(district);
        return new AnchorList(anchors.newest(which, asked, (long) from * asked), from, asked, anchors.count(which));
    }

    @GetMapping("/verify/ledger")
    @Operation(summary = "核验办理记录", description = "重新计算本区划的全部哈希链与每日存证。限审计人员。")
    @ApiResponse(responseCode = "200", description = "核验的步数与发现的问题")
    LedgerReport verify() {
        return ledger.verify(auditor().district());
    }

    @GetMapping(value = "/ledger/export", produces = "application/jsonl")
    @Operation(summary = "导出办理记录", description = "一段时间内登记的办理步骤及存证，可用离线核验程序核验。限审计人员。")
    void export(@RequestParam LocalDate from, @RequestParam LocalDate to, HttpServletResponse response)
            throws IOException {
        var district = auditor().district();
        if (to.isBefore(from)) {
            throw LedgerProblem.wrong("to", "截止日期早于起始日期，请更正");
        }
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"ledger-" + district + "-" + from + "-" + to + ".jsonl\"");
        ledger.export(district, from, to, response.getOutputStream());
    }

    @PostMapping(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传附件", description = "按内容存放；返回的摘要用于办理时引用。可上传 pdf、ofd、jpg、png、docx、xlsx、txt。")
    @ApiResponse(responseCode = "201", description = "已保存")
    @ApiResponse(responseCode = "413", description = "文件过大")
    @ApiResponse(responseCode = "422", description = "文件名或内容不可接受")
    StoredFile upload(@RequestParam MultipartFile file) throws IOException {
        var uploader = actor.get();
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return files.put(uploader.district(), uploader.account(), content, name == null ? "" : name);
        }
    }

    private Actor auditor() {
        var who = actor.get();
        if (!who.is("auditor")) {
            throw new AccessDeniedException("只有审计人员可以核验和导出办理记录");
        }
        return who;
    }

    private String which(@Nullable String district) {
        return PublicDistrict.of(district, actor, anchors)
                .orElseThrow(() -> LedgerProblem.wrong("district", "请注明区划代码（六位数字），例如 district=150624"));
    }
}
