package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;

/** The planner knows of rows that have just come in as soon as somebody is about to sum them up. */
@ProductTest
class PlannerStatisticsTests {

    private static final String ROWS = "select reltuples from pg_class where oid = 'just_filled'::regclass";

    @Autowired
    private PlannerStatistics statistics;

    @Autowired
    private DatabaseConfiguration.Access access;

    @Test
    void aTableThatHasGrownIsCountedAtOnceAndOneThatHasHardlyGrownIsNot() throws SQLException {
        var owner = JdbcClient.create(access.asOwner());
        owner.sql("create table if not exists just_filled (n int) with (autovacuum_enabled = off)")
                .update();
        owner.sql("truncate just_filled").update();
        fill(5_000);
        statistics.renew();
        assertThat(rows(owner)).isEqualTo(5_000);
        fill(500);
        statistics.renew();
        assertThat(rows(owner)).isEqualTo(5_000);
    }

    /** A session tells the server what it has done within a second; this one as soon as it has done it. */
    private void fill(int rows) throws SQLException {
        try (var connection = access.asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into just_filled select generate_series(1, " + rows + ")");
            statement.execute("select pg_stat_force_next_flush()");
        }
    }

    private static double rows(JdbcClient owner) {
        return owner.sql(ROWS).query(Double.class).single();
    }
}
