package org.zhunsheng.kernel.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.zhunsheng.kernel.time.BeijingTime;

/** A day of a district's ledger as the parameters of a query. */
final class OfDay {

    private OfDay() {}

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(BeijingTime.ZONE).toOffsetDateTime();
    }

    static Map<String, Object> params(String district, LocalDate day) {
        return Map.of("district", district, "from", start(day), "to", start(day.plusDays(1)));
    }
}
