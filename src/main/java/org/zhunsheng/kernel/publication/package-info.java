/** What must be made public, redacted, by when, and the rate at which it was. */
@ApplicationModule(
        id = "publication",
        allowedDependencies = {
            "database",
            "access",
            "district",
            "party",
            "form",
            "procedure",
            "ledger",
            "calendar",
            "intake"
        })
@NullMarked
package org.zhunsheng.kernel.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
