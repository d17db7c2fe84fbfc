/** Review of case files (案卷评查): all files of a year asked for faults, scored by a standard, and re-read by people. */
@ApplicationModule(
        id = "filereview",
        allowedDependencies = {"database", "access", "calendar", "district", "form", "procedure", "draw", "time"})
@NullMarked
package org.zhunsheng.filereview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
