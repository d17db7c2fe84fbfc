package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;

/** Whoever finds the pool empty hears who has the connections and what they were asked. */
@ProductTest
class BorrowedTests {

    @Autowired
    private DatabaseConfiguration.Access access;

    private WatchedDataSource poolOfOne() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application());
        pool.setPassword(access.applicationPassword());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(250);
        return new WatchedDataSource(pool, List.of());
    }

    @Test
    void anEmptyPoolTellsWhoHasTheConnectionAndWhatItWasAsked() throws SQLException {
        try (var pool = poolOfOne();
                var held = pool.getConnection();
                var statement = held.prepareStatement("select 'on the record'\n   from organisation")) {
            statement.execute();
            assertThatThrownBy(pool::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessageContaining(Thread.currentThread().getName())
                    .hasMessageContaining("上一语句：select 'on the record' from organisation");
        }
    }

    @Test
    void whatWasGivenBackIsLentAgainAndNoLongerTold() throws SQLException {
        try (var pool = poolOfOne()) {
            try (var first = pool.getConnection();
                    var statement = first.createStatement()) {
                statement.execute("select 1 as first");
            }
            try (var second = pool.getConnection()) {
                assertThat(second.isValid(1)).isTrue();
                assertThatThrownBy(pool::getConnection)
                        .hasMessageContaining("未发出语句")
                        .message()
                        .doesNotContain("first");
            }
        }
    }
}
