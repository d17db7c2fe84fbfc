package org.zhunsheng.kernel.database;

/** Whether the files of this very program were all found sound before, so that they need not be looked through again. */
public interface Soundness {

    boolean known();
}
