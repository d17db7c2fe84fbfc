/** The statutory clock: working days, terms, pauses, and deadlines that explain themselves. */
@ApplicationModule(
        id = "calendar",
        allowedDependencies = {"database", "access"})
@NullMarked
package org.zhunsheng.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
