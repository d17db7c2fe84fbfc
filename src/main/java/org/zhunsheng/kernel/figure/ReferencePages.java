package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.CurrentActor;

/** Where values that are not computed are entered, with the paper they stand on and who signed it. */
@Controller
@RequestMapping("/figures/references")
class ReferencePages {

    private final Catalogue catalogue;
    private final References references;
    private final Asker asker;
    private final CurrentActor current;
    private final Clock clock;

    ReferencePages(Catalogue catalogue, References references, Asker asker, CurrentActor current, Clock clock) {
        this.catalogue = catalogue;
        this.references = references;
        this.asker = asker;
        this.current = current;
        this.clock = clock;
    }

    /** An entry with the figure it is for; null where that figure is in no file any more. */
    record Row(Reference entry, @Nullable Figure figure, boolean counts) {}

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String figure,
            Model model) {
        var district = asker.district(null);
        asker.mustBeOfficerOf(district);
        int asked = year == null ? Year.now(clock).getValue() : year;
        var all = references.all(district, asked);
        model.addAttribute("rows", all.stream().map(entry -> row(entry, all)).toList());
        model.addAttribute("figures", catalogue.figures());
        model.addAttribute("chosen", figure);
        model.addAttribute("year", asked);
        model.addAttribute(
                "mayEnter",
                current.find()
                        .filter(actor -> actor.is("leader") || actor.is("legal"))
                        .isPresent());
        return "figure/references";
    }

    private Row row(Reference entry, List<Reference> all) {
        var newest = all.stream()
                .filter(one -> one.figure().equals(entry.figure()) && one.kind() == entry.kind())
                .findFirst();
        return new Row(
                entry,
                catalogue.find(entry.figure()).orElse(null),
                newest.filter(entry::equals).isPresent());
    }

    @PostMapping
    String enter(
            @RequestParam String figure,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable BigDecimal value,
            @RequestParam(defaultValue = "false") boolean lowerBound,
            @RequestParam String source,
            @RequestParam String signer,
            @RequestParam(required = false) @Nullable LocalDate signedOn,
            Model model) {
        try {
            references.enter(
                    current.get(), new ReferenceDraft(figure, year, value, lowerBound, source, signer, signedOn));
        } catch (ReferenceRefused refused) {
            model.addAttribute("faults", refused.faults());
        }
        return show(year, figure, model);
    }
}
