package org.zhunsheng.kernel.database;

/**
 * Looks through files of the house that are otherwise read when they are first asked for (自检), so that one which cannot
 * be used keeps the house from opening. A program that has once found itself sound is not looked through again.
 */
public interface SelfCheck {

    /**
     * Looks whether all is well; returns in silence where it is.
     *
     * @throws RuntimeException telling everything that is wrong
     */
    void check();
}
