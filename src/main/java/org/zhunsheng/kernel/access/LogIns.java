package org.zhunsheng.kernel.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Records who entered and who was turned away. A machine that calls the API proves itself with every request; of its
 * successes the first of a day is recorded.
 */
@Component
class LogIns {

    private static final String NO_DISTRICT = "000000";

    private final AccountLookup accounts;
    private final AccessLog log;
    private final Clock clock;
    private final Map<String, LocalDate> machines = new ConcurrentHashMap<>();

    LogIns(AccountLookup accounts, AccessLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void entered(InteractiveAuthenticationSuccessEvent event) {
        record(event.getAuthentication(), "登录", "成功");
    }

    @EventListener
    void proved(AuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        if (!(authentication.getPrincipal() instanceof AccountDetails details)) return;
        if (details.failures() > 0) accounts.succeeded(details.getUsername());
        var today = LocalDate.now(clock);
        var key = details.getUsername() + " " + address(authentication);
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails web
                && web.getSessionId() == null
                && !today.equals(machines.put(key, today))) record(authentication, "接口认证", "成功");
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        record(event.getAuthentication(), "退出", "成功");
    }

    @EventListener
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        var authentication = event.getAuthentication();
        var name = authentication.getName();
        try {
            var details = accounts.loadUserByUsername(name);
            if (event instanceof AuthenticationFailureBadCredentialsEvent) accounts.failed(name);
            log.record(
                    details.actor().district(),
                    name,
                    "登录",
                    address(authentication),
                    "",
                    event.getException().getClass().getSimpleName());
        } catch (UsernameNotFoundException e) {
            // A name that is no account may be a password typed into the wrong box: it is not kept.
            log.record(NO_DISTRICT, "", "登录", address(authentication), "", "没有此账户");
        }
    }

    private void record(Authentication authentication, String subject, String result) {
        if (authentication.getPrincipal() instanceof AccountDetails details)
            log.record(details.actor(), subject, address(authentication), "", result);
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }
}
