package org.zhunsheng.licence;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.kernel.party.IdType;

/** The pages on which anyone checks a licence: by its number, by the QR code on it, by its file. */
@Controller
class VerifyPage {

    private final Licences licences;
    private final LicenceVerifier verifier;
    private final LicenceSight sight;
    private final Grants grants;
    private final LicenceFile face;
    private final Clock clock;

    VerifyPage(
            Licences licences,
            LicenceVerifier verifier,
            LicenceSight sight,
            Grants grants,
            LicenceFile face,
            Clock clock) {
        this.licences = licences;
        this.verifier = verifier;
        this.sight = sight;
        this.grants = grants;
        this.face = face;
        this.clock = clock;
    }

    @GetMapping("/verify")
    String ask(@RequestParam(required = false) @Nullable String identifier, Model model) {
        if (identifier != null && !identifier.isBlank()) {
            look(identifier.strip(), model);
        }
        return "licence/verify";
    }

    /** Where the QR code leads. */
    @GetMapping("/verify/{identifier}")
    String scanned(@PathVariable String identifier, Model model) {
        look(identifier, model);
        return "licence/verify";
    }

    @PostMapping("/verify")
    String presented(@RequestParam MultipartFile file, Model model) throws IOException {
        if (file.isEmpty()) {
            model.addAttribute("problem", "请选择要核验的 OFD 文件");
            return "licence/verify";
        }
        try (var in = file.getInputStream()) {
            var answer = verifier.verify(in);
            model.addAttribute("answer", answer);
            model.addAttribute("licence", answer.licence());
        }
        return "licence/verify";
    }

    @GetMapping("/licences/{identifier}")
    String licence(@PathVariable String identifier, Model model) {
        var licence = sight.any(identifier);
        var today = LocalDate.now(clock);
        boolean full = sight.full(licence);
        var code = QrCode.of(face.url(licence.identifier()));
        model.addAttribute("licence", full ? PublicLicence.full(licence, today) : PublicLicence.of(licence, today));
        model.addAttribute("full", full);
        model.addAttribute("today", today);
        if (sight.holder(licence)) {
            model.addAttribute("grants", grants.of(licence));
            model.addAttribute("idTypes", IdType.values());
        }
        model.addAttribute("codePath", code.path());
        model.addAttribute("codeSize", code.size());
        return "licence/licence";
    }

    private void look(String identifier, Model model) {
        model.addAttribute("identifier", identifier);
        var found = licences.find(identifier);
        if (found.isPresent()) {
            model.addAttribute("licence", PublicLicence.of(found.get(), LocalDate.now(clock)));
        } else {
            boolean mistyped = LicenceIdentifier.parse(identifier).isEmpty();
            model.addAttribute("problem", mistyped ? LicenceSight.MISTYPED : "没有查到这份证照：本平台没有签发过这个标识的证照");
            model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        }
    }
}
