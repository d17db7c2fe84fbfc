/** Forms as JSON Schema: what an act asks, checked and shown. */
@ApplicationModule(
        id = "form",
        allowedDependencies = {"database", "crypto", "district", "access", "ledger", "time"})
@NullMarked
package org.zhunsheng.kernel.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
