package org.zhunsheng.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;

/**
 * Opens a case for each bad rating (差评整改), at once if it can, and by a sweep if it could not. What was done about a
 * rating that was brought in from elsewhere was done there, and comes in as the acts of its own case.
 */
@Component
class Rectifications {

    private static final Logger LOG = LoggerFactory.getLogger(Rectifications.class);
    private static final String PROCEDURE = "rating-rectification";

    private final Docket docket;
    private final Cases cases;
    private final JdbcClient jdbc;

    Rectifications(Docket docket, Cases cases, JdbcClient jdbc) {
        this.docket = docket;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** The rating stands whatever comes of this: a failure is told in the log, and the sweep tries again. */
    void open(Rating rating) {
        try {
            var wish = new OpenCase(PROCEDURE, null, List.of(), form(rating)).at(rating.department());
            docket.open(wish, Actor.system(rating.district()));
        } catch (RuntimeException e) {
            LOG.warn("差评 {}（{}）尚未立案整改，将再次尝试：{}", rating.id(), rating.caseNumber(), e.getMessage(), e);
        }
    }

    private Map<String, Object> form(Rating rating) {
        var form = new LinkedHashMap<String, Object>();
        form.put("ratingId", rating.id().toString());
        form.put("ratedCase", rating.caseNumber());
        form.put("ratedScore", rating.score().text());
        form.put("ratedChannel", rating.channel().text());
        cases.find(rating.caseNumber(), Actor.system(rating.district()))
                .ifPresent(rated -> form.put("concernsCase", rating.caseNumber()));
        if (rating.remark() != null) form.put("ratedText", rating.remark());
        return form;
    }

    void sweep() {
        districts().forEach(district -> unanswered(district).forEach(this::open));
    }

    /** Across districts: it asks only who has bad ratings at all, as the timer has no district of its own. */
    private List<String> districts() {
        return jdbc.sql("select distinct district from rating where score >= 4 and external_id is null")
                .query(String.class)
                .list();
    }

    private List<Rating> unanswered(String district) {
        return jdbc.sql("""
                        select r.* from rating r
                        where r.district = ? and r.score >= 4 and r.external_id is null and not exists (
                          select from rating_answer a where a.district = r.district and a.rating = r.id)
                        order by r.id limit 100
                        """).param(district).query(Ratings::rating).list();
    }
}
