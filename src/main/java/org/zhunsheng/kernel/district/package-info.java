/** Divisions, organisations, and staff with their certificates. */
@ApplicationModule(
        id = "district",
        allowedDependencies = {"database", "intake"})
@NullMarked
package org.zhunsheng.kernel.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
