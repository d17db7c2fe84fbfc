package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;

/** Whoever moves to a server by the handbook takes from the application the rights that the migrations take from it. */
@ProductTest
class HandbookGrantsTests {

    private static final Pattern REVOKED =
            Pattern.compile("revoke (update|insert), [a-z, ]+ on ([a-z_,\\s]+) from zhunsheng;");

    @Autowired
    private JdbcClient application;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Test
    void theHandbookTakesAwayWhatTheMigrationsTakeAway() throws IOException {
        var account = application.sql("select current_user").query(String.class).single();
        assertThat(told("update")).isEqualTo(lacking(account, "UPDATE", true));
        assertThat(told("insert")).isEqualTo(lacking(account, "INSERT", false));
    }

    private static List<String> told(String right) throws IOException {
        return REVOKED.matcher(Files.readString(Path.of("docs/handbook/operations.md")))
                .results()
                .filter(revoked -> revoked.group(1).equals(right))
                .flatMap(revoked -> Arrays.stream(revoked.group(2).split("[,\\s]+")))
                .sorted()
                .toList();
    }

    /** The tables that the application may not change; those parted by year have parts, on which it has no right at all. */
    private List<String> lacking(String account, String right, boolean insertable) {
        return JdbcClient.create(owner)
                .sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relname not like 'flyway%'
                          and not has_table_privilege(:account, c.oid, :right)
                          and has_table_privilege(:account, c.oid, 'INSERT') = :insertable
                        order by 1""")
                .param("account", account)
                .param("right", right)
                .param("insertable", insertable)
                .query(String.class)
                .list();
    }
}
