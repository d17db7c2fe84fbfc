package org.zhunsheng.kernel.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.kernel.access.CurrentActor;

/** The holiday notices: read by anyone, entered by an administrator. */
@RestController
@Tag(name = "日历", description = "法定期限与节假日安排")
@RequestMapping("/api/v1/calendar")
class NoticeApi {

    private final Notices notices;
    private final NoticeStore store;
    private final CurrentActor actor;

    NoticeApi(Notices notices, NoticeStore store, CurrentActor actor) {
        this.notices = notices;
        this.store = store;
        this.actor = actor;
    }

    @GetMapping("/days")
    @Operation(summary = "某一年的放假和调休上班日", description = "known 为 false 时，该年的放假安排尚未录入。")
    YearView days(@Parameter(description = "年份", example = "2024") @RequestParam int year) {
        var all = store.daysInForce();
        var days = all.stream()
                .filter(day -> day.date().getYear() == year && day.kind() != NoticeDay.Kind.ORDINARY)
                .sorted(Comparator.comparing(NoticeDay::date))
                .toList();
        return new YearView(year, WorkCalendar.noticedYears(all).contains(year), days);
    }

    @PostMapping(value = "/notices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "录入节假日安排",
            description = "CSV（UTF-8），表头 date,kind,name；kind 为 holiday（放假）、workday（调休上班）、ordinary（照常，用以撤销已录入的安排）。"
                    + "整份录入或整份不录入；与已录入不同的日期记为新版本，未结期限随即重新推算。仅管理员。")
    @ApiResponse(responseCode = "201", description = "已录入；dryRun=true 时只核对不录入")
    @ApiResponse(
            responseCode = "409",
            description = "同一日期正被另一份安排更改，请重试",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = CalendarProblem.Body.class)))
    @ApiResponse(
            responseCode = "422",
            description = "文件有误，逐行列出；未录入任何内容",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = CalendarProblem.Body.class)))
    Notices.Report enter(
            @RequestPart MultipartFile file,
            @Parameter(description = "安排的名称，默认为“某某年部分节假日安排”") @RequestParam(required = false) @Nullable String title,
            @Parameter(description = "只核对，不录入") @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        var report = notices.enter(actor.get(), file.getBytes(), title, dryRun);
        if (!report.errors().isEmpty()) throw CalendarProblem.ofRows(report.errors());
        return report;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(CalendarProblem problem) {
        return problem.response();
    }

    /** The notice days of a year. */
    record YearView(int year, boolean known, List<NoticeDay> days) {}
}
