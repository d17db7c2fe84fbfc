package org.zhunsheng.kernel.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the server's planner knows of how full the tables are. The server counts a table that has grown by itself, but a minute
 * or more later; whoever asks much of it in between gets a plan for a few rows, which for many takes hours.
 */
final class PlannerStatistics {

    /** As the server itself judges, but for no table of less than a thousand rows. */
    private static final String GROWN = """
            select string_agg(format('%I.%I', schemaname, relname), ', ' order by relname) from pg_stat_user_tables
            where schemaname = current_schema() and n_mod_since_analyze > 1000 + n_live_tup / 10""";

    private final JdbcClient owner;

    /**
     * Counts what is in the tables of a database.
     *
     * @param owner of the tables: nobody else may have them counted
     */
    PlannerStatistics(JdbcClient owner) {
        this.owner = owner;
    }

    /** Has tables counted that have grown by a tenth since they last were; the server counts by sampling, a second a table. */
    void renew() {
        owner.sql(GROWN).query(String.class).optional().ifPresent(tables -> owner.sql("analyze " + tables)
                .update());
    }
}
