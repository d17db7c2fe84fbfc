package org.zhunsheng.kernel.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database has already reached what all migrations together lead to; it keeps their digest itself. */
record MigratedState(DataSource owner, String digest) {

    boolean reached() {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select to_regclass('migrated_state') is not null")) {
                if (!rows.next() || !rows.getBoolean(1)) return false;
            }
            try (var rows = statement.executeQuery("select digest from migrated_state")) {
                return rows.next() && rows.getString(1).equals(digest);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void note() {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement("update migrated_state set digest = ?")) {
            statement.setString(1, digest);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
