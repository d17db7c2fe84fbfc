package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;

/**
 * What silence means: performs the act that the law attaches to a term that has run out. What is due stands in the
 * database, so a restart forgets nothing; what was already done is refused by the docket, so a repetition does nothing.
 */
@Component
public class Lapses {

    private static final Logger log = LoggerFactory.getLogger(Lapses.class);
    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final Docket docket;
    private final Cases cases;
    private final Calendars calendars;
    private final Clock clock;

    Lapses(JdbcClient jdbc, Docket docket, Cases cases, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Performs all that has fallen due in a district; answers how many acts were performed. */
    public int perform(String district) {
        int performed = 0;
        for (var due = due(district); !due.isEmpty(); due = due(district)) {
            int before = performed;
            for (var id : due) performed += lapse(district, id);
            if (performed == before) break; // what is left cannot be moved now; it is logged and tried next time
        }
        return performed;
    }

    private int lapse(String district, UUID id) {
        var file = cases.load(district, id).orElse(null);
        if (file == null) return 0;
        var today = LocalDate.now(clock);
        var calendar = calendars.current();
        int performed = 0;
        for (var term : file.running().values()) {
            var act = term.rule().lapse();
            if (act == null
                    || term.paused()
                    || !term.deadline(calendar, today).due().isBefore(today)) continue;
            performed += perform(district, id, act);
        }
        return performed;
    }

    private int perform(String district, UUID id, String act) {
        try {
            docket.perform(new PerformAct(id, act, Map.of()), Actor.system(district));
            return 1;
        } catch (Refusal refusal) {
            log.warn("lapse {} of case {} in {} was refused: {}", act, id, district, refusal.getMessage());
            return 0;
        }
    }

    private List<UUID> due(String district) {
        return jdbc.sql("""
                        select id from case_file
                        where district = :district and wake_on <= :today order by wake_on, id limit :size
                        """)
                .param("district", district)
                .param("today", LocalDate.now(clock))
                .param("size", AT_A_TIME)
                .query(UUID.class)
                .list();
    }
}
