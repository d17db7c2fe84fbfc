package org.zhunsheng.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of matters over HTTP; see the public contract. */
@Tag(name = "items", description = "政务服务事项目录")
@RestController
@RequestMapping("/api/v1/items")
class ItemApi {

    private static final int LARGEST_PAGE = 500;

    private final Items items;
    private final Here here;
    private final Clock clock;

    ItemApi(Items items, Here here, Clock clock) {
        this.items = items;
        this.here = here;
        this.clock = clock;
    }

    record Listing(List<ItemView> items, int page, int size, long total) {}

    @Operation(summary = "查找事项", description = "按名称、拼音首字母或编码；不写 q 列出全部")
    @GetMapping
    Listing list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || page > 1_000_000 || size < 1 || size > LARGEST_PAGE)
            throw problem(HttpStatus.BAD_REQUEST, "页码从 0 起，每页 1 至 " + LARGEST_PAGE + " 条");
        var found = items.search(here.district(district), q, page, size);
        return new Listing(found.items().stream().map(ItemView::of).toList(), page, size, found.total());
    }

    @Operation(summary = "一个事项的办事指南", description = "on 为日期，默认今天；返回当日有效的版本")
    @GetMapping("/{code}")
    ItemView one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String district) {
        var day = on == null ? LocalDate.now(clock) : on;
        return items.find(here.district(district), code, day)
                .map(ItemView::of)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "目录中没有事项“" + code + "”，或者它在这一天不办理"));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
