package org.zhunsheng.kernel.database;

/** Is told every statement that the application has sent, and how long its answer took. Failed statements count too. */
interface StatementWatch {

    /**
     * Somebody is about to be lent a connection. Who has one already while he asks for another waits for himself once all
     * are out.
     *
     * @param held how many he has
     */
    default void lending(int held) {}

    void executed(String sql, long nanos);
}
