/**
 * Drawing by lot (抽签): who is looked at and who looks, fixed and sealed before, drawn by a rule that anybody can repeat
 * afterwards.
 */
@ApplicationModule(
        id = "draw",
        allowedDependencies = {"database", "access", "crypto", "district", "ledger", "time"})
@NullMarked
package org.zhunsheng.kernel.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
