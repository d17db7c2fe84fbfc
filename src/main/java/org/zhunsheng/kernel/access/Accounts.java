package org.zhunsheng.kernel.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of this installation. */
@Component
public class Accounts {

    private static final String SELECT =
            "select name, display_name, district, organisation, roles, party from account where ";

    private final JdbcClient jdbc;
    private final AccountLookup lookup;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, AccountLookup lookup, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Adds an account.
     *
     * @return whether it was added; an account of this name that exists already stays as it is
     * @throws WeakPassword if the password is too easy
     */
    public boolean add(Account account, String password) {
        Passwords.requireStrength(password);
        return jdbc.sql("""
                        insert into account (name, district, display_name, organisation, roles, party, password, created_at)
                        values (:name, :district, :displayName, :organisation, :roles, :party, :password, :at)
                        on conflict (name) do nothing
                        """)
                        .param("name", account.name())
                        .param("district", account.district())
                        .param("displayName", account.displayName())
                        .param("organisation", account.organisation())
                        .param("roles", account.roles().stream().sorted().toArray(String[]::new))
                        .param("party", account.party())
                        .param("password", encoder.encode(password))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public Optional<Account> find(String name) {
        return jdbc.sql(SELECT + "name = ?").param(name).query(Accounts::read).optional();
    }

    /** What a page calls whoever works under an account; the account where nobody does. */
    public String nameOf(String account) {
        return find(account).map(Account::displayName).orElse(account);
    }

    /** The accounts of a district, by name. */
    public List<Account> all(String district) {
        return jdbc.sql(SELECT + "district = ? order by name")
                .param(district)
                .query(Accounts::read)
                .list();
    }

    /**
     * Adds an account with a password that nobody chose, to be told to its owner once.
     *
     * @return the password; empty if an account of this name exists, which stays as it is
     */
    public Optional<String> invite(Account account) {
        var password = Passwords.random();
        return add(account, password) ? Optional.of(password) : Optional.empty();
    }

    /** Gives an account a password that nobody chose, to be told to its owner once, and lifts a lock. */
    public String resetPassword(String name) {
        var password = Passwords.random();
        changePassword(name, password);
        return password;
    }

    /**
     * An account, and whether its owner may log in.
     *
     * @param open false once it was closed (停用)
     */
    public record Entry(Account account, boolean open) {}

    /** The accounts of a district by name, those after {@code after} whose name or owner's name contains {@code part}. */
    public List<Entry> register(String district, String part, String after, int size) {
        return jdbc.sql("""
                        select name, display_name, district, organisation, roles, party, enabled from account
                        where district = :district and name > :after and position(:part in name || ' ' || display_name) > 0
                        order by name limit :size
                        """)
                .param("district", district)
                .param("after", after)
                .param("part", part)
                .param("size", size)
                .query((row, number) -> new Entry(read(row, number), row.getBoolean("enabled")))
                .list();
    }

    /** Changes whom an account belongs to, what he serves and as what; his name for the log-in and his party stay. */
    public void change(Account account) {
        jdbc.sql("update account set display_name = :displayName, organisation = :organisation, roles = :roles"
                        + " where name = :name")
                .param("displayName", account.displayName())
                .param("organisation", account.organisation())
                .param("roles", account.roles().stream().sorted().toArray(String[]::new))
                .param("name", account.name())
                .update();
    }

    /** Closes an account to its owner (停用), also where he has logged in, or opens it again; what he did stays under his name. */
    public void admit(String name, boolean open) {
        jdbc.sql("update account set enabled = ? where name = ?")
                .params(open, name)
                .update();
    }

    /** Whether this is the password of an account; a wrong one counts as a log-in that failed. */
    public boolean isPassword(String name, String password) {
        var kept = lookup.loadUserByUsername(name);
        if (kept.isAccountNonLocked() && encoder.matches(password, kept.getPassword())) return true;
        lookup.failed(name);
        return false;
    }

    /** Gives an account a new password, and lifts a lock. */
    public void changePassword(String name, String password) {
        Passwords.requireStrength(password);
        jdbc.sql("update account set password = ?, failures = 0, locked_until = null where name = ?")
                .params(encoder.encode(password), name)
                .update();
    }

    /**
     * A log-in as its account stands now, with what it was changed to since; empty once the account was closed, or its
     * password was replaced.
     */
    public Optional<Authentication> asItStands(Authentication entered) {
        if (!(entered.getPrincipal() instanceof AccountDetails then)) return Optional.of(entered);
        return lookup.find(then.getUsername())
                .filter(now -> now.isEnabled() && now.getPassword().equals(then.getPassword()))
                .map(Accounts::entered);
    }

    /** The log-in of whoever has just replaced his password, under the new one. */
    public Optional<Authentication> underNewPassword(Actor actor) {
        return lookup.find(actor.account()).map(Accounts::entered);
    }

    private static Authentication entered(AccountDetails details) {
        return UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities());
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("display_name"),
                row.getString("district"),
                row.getString("organisation"),
                roles(row),
                row.getObject("party", UUID.class));
    }

    private static Set<String> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
