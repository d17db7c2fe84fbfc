package org.zhunsheng.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * One database, two ways in: the owner, who makes tables, and the application, which may not change what it has no
 * right to change. Both lead to the embedded server unless {@code ZHUNSHENG_DB_URL} names another.
 */
@Configuration
class DatabaseConfiguration {

    static final String URL = "ZHUNSHENG_DB_URL";
    private static final int OLDEST_SERVER = 15;
    private static final int FEWEST_CONNECTIONS = 8;
    private static final int CONNECTIONS_A_CORE = 4;

    /** Where the database is and who may enter. */
    record Access(String url, String owner, String ownerPassword, String application, String applicationPassword) {

        DataSource asOwner() {
            var source = new PGSimpleDataSource();
            source.setURL(url);
            source.setUser(owner);
            source.setPassword(ownerPassword);
            return source;
        }
    }

    @Bean
    PlannerStatistics plannerStatistics(Access access) {
        return new PlannerStatistics(JdbcClient.create(access.asOwner()));
    }

    @Bean
    Clock clock() {
        return new ScenarioClock(Clock.system(BeijingTime.ZONE));
    }

    @Bean(destroyMethod = "close")
    @Conditional(NoServerGiven.class)
    EmbeddedServer embeddedServer(DataDirectory data) {
        return new EmbeddedServer(data.directory("postgres"));
    }

    @Bean
    Access access(Environment environment, ObjectProvider<EmbeddedServer> embedded) {
        var url = environment.getProperty(URL);
        if (url == null || url.isBlank()) {
            var server = embedded.getObject();
            return new Access(
                    server.url(),
                    EmbeddedServer.OWNER,
                    server.password(),
                    EmbeddedServer.APPLICATION,
                    server.password());
        }
        var user = environment.getProperty("ZHUNSHENG_DB_USER", "zhunsheng");
        var password = environment.getProperty("ZHUNSHENG_DB_PASSWORD", "");
        return new Access(
                url,
                environment.getProperty("ZHUNSHENG_DB_OWNER_USER", user),
                environment.getProperty("ZHUNSHENG_DB_OWNER_PASSWORD", password),
                user,
                password);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Access access, DataDirectory data) {
        var source = access.asOwner();
        try (var connection = source.getConnection()) {
            requireRecent(connection.getMetaData().getDatabaseMajorVersion());
            return source;
        } catch (SQLException e) {
            throw DatabaseProblem.of(e, data.path().resolve("postgres"));
        }
    }

    static void requireRecent(int version) {
        if (version < OLDEST_SERVER)
            throw new DatabaseProblem(
                    "数据库版本是 PostgreSQL " + version + "，太旧了。(The server is too old.)",
                    "请使用 PostgreSQL " + OLDEST_SERVER + " 或更新的版本。",
                    null);
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(Access access) {
        return configuration -> configuration.placeholders(java.util.Map.of("application", access.application()));
    }

    /**
     * The pool, sized by a rule. An act takes one connection for one or two milliseconds, most of which the server spends
     * on a core or on its disk; four a core keep both busy, and more would only wait inside the server, holding locks,
     * instead of before it, holding none. Requests themselves are virtual threads without a limit of their own: one that
     * waits for a connection costs some kilobytes, and Tomcat takes no more than 8,192 at once. Eight at least, so that
     * timed work, an import (two) and a measure never starve the desk on a small machine. Where the server is another
     * machine, set its cores times four, divided by the number of instances.
     */
    @Bean(destroyMethod = "close")
    @Primary
    WatchedDataSource dataSource(Access access, Environment environment, List<StatementWatch> watches) {
        var config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.application());
        config.setPassword(access.applicationPassword());
        config.setMaximumPoolSize(environment.getProperty(
                "zhunsheng.database.connections",
                Integer.class,
                connections(Runtime.getRuntime().availableProcessors())));
        config.setPoolName("zhunsheng");
        config.addDataSourceProperty("ApplicationName", "zhunsheng");
        config.addDataSourceProperty("prepareThreshold", "3");
        return new WatchedDataSource(new HikariDataSource(config), watches);
    }

    /** Transactions are written where they begin and end; nothing looks for annotations that would begin one. */
    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    static int connections(int cores) {
        return Math.max(FEWEST_CONNECTIONS, CONNECTIONS_A_CORE * cores);
    }

    static boolean isGiven(@Nullable String url) {
        return url != null && !url.isBlank();
    }
}
