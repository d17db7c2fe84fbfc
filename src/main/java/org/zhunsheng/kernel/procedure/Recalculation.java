package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.NoticeImported;

/**
 * When a holiday notice changes, the last days of open terms are computed anew, and each case whose last day moved says
 * so on its record.
 */
@Component
class Recalculation {

    private static final Logger log = LoggerFactory.getLogger(Recalculation.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Docket docket;

    Recalculation(JdbcClient jdbc, Docket docket) {
        this.jdbc = jdbc;
        this.docket = docket;
    }

    @EventListener
    void on(NoticeImported notice) {
        for (var district : Districts.of(jdbc)) {
            int moved = 0;
            var after = FIRST;
            for (var page = open(district, after); !page.isEmpty(); page = open(district, after)) {
                for (var id : page) if (docket.recompute(district, id)) moved++;
                after = page.getLast();
            }
            log.info("holiday notice: {} open cases of {} have a new last day", moved, district);
        }
    }

    private List<UUID> open(String district, UUID after) {
        return jdbc.sql("""
                        select id from case_file
                        where district = :district and id > :after and closed_on is null and due is not null
                        order by id limit :size
                        """)
                .param("district", district)
                .param("after", after)
                .param("size", AT_A_TIME)
                .query(UUID.class)
                .list();
    }
}
