/** Inspections (检查) and what was found in them; those made elsewhere come in as rows. */
@ApplicationModule(
        id = "inspection",
        allowedDependencies = {"database", "district", "intake"})
@NullMarked
package org.zhunsheng.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
