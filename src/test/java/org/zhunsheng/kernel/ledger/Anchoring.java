package org.zhunsheng.kernel.ledger;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** Seals the days of a district before a given one, as the timer would at night, for tests of other modules. */
public final class Anchoring {

    private Anchoring() {}

    public static void until(ApplicationContext house, String district, LocalDate today) {
        house.getBean(Anchors.class).catchUp(district, today);
    }
}
