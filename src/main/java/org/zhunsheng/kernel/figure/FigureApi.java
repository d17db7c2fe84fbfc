package org.zhunsheng.kernel.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** Figures over HTTP; see the public contract. */
@Tag(name = "figures", description = "统计指标：每个数字都是对记录的提问")
@RestController
@RequestMapping("/api/v1/figures")
class FigureApi {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Breakdown breakdown;
    private final FigureRecords records;
    private final Asker asker;
    private final Clock clock;

    FigureApi(
            Catalogue catalogue,
            Figures figures,
            Breakdown breakdown,
            FigureRecords records,
            Asker asker,
            Clock clock) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.breakdown = breakdown;
        this.records = records;
        this.asker = asker;
        this.clock = clock;
    }

    record Listing<T>(List<T> items, int page, int size, long total) {

        static <T> Listing<T> of(List<T> all, int page, int size) {
            int from = (int) Math.min((long) page * size, all.size());
            return new Listing<>(all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
        }
    }

    /**
     * A figure with its months and its departments, and taken apart as asked.
     *
     * @param parts by what {@code by} says; null where it says nothing
     * @param digest SM3 over the records behind it; only on request
     */
    record Detail(
            @JsonUnwrapped FigureValue figure,
            String district,
            List<FigureValue> months,
            Map<String, FigureValue> departments,
            @Nullable String by,
            @Nullable List<Breakdown.Part> parts,
            @Nullable String digest) {}

    /**
     * The records behind a figure, as far as the asker may see them.
     *
     * @param digest SM3 over them in the order of their keys; only on request
     */
    record Records(
            List<Map<String, @Nullable Object>> items,
            int page,
            int size,
            long total,
            @Nullable String digest) {}

    @Operation(summary = "一年的各项指标", description = "工作人员见全部，其他人见公开的指标")
    @GetMapping
    Listing<FigureValue> list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer quarter,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "500") int size) {
        var here = asker.district(district);
        boolean officer = asker.isOfficerOf(here);
        var asked = catalogue.figures().stream()
                .filter(figure -> figure.open() || officer)
                .toList();
        var values = figures.values(here, asked, Asked.period(Asked.year(year, clock), quarter, month));
        return Listing.of(values, Asked.page(page), Asked.size(size));
    }

    @Operation(
            summary = "一项指标，分月、分部门",
            description = "by 可写 year、quarter、month、department、town 或记录的代码列，另按它分列；digest=true 时附记录集摘要（SM3）")
    @GetMapping("/{id}")
    Detail one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer quarter,
            @RequestParam(required = false) @Nullable Integer month,
            @Parameter(example = "quarter") @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(required = false) @Nullable String district) {
        var here = asker.district(district);
        var figure = asker.mayAsk(catalogue.get(id), here);
        var period = Asked.period(Asked.year(year, clock), quarter, month);
        return new Detail(
                figures.value(here, figure.id(), period),
                here,
                figures.values(here, id, Period.months(Asked.year(year, clock))),
                figures.departments(here, id, period),
                by,
                by == null ? null : breakdown.parts(here, id, period, by),
                digest ? figures.digest(here, id, period) : null);
    }

    @Operation(summary = "指标所依据的记录", description = "按数据权限列出，个人信息已脱敏；digest=true 时附记录集摘要（SM3）")
    @GetMapping("/{id}/records")
    Records records(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer quarter,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var here = asker.district(district);
        var figure = asker.mayAsk(catalogue.get(id), here);
        var period = Asked.period(Asked.year(year, clock), quarter, month);
        var sight = asker.sight(here).of(department);
        var found = records.page(figure, period, sight, Asked.page(page), Asked.size(size));
        return new Records(
                found.records().stream().map(FoundRecord::json).toList(),
                found.page(),
                found.size(),
                found.total(),
                digest ? records.digest(figure, period, sight) : null);
    }
}
