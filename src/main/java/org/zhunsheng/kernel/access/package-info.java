/** Accounts, roles, and which records an account may see. */
@ApplicationModule(
        id = "access",
        allowedDependencies = {"database", "district"})
@NullMarked
package org.zhunsheng.kernel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
