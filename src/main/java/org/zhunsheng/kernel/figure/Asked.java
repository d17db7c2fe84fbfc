package org.zhunsheng.kernel.figure;

import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Reads the period and the page a request asks for. */
final class Asked {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int LARGEST_PAGE = 1000;

    private Asked() {}

    static Period period(int year, @Nullable Integer quarter, @Nullable Integer month) {
        year(year);
        if (month != null) return Period.month(year, within(month, 1, 12, "月份"));
        if (quarter != null) return Period.quarter(year, within(quarter, 1, 4, "季度"));
        return Period.year(year);
    }

    /** The year that is asked for; where none is, this one. */
    static int year(@Nullable Integer year, Clock clock) {
        return year(year == null ? Year.now(clock).getValue() : year);
    }

    static int year(int year) {
        return within(year, FIRST_YEAR, LAST_YEAR, "年份");
    }

    static int page(int page) {
        return within(page, 0, Integer.MAX_VALUE / LARGEST_PAGE, "页码");
    }

    static int size(int size) {
        return within(size, 1, LARGEST_PAGE, "每页条数");
    }

    private static int within(int value, int least, int most, String name) {
        if (value >= least && value <= most) return value;
        var detail = name + "须在 " + least + " 与 " + most + " 之间";
        throw new ErrorResponseException(
                HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail), null);
    }
}
