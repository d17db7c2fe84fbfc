/** Work that is held, done or counted and is no case (工作活动): trainings, meetings, devices. */
@ApplicationModule(
        id = "activity",
        allowedDependencies = {"database", "district", "intake"})
@NullMarked
package org.zhunsheng.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
