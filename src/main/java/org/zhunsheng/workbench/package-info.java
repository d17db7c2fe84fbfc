/** Where officials work: what is to be done and how urgent it is, and the lights of every department. */
@ApplicationModule(
        id = "workbench",
        allowedDependencies = {"access", "procedure", "district"})
@NullMarked
package org.zhunsheng.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
