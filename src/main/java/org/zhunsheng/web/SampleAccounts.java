package org.zhunsheng.web;

import java.util.List;

/** The accounts of the sample, shown on the log-in page so that a newcomer can try each. Production has none. */
public interface SampleAccounts {

    /** Whether this installation holds the sample. */
    boolean areLoaded();

    /** The password they share. */
    String password();

    List<Sample> accounts();

    /**
     * An account to look around with.
     *
     * @param name the log-in name
     * @param who who it is, in Chinese
     */
    record Sample(String name, String who) {}
}
