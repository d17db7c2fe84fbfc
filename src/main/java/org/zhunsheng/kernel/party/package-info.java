/** People and organisations as parties of a case, with checked and protected identity. */
@ApplicationModule(
        id = "party",
        allowedDependencies = {"database", "crypto", "access"})
@NullMarked
package org.zhunsheng.kernel.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
