/** The papers of a case and its archive package. */
@ApplicationModule(
        id = "document",
        allowedDependencies = {"form", "database", "crypto", "access", "procedure", "ledger", "district", "time"})
@NullMarked
package org.zhunsheng.kernel.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
