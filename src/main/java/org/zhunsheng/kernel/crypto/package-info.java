/** The national algorithms SM2, SM3 and SM4, and the keys of this installation. */
@ApplicationModule(
        id = "crypto",
        allowedDependencies = {"database"})
@NullMarked
package org.zhunsheng.kernel.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
