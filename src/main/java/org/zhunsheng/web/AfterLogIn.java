package org.zhunsheng.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Doorway;

/** Leads an official to the workbench and everybody else home, or back to the page that asked for the log-in. */
@Component
class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final ObjectProvider<Doorway> doorways;

    AfterLogIn(ObjectProvider<Doorway> doorways) {
        this.doorways = doorways;
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) return "/";
        var roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> String.valueOf(authority).replace("ROLE_", ""))
                .collect(Collectors.toSet());
        return doorways.stream()
                .filter(doorway -> doorway.area() == Doorway.Area.WORKBENCH && doorway.isFor(roles))
                .min(Comparator.comparingInt(Doorway::order))
                .map(Doorway::path)
                .orElse("/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var why = failure instanceof LockedException ? "locked" : "wrong";
        getRedirectStrategy().sendRedirect(request, response, "/login?" + why);
    }
}
