package org.zhunsheng.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
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

/**
 * One database, two ways in: the owner, who makes tables, and the application, which may not change what it has no
 * right to change. Both lead to the embedded server unless {@code ZHUNSHENG_DB_URL} names another.
 */
@Configuration
class DatabaseConfiguration {

    static final String URL = "ZHUNSHENG_DB_URL";
    private static final int OLDEST_SERVER = 15;

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
    Clock clock() {
        return new ScenarioClock(Clock.system(ZoneId.of("Asia/Shanghai")));
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
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER)
                throw new DatabaseProblem(
                        "数据库版本是 PostgreSQL " + version + "，太旧了。(The server is too old.)",
                        "请使用 PostgreSQL " + OLDEST_SERVER + " 或更新的版本。",
                        null);
            return source;
        } catch (SQLException e) {
            throw DatabaseProblem.of(e, data.path().resolve("postgres"));
        }
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(Access access) {
        return configuration -> configuration.placeholders(java.util.Map.of("application", access.application()));
    }

    /** One connection an act; more than a few per core only makes them wait inside the server instead of before it. */
    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(Access access, Environment environment) {
        var config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.application());
        config.setPassword(access.applicationPassword());
        config.setMaximumPoolSize(environment.getProperty("zhunsheng.database.connections", Integer.class, poolSize()));
        config.setPoolName("zhunsheng");
        config.addDataSourceProperty("ApplicationName", "zhunsheng");
        config.addDataSourceProperty("prepareThreshold", "3");
        return new HikariDataSource(config);
    }

    private static int poolSize() {
        return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
    }

    static boolean isGiven(@Nullable String url) {
        return url != null && !url.isBlank();
    }
}
