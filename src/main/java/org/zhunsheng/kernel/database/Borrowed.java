package org.zhunsheng.kernel.database;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The connections that are out of the pool, by who has them: what to look at when none is left. */
final class Borrowed {

    private static final int SHOWN = 160;

    private final Set<Loan> loans = ConcurrentHashMap.newKeySet();

    /** One connection in somebody's hands, and what it was last asked. */
    static final class Loan {
        private final Thread borrower = Thread.currentThread();
        private final long begun = System.nanoTime();
        private volatile @Nullable String statement;
        private volatile boolean answered;

        void asked(String sql) {
            answered = false;
            statement = sql;
        }

        void answered() {
            answered = true;
        }

        @Override
        public String toString() {
            return "%s，已占用 %d 秒，%s".formatted(borrower, Duration.ofNanos(age()).toSeconds(), last());
        }

        private long age() {
            return System.nanoTime() - begun;
        }

        private String last() {
            var sql = statement;
            if (sql == null) return "未发出语句";
            var text = sql.strip().replaceAll("\\s+", " ");
            return (answered ? "上一语句：" : "正在执行：") + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
        }
    }

    Loan lend() {
        var loan = new Loan();
        loans.add(loan);
        return loan;
    }

    /** How many connections the current thread has. */
    int held() {
        var self = Thread.currentThread();
        return (int) loans.stream().filter(loan -> loan.borrower == self).count();
    }

    void giveBack(Loan loan) {
        loans.remove(loan);
    }

    /** A line for each loan, the longest first. */
    @Override
    public String toString() {
        return loans.stream()
                .sorted(Comparator.comparingLong(Loan::age).reversed())
                .map(Loan::toString)
                .collect(Collectors.joining("\n"));
    }
}
