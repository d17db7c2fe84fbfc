/** The workshop of the law (程序工坊): where legal officers read procedures, compare their versions and try a changed text. */
@ApplicationModule(
        id = "workshop",
        allowedDependencies = {"access", "procedure"})
@NullMarked
package org.zhunsheng.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
