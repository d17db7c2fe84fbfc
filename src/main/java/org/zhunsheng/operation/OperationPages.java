package org.zhunsheng.operation;

import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;

/** How the installation is, for its administrator, and its backups. */
@Controller
class OperationPages {

    private final Measures measures;
    private final Backups backups;
    private final CurrentActor current;

    OperationPages(Measures measures, Backups backups, CurrentActor current) {
        this.measures = measures;
        this.backups = backups;
        this.current = current;
    }

    @Bean
    static Doorway operationDoorway() {
        return Doorway.workbench("/operation", "运行情况", 90, "admin");
    }

    @GetMapping("/operation")
    String show(Model model) {
        admit();
        model.addAttribute("measures", measures.now());
        model.addAttribute("set", backups.isSet());
        model.addAttribute("folder", backups.folder());
        model.addAttribute("backups", backups.present());
        model.addAttribute("progress", backups.progress());
        return "operation/operation";
    }

    @PostMapping("/operation/backups")
    String backUp() {
        admit();
        backups.begin();
        return "redirect:/operation";
    }

    private void admit() {
        if (!current.get().is("admin")) throw new AccessDeniedException("运行情况供系统管理员查看");
    }
}
