package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.Definition.Periodic;

/**
 * Opens the cases that the law asks of each organisation every year (年报、述法). What was missed in a stop is caught up while
 * it can still be done in time; a repetition opens nothing twice.
 */
@Component
class PeriodicCases {

    private static final Logger log = LoggerFactory.getLogger(PeriodicCases.class);
    private static final int MONTHS_TO_CATCH_UP = 2;

    private final JdbcClient jdbc;
    private final Docket docket;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Clock clock;

    PeriodicCases(JdbcClient jdbc, Docket docket, Procedures procedures, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.procedures = procedures;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** In every district that has organisations, whether a case was ever opened there or not. */
    void open() {
        organisations.districts().forEach(this::open);
    }

    /** Opens what is to be opened in a district; answers how many cases that were. */
    int open(String district) {
        var today = LocalDate.now(clock);
        int opened = 0;
        for (var definition : procedures.allInForce(today))
            if (definition.periodic() != null) opened += open(district, definition, definition.periodic(), today);
        return opened;
    }

    private int open(String district, Definition definition, Periodic periodic, LocalDate today) {
        var since = latest(periodic.opens(), today);
        var until = periodic.until() == null ? since.plusMonths(MONTHS_TO_CATCH_UP) : next(periodic.until(), since);
        if (today.isAfter(until)) return 0;
        var have = opened(district, definition.id(), since);
        int opened = 0;
        for (var organisation : organisations.all(district))
            if (periodic.organisationTypes().contains(organisation.type())
                    && stands(organisation, since)
                    && !have.contains(organisation.code()))
                opened += open(district, definition, organisation.code(), period(periodic, since, until));
        return opened;
    }

    private int open(String district, Definition definition, String organisation, Map<String, Object> period) {
        try {
            var title = definition.name() + "（" + period.get("year") + "年）";
            var form = definition.formOf(definition.openings().getFirst());
            Map<String, Object> values = form == null ? Map.of() : form.pick(Map.of("subject", title));
            docket.open(
                    new OpenCase(definition.id(), null, List.of(), values).at(organisation),
                    Map.of("period", period),
                    Actor.system(district));
            return 1;
        } catch (Refusal refusal) {
            log.warn("{} of {} in {} was refused: {}", definition.id(), organisation, district, refusal.getMessage());
            return 0;
        }
    }

    private static boolean stands(Organisation organisation, LocalDate on) {
        return organisation.until() == null || organisation.until().isAfter(on);
    }

    private static Map<String, Object> period(Periodic periodic, LocalDate since, LocalDate until) {
        var period = new LinkedHashMap<String, Object>();
        period.put("year", since.getYear() - (periodic.lastYear() ? 1 : 0));
        period.put("opened", since);
        period.put("until", until);
        return period;
    }

    private static LocalDate latest(MonthDay day, LocalDate today) {
        var thisYear = day.atYear(today.getYear());
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static LocalDate next(MonthDay day, LocalDate since) {
        var thisYear = day.atYear(since.getYear());
        return thisYear.isBefore(since) ? thisYear.plusYears(1) : thisYear;
    }

    private Set<String> opened(String district, String procedure, LocalDate since) {
        return new HashSet<>(jdbc.sql("""
                        select organisation from case_file
                        where district = :district and procedure = :procedure and opened_on >= :since
                        """)
                .param("district", district)
                .param("procedure", procedure)
                .param("since", since)
                .query(String.class)
                .list());
    }
}
