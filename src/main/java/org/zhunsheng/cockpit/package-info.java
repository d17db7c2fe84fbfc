/** The year at a glance for whoever leads (领导驾驶舱): figures, lights, deadlines and checks, each leading to its list. */
@ApplicationModule(
        id = "cockpit",
        allowedDependencies = {"access", "district", "figure", "procedure"})
@NullMarked
package org.zhunsheng.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
