/** The doors for residents and enterprises: home, what can be applied for, and one's own cases. */
@ApplicationModule(
        id = "portal",
        allowedDependencies = {"access", "procedure"})
@NullMarked
package org.zhunsheng.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
