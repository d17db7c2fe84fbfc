package org.zhunsheng.licence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.CurrentActor;

/** A holder gives grants and takes them back on the page of the licence; what was refused is said there, nothing is lost. */
@Controller
class GrantPages {

    private final Grants grants;
    private final LicenceSight sight;
    private final CurrentActor current;

    GrantPages(Grants grants, LicenceSight sight, CurrentActor current) {
        this.grants = grants;
        this.sight = sight;
        this.current = current;
    }

    @PostMapping("/licences/{identifier}/grants")
    String give(
            @PathVariable String identifier,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String idType,
            @RequestParam(required = false) @Nullable String idNumber,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String validTo,
            RedirectAttributes told) {
        var licence = sight.any(identifier);
        var wish = new Grants.Wish(name, idType, idNumber, purpose, day(validTo));
        try {
            var grant = grants.give(licence, wish, current.get());
            told.addFlashAttribute("granted", "已授权“" + grant.granteeName() + "”使用至" + grant.validTo());
        } catch (ErrorResponseException refused) {
            told.addFlashAttribute("refused", refused.getBody().getDetail());
            told.addFlashAttribute("wish", wish);
        }
        return "redirect:/licences/{identifier}#grants";
    }

    @PostMapping("/licences/{identifier}/grants/{grant}/revoke")
    String revoke(@PathVariable String identifier, @PathVariable UUID grant, RedirectAttributes told) {
        grants.revoke(sight.any(identifier), grant, current.get());
        told.addFlashAttribute("granted", "授权已经收回");
        return "redirect:/licences/{identifier}#grants";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null; // told like a missing day: which days are possible
        }
    }
}
