package org.zhunsheng.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.access.Doorway;
import org.zhunsheng.kernel.access.Doorway.Area;

/** Gives every page what its frame shows: who is there, where one can go, and in which size it is set. */
@ControllerAdvice(annotations = Controller.class)
class Shell {

    static final String LARGE_TYPE = "large-type";

    private final CurrentActor current;
    private final Assets assets;
    private final List<Doorway> doorways;

    Shell(CurrentActor current, Assets assets, ObjectProvider<Doorway> doorways) {
        this.current = current;
        this.assets = assets;
        this.doorways = doorways.stream()
                .sorted(Comparator.comparingInt(Doorway::order))
                .toList();
    }

    /** What the frame of a page shows. */
    public record House(
            @Nullable Actor actor,
            boolean largeType,
            String path,
            List<Doorway> portal,
            List<Doorway> workbench,
            Assets assets) {

        /** Whether a link leads to where one is. */
        public boolean at(Doorway doorway) {
            return doorway.path().equals("/") ? path.equals("/") : path.startsWith(doorway.path());
        }
    }

    @ModelAttribute("house")
    House house(HttpServletRequest request) {
        var actor = current.find().orElse(null);
        Set<String> roles = actor == null ? Set.of() : actor.roles();
        return new House(
                actor,
                isLarge(request),
                request.getRequestURI(),
                shown(Area.PORTAL, roles),
                actor == null ? List.of() : shown(Area.WORKBENCH, roles),
                assets);
    }

    private List<Doorway> shown(Area area, Set<String> roles) {
        return doorways.stream()
                .filter(doorway -> doorway.area() == area && doorway.isFor(roles))
                .toList();
    }

    private static boolean isLarge(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LARGE_TYPE))
                        .map(Cookie::getValue)
                        .anyMatch("on"::equals);
    }
}
