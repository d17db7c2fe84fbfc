/** What reconsideration needs beyond data: the way to it from the decision that it is about. */
@ApplicationModule(
        id = "reconsideration",
        allowedDependencies = {"access", "procedure"})
@NullMarked
package org.zhunsheng.reconsideration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
