package org.zhunsheng.kernel.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published decisions, for whoever asks. */
@RestController
@Tag(name = "公开", description = "已公开的行政决定")
@RequestMapping("/api/v1/publications")
class PublicationApi {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;

    private final Publications publications;
    private final PublicationDistrict district;

    PublicationApi(Publications publications, PublicationDistrict district) {
        this.publications = publications;
        this.district = district;
    }

    @GetMapping
    @Operation(summary = "查询已公开的决定", description = "按公开日期从新到旧；已撤下的不在其中。超出范围的页码和页长按最近的允许值处理。")
    Page find(
            @Parameter(description = "标题或内容中的词") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "公开类别") @RequestParam(defaultValue = "") String category,
            @Parameter(description = "机关代码") @RequestParam(defaultValue = "") String department,
            @Parameter(description = "区划代码（六位），默认为本地") @RequestParam(required = false) @Nullable String district,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", maximum = "10000"))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var query = PublicationDistrict.query(this.district.asked(district), q, category, department);
        int at = Math.clamp(page, 0, LAST_PAGE);
        int many = Math.clamp(size, 1, LARGEST_PAGE);
        var items = publications.page(query, at, many).stream().map(View::of).toList();
        return new Page(items, at, many, publications.count(query));
    }

    /** A page of the list. */
    record Page(List<View> items, int page, int size, long total) {}

    /** A published decision as a stranger may see it. */
    record View(
            UUID id,
            String category,
            String title,
            String department,
            LocalDate decidedOn,
            LocalDate publishedOn,
            List<Publication.Entry> body) {

        static View of(Publication p) {
            return new View(p.id(), p.category(), p.title(), p.department(), p.decidedOn(), p.publishedOn(), p.body());
        }
    }
}
