package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.ProductTest;

/** Whoever moves to a server restores no rights, and grants by the handbook those that the migrations grant. */
@ProductTest
class HandbookGrantsTests {

    private static final String FIRST = "    grant usage on schema public to zhunsheng;";

    /** Of tables, sequences and the schema, and of what a later version makes; the histories of migrations aside. */
    private static final String RIGHTS = """
            select relname || ': ' || grantee::regrole || ' ' || privilege_type
            from pg_class, aclexplode(coalesce(relacl, acldefault(cast(case relkind when 'S' then 's' else 'r' end as "char"), relowner)))
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S') and relname not like 'flyway%'
            union all
            select 'later ' || defaclobjtype::text || ': ' || grantee::regrole || ' ' || privilege_type
            from pg_default_acl, aclexplode(defaclacl)
            union all
            select 'schema: ' || privilege_type
            from pg_namespace, aclexplode(nspacl) where nspname = 'public' and grantee = :application::regrole
            order by 1""";

    private static final String WITHOUT_RIGHTS = """
            revoke all on all tables in schema public from %1$s;
            revoke all on all sequences in schema public from %1$s;
            revoke all on schema public from %1$s;
            alter default privileges in schema public revoke all on tables from %1$s;
            alter default privileges in schema public revoke all on sequences from %1$s;
            grant all on access_log to %2$s""";

    @Autowired
    private JdbcClient application;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Test
    void theHandbookGrantsWhatTheMigrationsGrant() throws IOException {
        var jdbc = JdbcClient.create(owner);
        var account = user(application);
        var granting = granting(account, user(jdbc));
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(trial -> {
            trial.setRollbackOnly();
            // a table that was parted before the move: on its parts the application has no right
            jdbc.sql("select 1 from cut('act', 'case_id', '2190-01-01 00:00+08')")
                    .query()
                    .singleRow();
            var before = rights(jdbc, account);
            execute(WITHOUT_RIGHTS.formatted(account, user(jdbc)));
            assertThat(rights(jdbc, account)).isNotEqualTo(before);
            execute(granting);
            assertThat(rights(jdbc, account)).isEqualTo(before);
        });
    }

    /** What the handbook has the owner say, to the end of its paragraph. */
    private static String granting(String application, String owner) throws IOException {
        var handbook = Files.readString(Path.of("docs/handbook/operations.md"));
        var from = handbook.indexOf(FIRST);
        return handbook.substring(from, handbook.indexOf("\n\n", from))
                .replaceAll("\\bzhunsheng\\b", application)
                .replace("zhunsheng_owner", owner);
    }

    private static String user(JdbcClient jdbc) {
        return jdbc.sql("select current_user").query(String.class).single();
    }

    private static List<String> rights(JdbcClient jdbc, String account) {
        return jdbc.sql(RIGHTS)
                .param("application", account)
                .query(String.class)
                .list();
    }

    private void execute(String statements) {
        new JdbcTemplate(owner).execute(statements);
    }
}
