package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseEvent.CaseClosed;

/**
 * Ends a composite case (一件事、并行办理) when its last child has ended. Tried when a child closes, and again by the timer,
 * so that a stop in between loses nothing.
 */
@Component
class ChildCases {

    private static final Logger log = LoggerFactory.getLogger(ChildCases.class);

    private final JdbcClient jdbc;
    private final Docket docket;
    private final Cases cases;

    ChildCases(JdbcClient jdbc, Docket docket, Cases cases) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.cases = cases;
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.parent() != null && openChildren(closed.district(), closed.parent()) == 0)
            join(closed.district(), closed.parent());
    }

    /** Joins the parents whose children have all ended while nobody looked. */
    void sweep(String district) {
        for (var parent : waiting(district)) join(district, parent);
    }

    private void join(String district, UUID id) {
        var parent = cases.load(district, id).orElseThrow();
        for (var act : docket.lawful(parent, Actor.system(district))) {
            if (!act.joins()) continue;
            try {
                docket.perform(new PerformAct(id, act.id(), Map.of()), Actor.system(district));
                return;
            } catch (Refusal refusal) {
                log.info("{} was joined by another: {}", parent.number(), refusal.getMessage());
            }
        }
    }

    private int openChildren(String district, UUID parent) {
        return jdbc.sql("""
                        select count(*) from case_file
                        where district = :district and parent = :parent and closed_on is null
                        """)
                .param("district", district)
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }

    private List<UUID> waiting(String district) {
        return jdbc.sql("""
                        select c.parent from case_file c
                        join case_file p on p.district = c.district and p.id = c.parent and p.closed_on is null
                        where c.district = :district and c.parent is not null
                        group by c.parent having bool_and(c.closed_on is not null)
                        """).param("district", district).query(UUID.class).list();
    }
}
