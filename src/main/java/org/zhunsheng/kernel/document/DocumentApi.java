package org.zhunsheng.kernel.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;

/** The papers of a case over HTTP; see the public contract. */
@RestController
@Tag(name = "案件")
@RequestMapping("/api/v1/cases/{number}")
class DocumentApi {

    private final Cases cases;
    private final Papers papers;
    private final CurrentActor current;

    DocumentApi(Cases cases, Papers papers, CurrentActor current) {
        this.cases = cases;
        this.papers = papers;
        this.current = current;
    }

    /** A paper in a list; {@code pdf} is where it is fetched. */
    record PaperView(UUID id, int sequence, String title, LocalDate madeOn, String pdf) {}

    @GetMapping("/documents")
    @Operation(summary = "案件的文书")
    List<PaperView> list(@PathVariable String number) {
        var file = file(number);
        return papers.of(file).stream()
                .map(paper -> new PaperView(
                        paper.id(),
                        paper.sequence(),
                        paper.title(),
                        paper.madeOn(),
                        "/api/v1/cases/" + file.id() + "/documents/" + paper.id() + ".pdf"))
                .toList();
    }

    @GetMapping(path = "/documents/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "文书的 PDF")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable UUID id) {
        var file = file(number);
        var paper =
                papers.find(file, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "案件中没有这份文书"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(papers.pdf(file, paper));
    }

    private CaseFile file(String number) {
        return cases.find(number, current.get())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个案件，或者您无权查看"));
    }
}
