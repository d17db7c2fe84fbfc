package org.zhunsheng.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Particular;
import org.zhunsheng.kernel.district.Particulars;

/** 机关信息: what the papers of a body say in every case. Its head tells it, an administrator that of every body. */
@Controller
class AgencyPages {

    private static final String[] TELLERS = {"head", "legal", "leader", "admin"};

    private final Particulars particulars;
    private final Organisations organisations;
    private final Accounts accounts;
    private final CurrentActor current;

    AgencyPages(Particulars particulars, Organisations organisations, Accounts accounts, CurrentActor current) {
        this.particulars = particulars;
        this.organisations = organisations;
        this.accounts = accounts;
        this.current = current;
    }

    @Bean
    static Doorway agencyDoorway() {
        return Doorway.workbench("/agency", "机关信息", 85, TELLERS);
    }

    @GetMapping("/agency")
    String show(@RequestParam(required = false) @Nullable String code, Model model) {
        var actor = teller();
        var body = body(code, actor);
        var told = particulars.of(actor.district(), body.code());
        model.addAttribute("body", body);
        model.addAttribute("particulars", told);
        model.addAttribute("tellers", tellers(told));
        model.addAttribute("bodies", actor.is("admin") ? organisations.all(actor.district()) : List.of());
        model.addAttribute("longest", Particulars.LONGEST);
        return "workbench/agency";
    }

    @PostMapping("/agency")
    String tell(@RequestParam Map<String, String> sent, RedirectAttributes flash) {
        var actor = teller();
        var body = body(sent.get("code"), actor);
        if (sent.values().stream().anyMatch(value -> value.length() > Particulars.LONGEST))
            flash.addFlashAttribute("refused", "没有保存：每项最多" + Particulars.LONGEST + "个字。");
        else {
            particulars.tell(actor.district(), body.code(), sent, actor.account());
            flash.addFlashAttribute("done", "已保存，以后办理时自动填入。");
        }
        return actor.is("admin") ? "redirect:/agency?code=" + body.code() : "redirect:/agency";
    }

    private Actor teller() {
        var actor = current.get();
        if (Set.of(TELLERS).stream().noneMatch(actor::is)) throw new AccessDeniedException("机关信息由本机关负责人填写");
        return actor;
    }

    private Organisation body(@Nullable String code, Actor actor) {
        var wanted = actor.is("admin") && code != null && !code.isBlank() ? code : actor.organisation();
        return organisations
                .find(actor.district(), String.valueOf(wanted))
                .orElseThrow(() -> new AccessDeniedException("您的账户不属于任何机关"));
    }

    private Map<String, String> tellers(List<Particular> told) {
        var names = new HashMap<String, String>();
        for (var one : told)
            if (one.toldBy() != null)
                names.put(
                        one.toldBy(),
                        accounts.find(one.toldBy()).map(Account::displayName).orElse(one.toldBy()));
        return names;
    }
}
