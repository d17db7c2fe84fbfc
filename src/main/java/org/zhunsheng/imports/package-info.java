/** Bringing in what was recorded elsewhere (数据导入): files of rows of any kind, checked, taken in batch by batch, answered for. */
@ApplicationModule(
        id = "imports",
        allowedDependencies = {"intake", "database", "crypto", "access"})
@NullMarked
package org.zhunsheng.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
