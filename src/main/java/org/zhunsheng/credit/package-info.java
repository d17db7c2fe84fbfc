/** Credit records (信用信息) of enterprises and people: recorded, published, repaired. */
@ApplicationModule(
        id = "credit",
        allowedDependencies = {"database", "district", "intake"})
@NullMarked
package org.zhunsheng.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
