package org.zhunsheng.kernel.procedure;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.CurrentActor;

/** The cases to choose from in a field that names one: those that the actor may see, the newest first. */
@Controller
class CaseChoicePages {

    private static final int MOST = 10;

    private final Cases cases;
    private final CurrentActor current;

    CaseChoicePages(Cases cases, CurrentActor current) {
        this.cases = cases;
        this.current = current;
    }

    /** @param field under which name what has been typed is sent, as the form names it */
    @GetMapping("/cases/choices")
    String choices(@RequestParam String field, @RequestParam Map<String, String> sent, Model model) {
        var query = new CaseQuery(null, null, null, null, sent.get(field), false, 0, MOST);
        model.addAttribute("found", cases.search(query, current.get()).items());
        return "procedure/choices :: choices";
    }
}
