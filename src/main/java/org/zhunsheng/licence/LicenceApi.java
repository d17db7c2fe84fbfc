package org.zhunsheng.licence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.access.OpenPath;

/** Licences over HTTP; see the public contract. */
@RestController
@Tag(name = "电子证照")
@RequestMapping("/api/v1/licences")
class LicenceApi {

    static final String OFD = "application/ofd";

    private final LicenceSight sight;
    private final SealedFiles files;
    private final LicencePrint print;
    private final LicenceVerifier verifier;
    private final Clock clock;

    LicenceApi(LicenceSight sight, SealedFiles files, LicencePrint print, LicenceVerifier verifier, Clock clock) {
        this.sight = sight;
        this.files = files;
        this.print = print;
        this.verifier = verifier;
        this.clock = clock;
    }

    @GetMapping("/{identifier}")
    @Operation(summary = "查询证照：持证主体与有权机关看到全部内容，其他人看到公开内容")
    PublicLicence show(@PathVariable String identifier) {
        var licence = sight.any(identifier);
        return sight.full(licence)
                ? PublicLicence.full(licence, LocalDate.now(clock))
                : PublicLicence.of(licence, LocalDate.now(clock));
    }

    @GetMapping(path = "/{identifier}.ofd", produces = OFD)
    @Operation(summary = "下载加盖电子印章的 OFD 文件")
    ResponseEntity<byte[]> ofd(@PathVariable String identifier) {
        var licence = sight.own(identifier, "下载 OFD");
        return download(files.of(licence), OFD, licence, "ofd");
    }

    @GetMapping(path = "/{identifier}.pdf", produces = "application/pdf")
    @Operation(summary = "下载 PDF 阅览件")
    ResponseEntity<byte[]> pdf(@PathVariable String identifier) {
        var licence = sight.own(identifier, "下载 PDF");
        return download(print.pdf(licence), "application/pdf", licence, "pdf");
    }

    @PostMapping(path = "/{identifier}/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "核验出示的证照文件")
    Verification verify(@PathVariable String identifier, @RequestParam MultipartFile file) throws IOException {
        if (LicenceIdentifier.parse(identifier).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, LicenceSight.MISTYPED);
        }
        try (var in = file.getInputStream()) {
            return verifier.verify(in, identifier);
        }
    }

    private static ResponseEntity<byte[]> download(byte[] file, String type, Licence licence, String ending) {
        var name = ContentDisposition.attachment()
                .filename(licence.typeName() + "-" + licence.number() + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(file);
    }

    /** What anyone may ask without an account. */
    @Configuration(proxyBeanMethods = false)
    static class Open {

        @Bean
        OpenPath openLicence() {
            return OpenPath.get("/api/v1/licences/*");
        }

        @Bean
        OpenPath openLicenceVerification() {
            return OpenPath.post("/api/v1/licences/*/verify");
        }

        @Bean
        OpenPath openVerifyPages() {
            return OpenPath.get("/verify/**");
        }

        @Bean
        OpenPath openVerifyUpload() {
            return OpenPath.post("/verify");
        }

        @Bean
        OpenPath openLicencePage() {
            return OpenPath.get("/licences/*");
        }
    }
}
