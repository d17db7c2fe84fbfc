package org.zhunsheng.kernel.calendar;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;

/** Where an administrator sees the holiday notices on record and enters the next one. */
@Controller
@RequestMapping("/calendar/notices")
class NoticePages {

    private final Notices notices;
    private final NoticeStore store;
    private final Calendars calendars;
    private final CurrentActor actor;

    NoticePages(Notices notices, NoticeStore store, Calendars calendars, CurrentActor actor) {
        this.notices = notices;
        this.store = store;
        this.calendars = calendars;
        this.actor = actor;
    }

    @Bean
    static Doorway noticesDoorway() {
        return Doorway.workbench("/calendar/notices", "节假日安排", 92, "admin");
    }

    @GetMapping
    String show(Model model) {
        Notices.admit(actor.get());
        model.addAttribute("notices", store.notices());
        model.addAttribute("knownUntil", calendars.current().knownUntil());
        return "calendar/notices";
    }

    @PostMapping
    String enter(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model)
            throws IOException {
        try {
            model.addAttribute("report", notices.enter(actor.get(), file.getBytes(), title, dryRun));
        } catch (CalendarProblem problem) {
            model.addAttribute("problem", problem.getMessage());
        }
        return show(model);
    }
}
