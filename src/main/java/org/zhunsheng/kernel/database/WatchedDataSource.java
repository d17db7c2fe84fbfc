package org.zhunsheng.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.zhunsheng.kernel.database.Borrowed.Loan;

/** The pool, with somebody looking on. It costs one or two microseconds a statement, a hundredth of the shortest. */
final class WatchedDataSource extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private final List<StatementWatch> watches;
    private final Borrowed borrowed = new Borrowed();

    WatchedDataSource(HikariDataSource pool, List<StatementWatch> watches) {
        super(pool);
        this.pool = pool;
        this.watches = List.copyOf(watches);
    }

    /** @throws SQLTransientConnectionException if none comes free in time; it tells who has them and for what */
    @Override
    public Connection getConnection() throws SQLException {
        int held = borrowed.held();
        for (var watch : watches) watch.lending(held);
        try {
            var connection = pool.getConnection();
            return proxy(Connection.class, new Watched(connection, "", Connection.class, borrowed.lend()));
        } catch (SQLTransientConnectionException e) {
            throw new SQLTransientConnectionException(
                    e.getMessage() + "\n" + borrowed, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(WatchedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A connection, or a statement of one, as whoever uses it sees it. */
    private final class Watched implements InvocationHandler {
        private final Object target;
        private final String sql;
        private final Class<?> type;
        private final Loan loan;

        Watched(Object target, String sql, Class<?> type, Loan loan) {
            this.target = target;
            this.sql = sql;
            this.type = type;
            this.loan = loan;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a connection equals itself alone
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (arguments != null && name.equals("equals")) return proxy == arguments[0];
            if (type != Connection.class && name.startsWith("execute")) return timed(method, arguments);
            if (type == Connection.class && name.equals("close")) borrowed.giveBack(loan);
            var answer = call(method, arguments);
            if (type != Connection.class) return answer;
            return switch (name) {
                case "prepareStatement" ->
                    proxy(
                            PreparedStatement.class,
                            new Watched(
                                    Objects.requireNonNull(answer),
                                    Objects.requireNonNull(arguments)[0].toString(),
                                    PreparedStatement.class,
                                    loan));
                case "createStatement" ->
                    proxy(Statement.class, new Watched(Objects.requireNonNull(answer), "", Statement.class, loan));
                default -> answer;
            };
        }

        private @Nullable Object timed(Method method, Object @Nullable [] arguments) throws Throwable {
            var said = arguments != null && arguments[0] instanceof String given ? given : sql;
            long begun = System.nanoTime();
            loan.asked(said);
            try {
                return call(method, arguments);
            } finally {
                long nanos = System.nanoTime() - begun;
                loan.answered();
                for (var watch : watches) watch.executed(said, nanos);
            }
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNullElse(e.getCause(), e);
            }
        }
    }
}
