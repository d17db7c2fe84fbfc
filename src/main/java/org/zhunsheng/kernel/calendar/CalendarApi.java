package org.zhunsheng.kernel.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Due dates for whoever asks. */
@RestController
@Tag(name = "日历", description = "法定期限与节假日安排")
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private final Calendars calendars;
    private final Clock clock;

    CalendarApi(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/deadline")
    @Operation(summary = "计算期限届满日", description = "起算当日不计入；末日为休息日的顺延至其后第一个工作日（fixed=true 时不顺延）。返回每一日是否计入及理由。")
    @ApiResponse(responseCode = "200", description = "届满日及逐日推算")
    @ApiResponse(
            responseCode = "400",
            description = "参数缺失或无法识别",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = CalendarProblem.Body.class)))
    @ApiResponse(
            responseCode = "422",
            description = "参数超出范围或相互矛盾",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = CalendarProblem.Body.class)))
    DeadlineView deadline(
            @Parameter(
                            description = "起算日",
                            required = true,
                            example = "2024-09-26",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description = "期限长度，0 表示当日；年不超过 100，月不超过 1200",
                            required = true,
                            schema = @Schema(type = "integer", minimum = "0", maximum = "10000"))
                    @RequestParam(required = false)
                    @Nullable
                    String length,
            @Parameter(
                            description = "单位",
                            required = true,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"WORKING_DAYS", "DAYS", "MONTHS", "YEARS"}))
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(
                            description = "暂停计时的时段，可重复，最多 100 个。ISO 8601 区间，前一日起不计，后一日恢复计时（当日计入）；尚未恢复的省略后一日，按今日恢复推算",
                            example = "2024-03-01/2024-03-05")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> pause,
            @Parameter(description = "末日为休息日时是否不顺延") @RequestParam(defaultValue = "false") boolean fixed) {
        var question = new DeadlineQuestion(from, length, unit, fixed, pause == null ? List.of() : pause);
        var answer = question.answer(calendars.current(), LocalDate.now(clock));
        if (answer.deadline() == null) throw CalendarProblem.of(answer.faults());
        return DeadlineView.of(answer.deadline());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(CalendarProblem problem) {
        return problem.response();
    }

    /**
     * A due date as the API tells it.
     *
     * @param lastCounted the day on which the span was used up; differs from {@code due} where that rolled over
     * @param explanation the derivation in Chinese sentences
     */
    record DeadlineView(
            LocalDate due, boolean provisional, LocalDate lastCounted, String explanation, List<DayView> days) {

        static DeadlineView of(Deadline deadline) {
            var days = deadline.days().stream()
                    .map(day -> new DayView(day.date(), day.counted(), day.reason()))
                    .toList();
            return new DeadlineView(
                    deadline.due(), deadline.provisional(), deadline.lastCounted(), deadline.explain(), days);
        }
    }

    /** One day of the derivation. */
    record DayView(LocalDate date, boolean counted, String reason) {}
}
