package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;

@ProductTest
class ModuleMigrationsTests {

    private static final String HISTORY = "flyway_schema_history_web where version = '1'";

    @Autowired
    private ModuleMigrations migrations;

    @Autowired
    private Flyway flyway;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private JdbcClient jdbc;
    private String digest;
    private int checksum;

    @BeforeEach
    void remember() {
        jdbc = JdbcClient.create(owner);
        digest = digest();
        checksum =
                jdbc.sql("select checksum from " + HISTORY).query(Integer.class).single();
    }

    @AfterEach
    void putBack() {
        checksum(checksum);
        digest(digest);
    }

    @Test
    void aDatabaseKeepsTheDigestOfTheMigrationsThatItHasBeenThrough() {
        assertThat(digest).hasSize(64);
        digest("");
        migrations.migrate(flyway);
        assertThat(digest()).isEqualTo(digest);
    }

    @Test
    void whereItStandsAtExactlyTheseMigrationsTheyAreNotLookedAtOneByOne() {
        checksum(checksum + 1); // what a look at this one would stumble over
        migrations.migrate(flyway);
        digest("of an older product");
        assertThatThrownBy(() -> migrations.migrate(flyway))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("checksum");
    }

    private String digest() {
        return jdbc.sql("select digest from migrated_state").query(String.class).single();
    }

    private void digest(String digest) {
        jdbc.sql("update migrated_state set digest = ?").param(digest).update();
    }

    private void checksum(int checksum) {
        jdbc.sql("update flyway_schema_history_web set checksum = ? where version = '1'")
                .param(checksum)
                .update();
    }
}
