/** What can be brought in in bulk: kinds of rows, the reading of one row, and how its module takes it in. */
@ApplicationModule(
        id = "intake",
        allowedDependencies = {"database", "time"})
@NullMarked
package org.zhunsheng.kernel.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
