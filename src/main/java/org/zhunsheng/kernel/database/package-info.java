/** Where records are kept: PostgreSQL embedded or by URL, and writes that stand or fall together in one round trip. */
@ApplicationModule(
        id = "database",
        allowedDependencies = {"time"})
@NullMarked
package org.zhunsheng.kernel.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
