/** What requests for information need beyond data: how many one applicant has made in a month, on which the fee depends. */
@ApplicationModule(
        id = "disclosure",
        allowedDependencies = {"database", "procedure", "time"})
@NullMarked
package org.zhunsheng.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
