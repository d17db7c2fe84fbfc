package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseEvent.CaseClosed;

/**
 * Ends a composite case (一件事、并行办理) when its last child has ended, and tells a case that waits for one child how that
 * one ended. Tried when a child closes, and again by the timer, so that a stop in between loses nothing.
 */
@Component
class ChildCases {

    private static final Logger log = LoggerFactory.getLogger(ChildCases.class);

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Docket docket;
    private final LawfulActs lawful;
    private final Cases cases;

    ChildCases(JdbcClient jdbc, Docket docket, LawfulActs lawful, Cases cases) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.lawful = lawful;
        this.cases = cases;
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.parent() == null) return;
        for (var child : awaited(closed.district(), closed.caseId())) tell(closed.district(), child);
        if (openChildren(closed.district(), closed.parent()) == 0) join(closed.district(), closed.parent());
    }

    /** Joins the parents whose children have all ended while nobody looked. */
    void sweep(String district) {
        for (var child : awaited(district, null)) tell(district, child);
        for (var parent : waiting(district)) join(district, parent);
    }

    /** A child that has ended, and the act of its parent that waits for it. */
    private record Awaited(UUID id, UUID parent, String awaitedBy) {}

    private void tell(String district, Awaited awaited) {
        var child = cases.load(district, awaited.id()).orElseThrow();
        try {
            docket.join(district, awaited.parent(), awaited.awaitedBy(), child);
        } catch (Refusal refusal) {
            log.info("{} could not be joined yet: {}", child.number(), refusal.getMessage());
        }
    }

    /** Those that have ended and are still awaited; of one case, or of all. */
    private List<Awaited> awaited(String district, @Nullable UUID only) {
        return jdbc.sql("""
                        select c.id, c.parent, c.awaited_by from case_file c
                        join case_file p on p.district = c.district and p.id = c.parent and p.closed_on is null
                        where c.district = :district and c.awaited_by is not null and c.closed_on is not null
                            and (cast(:only as uuid) is null or c.id = :only)
                        order by c.id limit :size
                        """)
                .param("district", district)
                .param("only", only)
                .param("size", AT_A_TIME)
                .query(Awaited.class)
                .list();
    }

    private void join(String district, UUID id) {
        var parent = cases.load(district, id).orElseThrow();
        for (var act : lawful.acts(parent, Actor.system(district))) {
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
