/** Electronic licences: their identifiers, sealed files, versions, and verification by anyone. */
@ApplicationModule(
        id = "licence",
        allowedDependencies = {
            "database",
            "crypto",
            "access",
            "district",
            "party",
            "ledger",
            "procedure",
            "document",
            "intake",
            "time"
        })
@NullMarked
package org.zhunsheng.licence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
