package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page, and the switch to large type (长辈版). */
@Controller
class ShellPages {

    private final ObjectProvider<SampleAccounts> sample;

    ShellPages(ObjectProvider<SampleAccounts> sample) {
        this.sample = sample;
    }

    @GetMapping("/login")
    String logIn(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable @RequestParam(required = false) String wrong,
            @Nullable String locked) {
        model.addAttribute("asked", new HttpSessionRequestCache().getRequest(request, response) != null);
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("locked", locked != null);
        model.addAttribute(
                "sample",
                sample.stream().filter(SampleAccounts::areLoaded).findFirst().orElse(null));
        return "web/login";
    }

    /** Keeps the choice in a cookie for a year and returns to the page; a plain link, so it works without scripts. */
    @GetMapping("/large-type")
    String largeType(
            @RequestParam(defaultValue = "true") boolean on,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Shell.LARGE_TYPE, on ? "on" : "")
                .maxAge(on ? Duration.ofDays(365) : Duration.ZERO)
                .path("/")
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + Paths.within(back);
    }
}
