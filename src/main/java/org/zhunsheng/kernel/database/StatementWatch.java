package org.zhunsheng.kernel.database;

/** Is told every statement that the application has sent, and how long its answer took. Failed statements count too. */
interface StatementWatch {

    void executed(String sql, long nanos);
}
