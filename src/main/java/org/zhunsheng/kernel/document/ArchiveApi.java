package org.zhunsheng.kernel.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;

/** Archive packages over HTTP, for those who may see the case. */
@RestController
@Tag(name = "案件")
@RequestMapping("/api/v1/cases/{number}")
class ArchiveApi {

    private static final String ZIP = "application/zip";

    private final Cases cases;
    private final Archives archives;
    private final CurrentActor current;
    private final AccessLog log;

    ArchiveApi(Cases cases, Archives archives, CurrentActor current, AccessLog log) {
        this.cases = cases;
        this.archives = archives;
        this.current = current;
        this.log = log;
    }

    /**
     * A package, checked again just now.
     *
     * @param sound what the four-property check found when it was made
     * @param intact whether every digest, the chain and the signature still hold; {@code faults} says what does not
     */
    record ArchiveView(
            String digest,
            long size,
            int files,
            boolean sound,
            OffsetDateTime madeAt,
            boolean intact,
            List<String> faults) {}

    @GetMapping("/archive")
    @Operation(summary = "归档信息包的摘要，并当场重新核验")
    ArchiveView check(@PathVariable String number) {
        var made = archives.of(closed(number));
        var report = archives.verify(made);
        return new ArchiveView(
                made.digest(),
                made.size(),
                made.files(),
                made.sound(),
                made.madeAt(),
                report.intact(),
                report.faults());
    }

    @GetMapping(path = "/archive.zip", produces = ZIP)
    @Operation(summary = "下载归档信息包")
    ResponseEntity<Resource> download(@PathVariable String number) {
        var file = closed(number);
        var made = archives.of(file);
        log.record(current.get(), "case " + file.id(), "归档信息包", "下载", "允许");
        var name = ContentDisposition.attachment()
                .filename("归档信息包 " + file.number() + ".zip", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(ZIP))
                .contentLength(made.size())
                .body(new InputStreamResource(archives.open(made)));
    }

    private CaseFile closed(String number) {
        var file = cases.find(number, current.get())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个案件，或者您无权查看"));
        if (!file.closed()) throw new ResponseStatusException(HttpStatus.CONFLICT, "案件尚未办结，办结后才有归档信息包");
        return file;
    }
}
