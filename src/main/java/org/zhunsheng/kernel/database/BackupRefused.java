package org.zhunsheng.kernel.database;

import org.jspecify.annotations.Nullable;

/** Why a backup cannot be taken or restored, in words that say what to do. */
public final class BackupRefused extends RuntimeException {

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
