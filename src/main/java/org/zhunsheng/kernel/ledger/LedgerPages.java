package org.zhunsheng.kernel.ledger;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.time.BeijingTime;

/** The public page of the ledger: what was sealed on which day, and whether a receipt is good. */
@Controller
class LedgerPages {

    private static final int DAYS = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");

    private final Anchors anchors;
    private final ReceiptCheck receipts;
    private final CurrentActor actor;

    LedgerPages(Anchors anchors, ReceiptCheck receipts, CurrentActor actor) {
        this.anchors = anchors;
        this.receipts = receipts;
        this.actor = actor;
    }

    @GetMapping("/ledger")
    String ledger(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        list(district, Math.max(page, 0), model);
        return "ledger/ledger";
    }

    @PostMapping("/ledger/check")
    String check(@RequestParam(defaultValue = "") String receipt, Model model) {
        var result = receipts.check(receipt);
        model.addAttribute("receipt", receipt);
        model.addAttribute("result", result);
        var act = result.act();
        if (act != null) {
            model.addAttribute("at", TIME.format(act.at().atZone(BeijingTime.ZONE)));
        }
        list(null, 0, model);
        return "ledger/ledger";
    }

    private void list(@Nullable String named, int page, Model model) {
        var all = anchors.anchored();
        var district = PublicDistrict.of(named, actor, anchors).orElseGet(() -> all.isEmpty() ? "" : all.getFirst());
        var items = anchors.newest(district, DAYS, (long) page * DAYS);
        model.addAttribute("districts", all);
        model.addAttribute("district", district);
        model.addAttribute("anchors", items);
        model.addAttribute("page", page);
        model.addAttribute("more", anchors.count(district) > (long) (page + 1) * DAYS);
        model.addAttribute("issuer", items.isEmpty() ? null : items.getFirst().issuerFingerprint());
    }
}
