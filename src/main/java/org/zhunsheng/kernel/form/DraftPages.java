package org.zhunsheng.kernel.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.time.BeijingTime;

/** Keeps drafts while somebody types. */
@Controller
class DraftPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(BeijingTime.ZONE);

    private final Drafts drafts;
    private final CurrentActor current;

    DraftPages(Drafts drafts, CurrentActor current) {
        this.drafts = drafts;
        this.current = current;
    }

    @PostMapping("/drafts")
    String save(@RequestParam("_draft") String key, HttpServletRequest request, Model model) {
        var parameters = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, texts) -> parameters.addAll(name, Arrays.asList(texts)));
        var said = drafts.save(current.get(), key, parameters)
                .map(at -> "已于 " + TIME.format(at) + " 自动保存草稿")
                .orElse("内容太长，没有自动保存，请尽快提交");
        model.addAttribute("said", said);
        return "form/form :: saved";
    }
}
