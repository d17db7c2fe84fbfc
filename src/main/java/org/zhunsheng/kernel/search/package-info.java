/** Finding a thing by its name as people type it: a part of the name, or the first letters of its sounds. */
@ApplicationModule(
        id = "search",
        allowedDependencies = {})
@NullMarked
package org.zhunsheng.kernel.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
