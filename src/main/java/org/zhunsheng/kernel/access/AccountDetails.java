package org.zhunsheng.kernel.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as the log-in sees it. */
record AccountDetails(Actor actor, String password, boolean enabled, boolean locked, int failures)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getUsername() {
        return actor.account();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** Two log-ins of one account are the same principal, whatever has failed in between. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AccountDetails details && details.getUsername().equals(getUsername());
    }

    @Override
    public int hashCode() {
        return List.of(getUsername()).hashCode();
    }

    @Override
    public String toString() {
        return getUsername();
    }
}
