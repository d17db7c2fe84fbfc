package org.zhunsheng.kernel.publication;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.district.Organisations;

/** The public page of decisions. */
@Controller
@RequestMapping("/published")
class PublicationPages {

    private static final int PAGE = 20;

    private final Publications publications;
    private final PublicationDistrict district;
    private final Organisations organisations;
    private final Clock clock;

    PublicationPages(
            Publications publications, PublicationDistrict district, Organisations organisations, Clock clock) {
        this.publications = publications;
        this.district = district;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var here = district.asked(null);
        var query = PublicationDistrict.query(here, q, category, department);
        var found = publications.after(query, place(after), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("query", query);
        model.addAttribute("items", shown);
        model.addAttribute("next", found.size() > PAGE ? place(shown) : null);
        model.addAttribute("first", after.isBlank());
        model.addAttribute("categories", publications.categories(here));
        model.addAttribute("departments", organisations.all(here));
        model.addAttribute("names", organisations.names(here));
        return "publication/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        var here = district.asked(null);
        var found = publications.find(here, uuid(id)).orElseThrow(PublicationPages::unknown);
        model.addAttribute("publication", found);
        model.addAttribute("over", found.over(LocalDate.now(clock)));
        model.addAttribute("department", organisations.name(here, found.department()));
        return "publication/publication";
    }

    private static String place(List<Publication> shown) {
        return shown.getLast().publishedOn() + "_" + shown.getLast().id();
    }

    /** A place that cannot be read is the beginning: an old bookmark should not end in an error. */
    private static Publications.@Nullable Place place(String after) {
        var parts = after.split("_", -1);
        if (parts.length != 2) return null;
        try {
            return new Publications.Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份公开的决定");
    }
}
