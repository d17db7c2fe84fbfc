/** The catalogue of questions whose answers are the figures of the annual report. */
@ApplicationModule(
        id = "figure",
        allowedDependencies = {"database", "access", "crypto", "district", "party", "search", "time"})
@NullMarked
package org.zhunsheng.kernel.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
