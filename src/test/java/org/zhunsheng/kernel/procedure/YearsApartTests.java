package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.kernel.ledger.Ledger;

/** Cuts the growing tables as an operator does at the end of a year, and goes on working over the cut. */
@ProductTest
class YearsApartTests {

    private static final String DISTRICT = "700990";

    @Autowired
    private Docket docket;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Figures figures;

    @Autowired
    private Cases cases;

    @Autowired
    private Organisations organisations;

    @Autowired
    private StaffRoster staff;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Test
    void afterACutOldAndNewCasesGoOnAsOneLedger() {
        TrialCase.office(DISTRICT, organisations, staff);
        var old = new TrialCase(docket, clock, DISTRICT)
                .filedOn("2024-12-30")
                .accepted()
                .inspected();
        cutNow();
        var fresh = new TrialCase(docket, clock, DISTRICT)
                .filedOn("2024-12-31")
                .accepted()
                .inspected()
                .decided();
        old.on("2025-01-02").decided();

        assertThat(parts("act", old.file().id()))
                .isEqualTo(parts("term", old.file().id()))
                .hasSize(1);
        assertThat(parts("act", fresh.file().id()))
                .hasSize(1)
                .doesNotContainAnyElementsOf(parts("act", old.file().id()));
        assertThat(cases.load(DISTRICT, old.file().id()).orElseThrow().acts()).hasSize(4);
        assertThat(ledger.verify(DISTRICT).acts()).isEqualTo(8);
        assertThat(ledger.verify(DISTRICT).broken()).isEmpty();
        assertThat(figures.value(DISTRICT, "monitoring.cases-opened", Period.year(2024))
                        .value())
                .isEqualByComparingTo("2");
        assertThat(figures.digest(DISTRICT, "monitoring.terms-due", Period.year(2025)))
                .isNotEmpty();
        aDayThatLiesOnBothSidesIsAnchoredAsOne(old.file().id());
        whatMustNotChangeIsRefusedOnTheWholeAndOnItsParts(old.file().id());
    }

    private void aDayThatLiesOnBothSidesIsAnchoredAsOne(UUID old) {
        clock.setTo("2025-01-03");
        ledger.anchorEndedDays();
        assertThat(ledger.anchor(DISTRICT, LocalDate.of(2025, 1, 2))
                        .orElseThrow()
                        .acts())
                .isEqualTo(1);
        assertThat(ledger.anchor(DISTRICT, LocalDate.of(2024, 12, 31))
                        .orElseThrow()
                        .acts())
                .isEqualTo(4);
        assertThat(ledger.prove(DISTRICT, old, 4)).isPresent();
        assertThat(ledger.verify(DISTRICT).broken()).isEmpty();
    }

    private void whatMustNotChangeIsRefusedOnTheWholeAndOnItsParts(UUID old) {
        var part = parts("act", old).getFirst();
        for (var table : List.of("act", part))
            assertThatThrownBy(() -> jdbc.sql("update " + table + " set body = '' where district = ?")
                            .param(DISTRICT)
                            .update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> JdbcClient.create(owner)
                        .sql("delete from " + part + " where district = ?")
                        .param(DISTRICT)
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    private void cutNow() {
        // ids made in a rush run ahead of the clock, so that it is they who tell which moment is still to come
        var moment = Instant.ofEpochMilli((Ids.next().getMostSignificantBits() >>> 16) + 1);
        for (var table : List.of("act", "term", "case_party"))
            JdbcClient.create(owner)
                    .sql("select 1 from cut(:table, 'case_id', :moment)")
                    .params(Map.of("table", table, "moment", moment.atOffset(ZoneOffset.UTC)))
                    .query()
                    .listOfRows();
        while (Ids.next().getMostSignificantBits() >>> 16 <= moment.toEpochMilli()) Thread.onSpinWait();
    }

    private List<String> parts(String table, UUID id) {
        return jdbc.sql("select distinct replace(cast(tableoid::regclass as text), '" + table + "', 'act') from "
                        + table + " where district = :district and case_id = :id")
                .param("district", DISTRICT)
                .param("id", id)
                .query(String.class)
                .list();
    }
}
