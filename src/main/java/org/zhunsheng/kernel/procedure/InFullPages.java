package org.zhunsheng.kernel.procedure;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.party.PartiesRefused;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** The page that asks for what purpose somebody looks at the personal data of a case, and then shows it. */
@Controller
@RequestMapping("/cases/{id}/in-full")
class InFullPages {

    private final Cases cases;
    private final InFull inFull;
    private final CurrentActor current;

    InFullPages(Cases cases, InFull inFull, CurrentActor current) {
        this.cases = cases;
        this.inFull = inFull;
        this.current = current;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        var file = file(id);
        if (!InFull.mayAsk(file, current.get())) throw new AccessDeniedException("完整信息只供承办机关查看");
        model.addAttribute("file", file);
        return "procedure/in-full";
    }

    @PostMapping
    String show(@PathVariable String id, @RequestParam String purpose, Model model, HttpServletResponse response) {
        var file = file(id);
        model.addAttribute("file", file);
        model.addAttribute("purpose", purpose);
        try {
            model.addAttribute("shown", inFull.of(file, current.get(), purpose));
        } catch (PartiesRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.getMessage());
        }
        return "procedure/in-full";
    }

    private CaseFile file(String id) {
        return cases.find(id, current.get()).orElseThrow(() -> new Unknown("没有这个案件，或者您无权查看，请核对案号"));
    }
}
