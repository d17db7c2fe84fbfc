package org.zhunsheng.kernel.calendar;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.zhunsheng.kernel.calendar.DeadlineQuestion.Fault;
import org.zhunsheng.kernel.calendar.NoticeFile.RowError;

/** A request to the calendar that cannot be answered, as {@code application/problem+json} (RFC 9457) tells it. */
final class CalendarProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail detail;

    private CalendarProblem(HttpStatus status, String message, List<? extends Record> errors) {
        super(message);
        detail = ProblemDetail.forStatusAndDetail(status, message);
        detail.setTitle(
                switch (status) {
                    case BAD_REQUEST -> "请求无法识别";
                    case CONFLICT -> "与现有记录冲突";
                    default -> "内容有误";
                });
        detail.setProperty("errors", errors);
    }

    /** The shape of the answer, for the API's own description. */
    record Body(String type, String title, int status, String detail, List<FieldMessage> errors) {}

    record FieldMessage(String field, String message) {}

    static CalendarProblem of(List<Fault> faults) {
        boolean unreadable = faults.stream().anyMatch(Fault::unreadable);
        return new CalendarProblem(
                unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT,
                faults.stream().map(Fault::message).collect(Collectors.joining("；")),
                faults.stream()
                        .map(fault -> new FieldMessage(fault.field(), fault.message()))
                        .toList());
    }

    /** The rows of a file that keep it out, each with its number, column and value. */
    static CalendarProblem ofRows(List<RowError> rows) {
        var first = rows.getFirst();
        return new CalendarProblem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "文件有 %d 处错误，未录入任何内容；第 %d 行：%s".formatted(rows.size(), first.row(), first.message()),
                rows);
    }

    static CalendarProblem conflict(String message) {
        return new CalendarProblem(HttpStatus.CONFLICT, message, List.of());
    }

    ResponseEntity<ProblemDetail> response() {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
