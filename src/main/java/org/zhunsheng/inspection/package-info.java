/** Inspections (检查) and what was found in them; those made elsewhere come in as rows, those drawn by lot are drawn here. */
@ApplicationModule(
        id = "inspection",
        allowedDependencies = {"database", "district", "intake", "access", "procedure", "draw", "crypto"})
@NullMarked
package org.zhunsheng.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
