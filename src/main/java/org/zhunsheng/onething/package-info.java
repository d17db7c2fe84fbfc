/** One thing done once (高效办成一件事): which matters belong to which thing, and what they ask together. */
@ApplicationModule(
        id = "onething",
        allowedDependencies = {"catalogue", "database", "form", "procedure"})
@NullMarked
package org.zhunsheng.onething;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
