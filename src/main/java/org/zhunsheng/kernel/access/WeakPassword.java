package org.zhunsheng.kernel.access;

/** A password that is too easy to guess. */
public class WeakPassword extends IllegalArgumentException {

    WeakPassword() {
        super("口令至少 8 位，须含大写字母、小写字母和数字");
    }
}
