/** Procedures as data, and the docket: the only door through which a case moves. */
@ApplicationModule(
        id = "procedure",
        allowedDependencies = {
            "database",
            "crypto",
            "calendar",
            "district",
            "party",
            "access",
            "form",
            "ledger",
            "intake",
            "search",
            "time"
        })
@NullMarked
package org.zhunsheng.kernel.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
