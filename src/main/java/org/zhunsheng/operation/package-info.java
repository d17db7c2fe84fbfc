/** Keeping an installation well (运行维护): backup and restore, its measures, and an orderly end. */
@ApplicationModule(
        id = "operation",
        allowedDependencies = {"database", "ledger", "access", "time"})
@NullMarked
package org.zhunsheng.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
