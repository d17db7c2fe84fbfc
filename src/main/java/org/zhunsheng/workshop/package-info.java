/**
 * The workshop of the law (程序工坊): where legal officers read procedures, compare their versions, rehearse a case, ask what a
 * change would have made of last year's cases, and release what they have changed.
 */
@ApplicationModule(
        id = "workshop",
        allowedDependencies = {"access", "calendar", "database", "district", "form", "procedure", "search"})
@NullMarked
package org.zhunsheng.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
