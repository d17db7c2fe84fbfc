package org.zhunsheng.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.district.Organisations;

/** Search for a matter, and its guide (办事指南). */
@Controller
class ItemPages {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 100_000;
    private static final Map<String, String> CHANNELS =
            Map.of("window", "窗口", "online", "网上", "mobile", "手机", "kiosk", "自助终端", "agent", "帮办代办");

    private final Items items;
    private final Organisations organisations;
    private final Here here;
    private final Clock clock;

    ItemPages(Items items, Organisations organisations, Here here, Clock clock) {
        this.items = items;
        this.organisations = organisations;
        this.here = here;
        this.clock = clock;
    }

    @GetMapping("/items")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var district = here.district(null);
        model.addAttribute("q", q);
        model.addAttribute("found", items.search(district, q, Math.clamp(page, 0, LAST_PAGE), PAGE));
        model.addAttribute("departments", organisations.names(district));
        return fragment ? "catalogue/items :: results" : "catalogue/items";
    }

    @GetMapping("/items/{code}")
    String guide(@PathVariable String code, Model model) {
        var district = here.district(null);
        var found = items.find(district, code, LocalDate.now(clock)).orElseThrow(() -> unknown(code));
        model.addAttribute("version", found);
        model.addAttribute("item", found.item());
        model.addAttribute(
                "department", organisations.name(district, found.item().department()));
        model.addAttribute(
                "channels",
                found.item().handling().channels().stream()
                        .map(channel -> CHANNELS.getOrDefault(channel, channel))
                        .toList());
        return "catalogue/item";
    }

    private static ErrorResponseException unknown(String code) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "目录中没有事项“" + code + "”，请从事项目录中查找"),
                null);
    }
}
