package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.WeakPassword;

/** Where everybody changes his own password (修改口令); whoever found a screen unattended does not know the old one. */
@Controller
class PasswordPages {

    private static final String SUBJECT = "修改口令";

    private final Accounts accounts;
    private final AccessLog log;
    private final CurrentActor current;
    private final Sessions sessions;

    PasswordPages(Accounts accounts, AccessLog log, CurrentActor current, Sessions sessions) {
        this.accounts = accounts;
        this.log = log;
        this.current = current;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String form() {
        current.get();
        return "web/password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var actor = current.get();
        if (!wanted.equals(again)) return refused("没有修改：两次输入的新口令不一样，请重新输入。", model);
        if (!accounts.isPassword(actor.account(), old)) {
            log.record(actor, SUBJECT, "", "", "原口令不对");
            return refused("没有修改：原口令不对。连续五次不对，账户将锁定十五分钟；忘记了口令，请找系统管理员重置。", model);
        }
        try {
            accounts.changePassword(actor.account(), wanted);
        } catch (WeakPassword weak) {
            return refused("没有修改：" + weak.getMessage() + "。", model);
        }
        sessions.goOn(actor, request, response);
        log.record(actor, SUBJECT, "", "", "成功");
        flash.addFlashAttribute("done", "口令已经修改，下次登录请用新口令；在其他地方的登录已经退出。");
        return "redirect:/password";
    }

    private static String refused(String reason, Model model) {
        model.addAttribute("refused", reason);
        return "web/password";
    }
}
