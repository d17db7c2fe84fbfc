package org.zhunsheng.kernel.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class CurrentActor {

    /** The actor of this request; a request that nobody stands behind is refused as not logged in. */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("请先登录"));
    }

    /** The actor of this request, if somebody has logged in. */
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountDetails details
                ? Optional.of(details.actor())
                : Optional.empty();
    }
}
