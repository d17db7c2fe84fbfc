/** What the procedures of enforcement need beyond data: the additional fine, which grows by the day. */
@ApplicationModule(
        id = "enforcement",
        allowedDependencies = {"access", "procedure"})
@NullMarked
package org.zhunsheng.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
