package org.zhunsheng.workbench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhunsheng.kernel.access.AccessLog;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.access.Roles;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;

/** 账户管理: the administrator lets officials in, gives them a new password, and closes an account when somebody leaves. */
@Controller
class AccountPages {

    private static final int PAGE = 50;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final int LONGEST = 40;

    private static final Map<String, String> ROLES = Roles.ofOfficials();

    /** Whoever holds one of these works on the records of his own body, and would see nothing without one. */
    private static final Set<String> OF_A_BODY = Set.of("clerk", "approver", "officer", "head");

    private final Accounts accounts;
    private final Organisations organisations;
    private final AccessLog log;
    private final CurrentActor current;

    AccountPages(Accounts accounts, Organisations organisations, AccessLog log, CurrentActor current) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.log = log;
        this.current = current;
    }

    @Bean
    static Doorway accountsDoorway() {
        return Doorway.workbench("/accounts", "账户管理", 95, "admin");
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String edit,
            Model model) {
        var admin = admin();
        model.addAttribute("edited", edit == null ? null : account(edit, admin));
        var found = accounts.register(admin.district(), q.strip(), after, PAGE + 1);
        var bodies = organisations.all(admin.district());
        var shown =
                found.stream().limit(PAGE).map(entry -> Row.of(entry, bodies)).toList();
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next", found.size() > PAGE ? shown.getLast().account().name() : null);
        model.addAttribute("q", q);
        model.addAttribute("roles", ROLES);
        model.addAttribute("bodies", bodies);
        model.addAttribute("own", admin.account());
        return "workbench/accounts";
    }

    @PostMapping("/accounts")
    String add(
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "role", defaultValue = "") Set<String> roles,
            RedirectAttributes flash) {
        var admin = admin();
        var account = told(name, admin, displayName, organisation, roles);
        var fault = fault(account);
        if (fault == null) {
            var password = accounts.invite(account);
            if (password.isPresent()) tell(admin, account.name(), "开设账户", password.get(), flash);
            else fault = "账户名“" + account.name() + "”已有人用，请换一个。";
        }
        if (fault != null) {
            flash.addFlashAttribute("refused", "没有开设：" + fault);
            flash.addFlashAttribute("typed", account);
        }
        return "redirect:/accounts";
    }

    private static Account told(String name, Actor admin, String displayName, String organisation, Set<String> roles) {
        var body = organisation.isBlank() ? null : organisation;
        return new Account(name.strip(), displayName.strip(), admin.district(), body, Set.copyOf(roles), null);
    }

    private @Nullable String fault(Account account) {
        if (!NAME.matcher(account.name()).matches()) return "账户名用小写字母、数字、点、横线，3 至 40 个，以字母或者数字开头。";
        if (account.displayName().isEmpty() || account.displayName().length() > LONGEST) return "请填写姓名，最多 40 个字。";
        if (account.roles().isEmpty() || !ROLES.keySet().containsAll(account.roles())) return "请选择至少一种身份。";
        var body = account.organisation();
        if (body == null) return Collections.disjoint(account.roles(), OF_A_BODY) ? null : "窗口、审批、执法人员和机关负责人须选择所在机关。";
        return organisations.find(account.district(), body).isPresent() ? null : "没有这个机关，请从列表中选择。";
    }

    @PostMapping("/accounts/{name}")
    String change(
            @PathVariable String name,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "role", defaultValue = "") Set<String> roles,
            RedirectAttributes flash) {
        var admin = admin();
        var account = account(name, admin);
        var changed = told(account.name(), admin, displayName, organisation, roles);
        var fault = fault(changed);
        if (fault == null
                && account.name().equals(admin.account())
                && !changed.roles().contains("admin")) fault = "不能取消自己的系统管理员身份，请由另一位系统管理员办理。";
        if (fault != null) {
            flash.addFlashAttribute("refused", "没有修改：" + fault);
            return "redirect:/accounts?edit=" + account.name();
        }
        accounts.change(changed);
        log.record(admin, account.name(), "账户", "修改账户", "成功");
        flash.addFlashAttribute("done", changed.displayName() + "的账户已修改，立即生效。");
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{name}/password")
    String resetPassword(@PathVariable String name, RedirectAttributes flash) {
        var admin = admin();
        var account = account(name, admin);
        tell(admin, account.name(), "重置口令", accounts.resetPassword(account.name()), flash);
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{name}/state")
    String admit(@PathVariable String name, @RequestParam boolean open, RedirectAttributes flash) {
        var admin = admin();
        var account = account(name, admin);
        if (account.name().equals(admin.account())) {
            flash.addFlashAttribute("refused", "不能停用自己的账户，请由另一位系统管理员办理。");
            return "redirect:/accounts";
        }
        accounts.admit(account.name(), open);
        log.record(admin, account.name(), "账户", open ? "恢复账户" : "停用账户", "成功");
        flash.addFlashAttribute(
                "done", account.displayName() + "的账户已" + (open ? "恢复。" : "停用，不能再登录，已经登录的立即退出；以前办理的记录不变。"));
        return "redirect:/accounts";
    }

    private void tell(Actor admin, String name, String what, String password, RedirectAttributes flash) {
        log.record(admin, name, "账户", what, "成功");
        flash.addFlashAttribute("told", name);
        flash.addFlashAttribute("password", password);
    }

    private Account account(String name, Actor admin) {
        return accounts.find(name)
                .filter(account -> account.district().equals(admin.district()))
                .orElseThrow(() -> new AccessDeniedException("没有这个账户"));
    }

    private Actor admin() {
        var actor = current.get();
        if (!actor.is("admin")) throw new AccessDeniedException("账户由系统管理员管理");
        return actor;
    }

    /**
     * An account as the page shows it.
     *
     * @param body the name of the organisation; empty where there is none
     * @param standing the names of its roles
     */
    record Row(Account account, String body, String standing, boolean open) {

        static Row of(Accounts.Entry entry, List<Organisation> bodies) {
            var account = entry.account();
            return new Row(
                    account,
                    bodies.stream()
                            .filter(body -> body.code().equals(account.organisation()))
                            .map(Organisation::name)
                            .findFirst()
                            .orElse(""),
                    ROLES.keySet().stream()
                            .filter(account.roles()::contains)
                            .map(ROLES::get)
                            .collect(Collectors.joining("、")),
                    entry.open());
        }
    }
}
