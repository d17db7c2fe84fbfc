/** A fictitious year of a banner, walked through the real docket, so that a first look finds life. */
@ApplicationModule(
        id = "sample",
        allowedDependencies = {
            "web",
            "database",
            "calendar",
            "district",
            "access",
            "party",
            "procedure",
            "ledger",
            "catalogue",
            "rating"
        })
@NullMarked
package org.zhunsheng.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
