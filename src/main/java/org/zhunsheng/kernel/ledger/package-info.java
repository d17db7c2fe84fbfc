/** Acts, written once, chained by hash, anchored daily and provable offline. */
@ApplicationModule(
        id = "ledger",
        allowedDependencies = {"database", "crypto", "access", "time"})
@NullMarked
package org.zhunsheng.kernel.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
