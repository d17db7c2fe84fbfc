package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;

/**
 * The sessions (会话) of those who have logged in. A session is worth what its account is at each request: it ends with the
 * account, and has its roles as they stand. Who asks for nothing but a picture or a style sheet is not looked up.
 */
@Component
class Sessions {

    private final Accounts accounts;
    private final SecurityContextRepository kept = new DelegatingSecurityContextRepository(
            new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository() {
                @Override
                public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
                    return new AsItStands(super.loadDeferredContext(request), request);
                }
            });

    Sessions(Accounts accounts) {
        this.accounts = accounts;
    }

    SecurityContextRepository repository() {
        return kept;
    }

    /** The session of whoever has just replaced his password goes on; all others of his end. */
    void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        accounts.underNewPassword(actor)
                .ifPresent(entered -> kept.saveContext(new SecurityContextImpl(entered), request, response));
    }

    private final class AsItStands implements DeferredSecurityContext {

        private final DeferredSecurityContext entered;
        private final HttpServletRequest request;
        private @Nullable SecurityContext standing;

        AsItStands(DeferredSecurityContext entered, HttpServletRequest request) {
            this.entered = entered;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (standing == null) standing = standing(entered.get());
            return standing;
        }

        private SecurityContext standing(SecurityContext then) {
            var authentication = then.getAuthentication();
            return authentication == null ? then : standing(authentication);
        }

        private SecurityContext standing(Authentication authentication) {
            return accounts.asItStands(authentication)
                    .map(SecurityContextImpl::new)
                    .orElseGet(this::ended);
        }

        private SecurityContextImpl ended() {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            return new SecurityContextImpl();
        }

        @Override
        public boolean isGenerated() {
            return entered.isGenerated();
        }
    }
}
