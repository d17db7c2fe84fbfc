/** The shell of every page: layout, errors, security headers. */
@ApplicationModule(
        id = "web",
        allowedDependencies = {"access"})
@NullMarked
package org.zhunsheng.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
