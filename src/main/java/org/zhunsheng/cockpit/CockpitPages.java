package org.zhunsheng.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Light;

/** The cockpit as a page, as a screen on a wall, and the deadlines ahead. */
@Controller
class CockpitPages {

    private static final String[] LOOKERS = {"leader", "legal", "head", "auditor", "admin"};
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.HELD);
    private static final int YEARS_BACK = 4;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int PAGE = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Cockpit cockpit;
    private final Cases cases;
    private final CurrentActor current;
    private final Clock clock;

    CockpitPages(Cockpit cockpit, Cases cases, CurrentActor current, Clock clock) {
        this.cockpit = cockpit;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static Doorway cockpitDoorway() {
        return Doorway.workbench("/cockpit", "驾驶舱", 5, LOOKERS);
    }

    @GetMapping("/cockpit")
    String page(@RequestParam(required = false) @Nullable Integer year, Model model) {
        show(year, model);
        int now = Year.now(clock).getValue();
        model.addAttribute(
                "years",
                IntStream.rangeClosed(now - YEARS_BACK, now).boxed().toList().reversed());
        return "cockpit/cockpit";
    }

    @GetMapping("/cockpit/wall")
    String wall(@RequestParam(required = false) @Nullable Integer year, Model model) {
        show(year, model);
        return "cockpit/wall";
    }

    /** What the screen on the wall fetches anew every minute. */
    @GetMapping("/cockpit/wall/content")
    String content(@RequestParam(required = false) @Nullable Integer year, Model model) {
        show(year, model);
        return "cockpit/wall :: content";
    }

    @GetMapping("/cockpit/deadlines")
    String deadlines(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var actor = looker();
        var today = cockpit.today();
        var from = day == null ? today : day;
        var to = day == null ? today.plusDays(Cockpit.DAYS_AHEAD) : day;
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("day", day);
        model.addAttribute("cases", cases.due(from, to, Math.max(0, page), PAGE, actor));
        model.addAttribute("names", cockpit.names(actor.district()));
        return "cockpit/deadlines";
    }

    private void show(@Nullable Integer year, Model model) {
        var actor = looker();
        int asked = year == null ? Year.now(clock).getValue() : year;
        model.addAttribute("view", cockpit.view(actor, Math.clamp(asked, FIRST_YEAR, LAST_YEAR)));
        model.addAttribute("lights", LIGHTS);
        model.addAttribute("names", cockpit.names(actor.district()));
        model.addAttribute("moment", LocalDateTime.now(clock).format(MOMENT));
    }

    private Actor looker() {
        var actor = current.get();
        for (var role : LOOKERS) if (actor.is(role)) return actor;
        throw new AccessDeniedException("驾驶舱供领导、部门负责人、法制机构和审计人员查看");
    }
}
