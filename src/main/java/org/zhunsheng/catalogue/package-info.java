/** The catalogue of matters (事项目录): what can be applied for, by whom, with which papers, in what time. */
@ApplicationModule(
        id = "catalogue",
        allowedDependencies = {"database", "access", "calendar", "district", "procedure", "intake", "search"})
@NullMarked
package org.zhunsheng.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
