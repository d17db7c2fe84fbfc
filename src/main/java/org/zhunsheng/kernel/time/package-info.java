/** The legal time (北京时间) by which the house counts days. */
@ApplicationModule(
        id = "time",
        allowedDependencies = {})
@NullMarked
package org.zhunsheng.kernel.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
