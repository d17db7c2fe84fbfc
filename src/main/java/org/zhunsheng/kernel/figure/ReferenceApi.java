package org.zhunsheng.kernel.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.kernel.access.CurrentActor;

/** Values from outside, and published ones, over HTTP. */
@Tag(name = "figures", description = "统计指标：每个数字都是对记录的提问")
@RestController
@RequestMapping("/api/v1/figures/references")
class ReferenceApi {

    private final References references;
    private final Asker asker;
    private final CurrentActor current;
    private final Clock clock;

    ReferenceApi(References references, Asker asker, CurrentActor current, Clock clock) {
        this.references = references;
        this.asker = asker;
        this.current = current;
        this.clock = clock;
    }

    record Listing(List<Reference> items, int page, int size, long total) {}

    @Operation(summary = "一年登记的参照值和公布值", description = "限工作人员；被后来登记取代的也列出，新的在前")
    @GetMapping
    Listing list(@RequestParam(required = false) @Nullable Integer year) {
        var here = asker.district(null);
        asker.mustBeOfficerOf(here);
        var all = references.all(here, year == null ? Year.now(clock).getValue() : year);
        return new Listing(all, 0, Math.max(1, all.size()), all.size());
    }

    @Operation(
            summary = "登记一个参照值或公布值",
            description = "外部指标登记为参照值，其他指标登记为对外公布值并与计算值勾稽；须写明来源文件和签字人，登记后不能更改，再登记一次即取代。限领导和法制机构人员")
    @ApiResponse(responseCode = "201", description = "已登记")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reference enter(@RequestBody ReferenceDraft draft) {
        return references.enter(current.get(), draft);
    }
}
