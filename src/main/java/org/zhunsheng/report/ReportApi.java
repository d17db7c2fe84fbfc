package org.zhunsheng.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.report.TypedNumbers.Typed;

/** Annual reports over HTTP; see the public contract. */
@RestController
@Tag(name = "年度报告", description = "法治政府建设年度报告：文中每个数字都是指标")
@RequestMapping("/api/v1/reports/annual")
class ReportApi {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Reports reports;
    private final ReportSight sight;
    private final ReportPress press;

    ReportApi(Reports reports, ReportSight sight, ReportPress press) {
        this.reports = reports;
        this.sight = sight;
        this.press = press;
    }

    /**
     * A report that was drawn up.
     *
     * @param unsaid sentences whose figures are unknown or zero, or whose conditions do not hold
     * @param unknown figures that the template names and the catalogue does not have
     * @param typed numbers typed into the text, each with the nearest figure
     */
    record DrawnUp(
            int year,
            int version,
            String title,
            String stage,
            List<String> unsaid,
            List<String> unknown,
            List<Typed> typed,
            Links links) {}

    record Links(String html, String docx, String pdf, String json) {

        static Links of(int year) {
            var base = "/api/v1/reports/annual/" + year;
            return new Links(base + ".html", base + ".docx", base + ".pdf", base + ".json");
        }
    }

    /** A report with what was typed into it. */
    record Whole(@JsonUnwrapped Report report, List<Typed> typed) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "编制年度报告：以当前的指标生成，有变化时存为新的一版", description = "限法制机构、领导、部门负责人和管理员")
    DrawnUp drawUp(@RequestParam int year) {
        var actor = sight.editor();
        var version = reports.save(actor, Reports.year(year), "按当前指标生成");
        var numbers = reports.numbers(actor.district(), year);
        var report = reports.draft(actor.district(), year, version, numbers);
        return new DrawnUp(
                year,
                version.version(),
                report.title(),
                report.stage(),
                reports.unsaid(report),
                report.unknown(),
                reports.typed(report),
                Links.of(year));
    }

    @GetMapping(path = "/{year}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "年度报告的数据", description = "工作人员随时可看；公布以后任何人可看。draft=true 时工作人员看当前草稿")
    Whole json(@PathVariable int year, @RequestParam(defaultValue = "false") boolean draft) {
        var report = sight.report(year, draft);
        return new Whole(report, sight.isOfficer() ? reports.typed(report) : List.of());
    }

    @GetMapping(path = "/{year}.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "年度报告的网页，数字链接到所依据的记录")
    ResponseEntity<String> html(@PathVariable int year, @RequestParam(defaultValue = "false") boolean draft) {
        var page = press.html(sight.report(year, draft), sight.isOfficer());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }

    @GetMapping(path = "/{year}.docx", produces = DOCX)
    @Operation(summary = "年度报告的 Word 文件，公文格式")
    ResponseEntity<byte[]> docx(@PathVariable int year, @RequestParam(defaultValue = "false") boolean draft) {
        var report = sight.report(year, draft);
        return file(press.docx(report), DOCX, report, "docx");
    }

    @GetMapping(path = "/{year}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "年度报告的 PDF")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @RequestParam(defaultValue = "false") boolean draft) {
        var report = sight.report(year, draft);
        return file(press.pdf(report), MediaType.APPLICATION_PDF_VALUE, report, "pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type, Report report, String ending) {
        var named = ContentDisposition.attachment()
                .filename(report.title() + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(bytes);
    }
}
