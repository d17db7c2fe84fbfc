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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of this installation. */
@Component
public class Accounts {

    private static final int SHORTEST = 8;
    private static final String SELECT =
            "select name, display_name, district, organisation, roles, party from account where ";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
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
        requireStrength(password);
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

    /** Gives an account a new password, and lifts a lock. */
    public void changePassword(String name, String password) {
        requireStrength(password);
        jdbc.sql("update account set password = ?, failures = 0, locked_until = null where name = ?")
                .params(encoder.encode(password), name)
                .update();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    private static void requireStrength(String password) {
        boolean strong = password.length() >= SHORTEST
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit);
        if (!strong) throw new WeakPassword();
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
