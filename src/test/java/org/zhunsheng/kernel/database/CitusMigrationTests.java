package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs all migrations of all modules on a server that takes itself for Citus: the extension is on its books, and the two
 * functions that distribute a table note the table and refuse what Citus refuses.
 */
class CitusMigrationTests {

    private static final String STAND_IN = """
            set allow_system_table_mods = on;
            insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
            select 99999, 'citus', oid, (select oid from pg_namespace where nspname = 'pg_catalog'), false, '13.2'
            from pg_roles where rolname = current_user;
            create schema stand_in;
            create table stand_in.distributed (name text primary key, kind text not null);
            create function refuse_what_citus_refuses(target regclass) returns void language plpgsql as $$
            begin
                if exists (select from pg_trigger where tgrelid = target and not tgisinternal) then
                    raise exception 'cannot distribute relation "%" because it has triggers', target;
                end if;
                if exists (select from pg_constraint where contype = 'f' and conrelid = target
                           and confrelid::regclass::text not in (select name from stand_in.distributed)) then
                    raise exception '% refers to a table that is not distributed', target;
                end if;
                if exists (select from pg_constraint where contype = 'f' and confrelid = target) then
                    raise exception '% is referred to by a table that is not distributed', target;
                end if;
            end $$;
            create function create_reference_table(target regclass) returns void language sql as $$
                select refuse_what_citus_refuses(target);
                insert into stand_in.distributed values (target::text, 'reference') $$;
            create function create_distributed_table(target regclass, column_name text) returns void language sql as $$
                select refuse_what_citus_refuses(target);
                insert into stand_in.distributed values (target::text, 'tenant by ' || column_name) $$;
            create role application;
            """;

    /** Belong to the installation, not to a district. */
    private static final String OF_THE_INSTALLATION = "^(scheduled_tasks|migrated_state|flyway_schema_history.*)$";

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() throws Exception {
        postgres = EmbeddedPostgres.start();
        var database = postgres.getPostgresDatabase();
        new JdbcTemplate(database).execute(STAND_IN);
        new ModuleMigrations()
                .migrate(Flyway.configure()
                        .dataSource(database)
                        .placeholders(Map.of("application", "application"))
                        .load());
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void everyTableOfEveryModuleIsDistributedOrBelongsToTheInstallation() {
        assertThat(texts("select name from stand_in.distributed where kind = 'tenant by district'"))
                .contains("act", "case_file", "term", "import_job");
        assertThat(texts("""
                select tablename from pg_tables where schemaname = 'public'
                  and tablename not in (select name from stand_in.distributed)""")).allMatch(name -> name.matches(OF_THE_INSTALLATION));
    }

    @Test
    void everyKeyAndEveryReferenceOfATenantTableBeginsWithTheDistrict() {
        assertThat(texts("""
                select conrelid::regclass || ' ' || conname from pg_constraint
                where contype in ('p', 'u', 'f') and conrelid::regclass::text in
                    (select name from stand_in.distributed where kind like 'tenant%')
                  and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'district'
                  and not (contype = 'f' and confrelid::regclass::text in
                    (select name from stand_in.distributed where kind = 'reference'))""")).isEmpty();
        assertThat(texts("""
                select indexrelid::regclass::text from pg_index
                where indisunique and indrelid::regclass::text in
                    (select name from stand_in.distributed where kind like 'tenant%')
                  and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0])
                    is distinct from 'district'""")).isEmpty();
    }

    @Test
    void everyTenantTableHasAKey() {
        assertThat(texts("""
                select name from stand_in.distributed where kind like 'tenant%' and not exists
                    (select from pg_constraint where contype = 'p' and conrelid::regclass::text = name)""")).isEmpty();
    }

    @Test
    void nothingIsUnloggedAndNoTriggerTellsAnotherSession() {
        assertThat(texts("select relname from pg_class where relpersistence = 'u'"))
                .isEmpty();
        assertThat(texts("""
                select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
                where prosrc ~* '\\mnotify\\M|pg_notify'""")).isEmpty();
    }

    private static List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
