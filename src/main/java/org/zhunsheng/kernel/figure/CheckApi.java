package org.zhunsheng.kernel.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cross-checks and statutory tables over HTTP; see the public contract. */
@Tag(name = "figures", description = "统计指标：每个数字都是对记录的提问")
@RestController
@RequestMapping("/api/v1/figures")
class CheckApi {

    private final Checks checks;
    private final Tables tables;
    private final FigureRecords records;
    private final Asker asker;
    private final Clock clock;

    CheckApi(Checks checks, Tables tables, FigureRecords records, Asker asker, Clock clock) {
        this.checks = checks;
        this.tables = tables;
        this.records = records;
        this.asker = asker;
        this.clock = clock;
    }

    record Checked(List<CheckResult> items, int page, int size, long total) {}

    /** @param known whether single records make the difference at all */
    record Difference(List<Map<String, @Nullable Object>> items, int page, int size, long total, boolean known) {}

    record TableHead(String id, String name, @Nullable String basis) {}

    @Operation(summary = "勾稽核对：应当成立的关系是否成立", description = "限工作人员")
    @GetMapping("/checks")
    Checked checks(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String district) {
        var here = officers(district);
        var results = checks.of(here, Asked.year(year, clock));
        return new Checked(results, 0, Math.max(1, results.size()), results.size());
    }

    @Operation(summary = "造成勾稽差额的记录", description = "限工作人员；两边计数不同的记录，公式跨来源时无法指出，known 为 false")
    @GetMapping("/checks/{id}/records")
    Difference difference(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var here = officers(district);
        var cells = checks.difference(id, Asked.year(year, clock));
        var found = records.page(cells, asker.sight(here), Asked.page(page), Asked.size(size));
        return new Difference(
                found.records().stream().map(FoundRecord::json).toList(),
                found.page(),
                found.size(),
                found.total(),
                !cells.isEmpty());
    }

    @Operation(summary = "法定统计表目录")
    @GetMapping("/tables")
    List<TableHead> tables(@RequestParam(required = false) @Nullable String district) {
        return tables.all(asker.isOfficerOf(asker.district(district))).stream()
                .map(table -> new TableHead(table.id(), table.name(), table.basis()))
                .toList();
    }

    @Operation(summary = "一张法定统计表，各格为指标，附表内平衡关系")
    @GetMapping("/tables/{id}")
    Tables.Filled table(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String district) {
        var here = asker.district(district);
        return tables.filled(here, asker.mayAsk(tables.get(id), here), Asked.year(year, clock));
    }

    private String officers(@Nullable String district) {
        var here = asker.district(district);
        asker.mustBeOfficerOf(here);
        return here;
    }
}
