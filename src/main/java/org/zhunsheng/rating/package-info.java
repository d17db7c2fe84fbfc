/** What people say of a service they received (好差评), and what is done about a bad word. */
@ApplicationModule(
        id = "rating",
        allowedDependencies = {"database", "access", "district", "intake", "procedure", "time"})
@NullMarked
package org.zhunsheng.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
