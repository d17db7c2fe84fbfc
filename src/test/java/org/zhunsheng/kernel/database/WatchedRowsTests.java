package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table watched row by row: old days are noted once a transaction, days of now not at all. */
class WatchedRowsTests {

    private static final String NOTED = "select day::text from changed_day where source = 'deed' order by day, id";

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        ChangedDaysOf.migrate(postgres.getPostgresDatabase(), "db/migration/database/V7__watched_rows.sql");
        jdbc.sql("create table deed (district text, done date, ended date)").update();
        jdbc.sql("select watch('deed', true, 'done', 'ended')")
                .query((row, n) -> "")
                .list();
        jdbc.sql("select watch_rows('deed', 'new.done', 'new.ended')")
                .query((row, n) -> "")
                .list();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void clear() {
        jdbc.sql("truncate deed, changed_day").update();
    }

    @Test
    void whatIsDoneTodayOrWasYesterdayIsNotNoted() {
        jdbc.sql("insert into deed values ('d', current_date, null), ('d', current_date - 1, current_date)")
                .update();
        assertThat(noted()).isEmpty();
    }

    @Test
    void anOldDayIsNotedOnceForAllItsRowsInATransaction() {
        jdbc.sql("""
                insert into deed select 'd', date '2023-05-01' + i % 3, date '2023-05-02' + i % 3
                from generate_series(1, 1000) i""").update();
        assertThat(noted()).containsExactly("2023-05-01", "2023-05-02", "2023-05-03", "2023-05-04");
        jdbc.sql("insert into deed values ('d', '2023-05-01', null)").update();
        assertThat(noted()).as("the next transaction notes anew").hasSize(5);
    }

    @Test
    void anOldDayBesideOneOfTodayIsNoted() {
        jdbc.sql(
                        "insert into deed values ('d', '2023-05-01', current_date), ('d', null, '2023-06-01'), ('d', null, null)")
                .update();
        assertThat(noted()).containsExactly("2023-05-01", "2023-06-01");
    }

    @Test
    void aDistrictIsNotMistakenForAnother() {
        jdbc.sql("insert into deed values ('d', '2023-05-01', null), ('e', '2023-05-01', null)")
                .update();
        assertThat(noted()).containsExactly("2023-05-01", "2023-05-01");
    }

    @Test
    void whatIsRolledBackToASavepointIsNotedAgain() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            var savepoint = connection.setSavepoint();
            insert(connection);
            connection.rollback(savepoint);
            insert(connection);
            connection.commit();
        }
        assertThat(noted()).containsExactly("2023-05-01");
    }

    @Test
    void changesAndRemovalsAreNotedAsBefore() {
        jdbc.sql("insert into deed values ('d', current_date, null)").update();
        jdbc.sql("update deed set done = '2023-05-01'").update();
        assertThat(noted()).containsExactly("2023-05-01");
        jdbc.sql("delete from deed").update();
        assertThat(noted()).containsExactly("2023-05-01", "2023-05-01");
    }

    private static void insert(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("insert into deed values ('d', '2023-05-01', null)");
        }
    }

    private static List<String> noted() {
        return jdbc.sql(NOTED).query(String.class).list();
    }
}
