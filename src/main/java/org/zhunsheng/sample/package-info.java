/**
 * A fictitious county: what goes on there now, walked through the real docket, so that a first look finds life; and a whole
 * year of its records, made from a scenario and brought in as any file of rows is.
 */
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
            "figure",
            "catalogue",
            "rating",
            "imports",
            "time"
        })
@NullMarked
package org.zhunsheng.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
