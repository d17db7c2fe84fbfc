package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.under;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 公示期: 总局令第45号第十三条, and from 2026-04-01 on 国家发展改革委令第36号. */
class PublicityPeriodTests extends OfficersTests {

    @Autowired
    private JdbcClient jdbc;

    private LocalDate shownUntil(Rehearsal<?> published) {
        office.record(published, "offender");
        return jdbc.sql("select shown_until from publication where district = ?")
                .param(office.district())
                .query(LocalDate.class)
                .single();
    }

    /** Filed and decided on one day, published on another. */
    private static PenaltyCase published(String procedure, String decided, String published, String publicClass) {
        var penalty = PenaltyCase.fine(1000);
        penalty.put("publicClass", publicClass);
        return under(procedure)
                .filedOn(decided)
                .concluded()
                .notified()
                .heard()
                .does("penalise", "head", penalty)
                .on(published)
                .does("publish", "officer");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        // filed before 1 April 2026: three months or three years from the day of publication
        "administrative-penalty, 2026-03-31, 2026-04-03, minor, 2026-07-03",
        "administrative-penalty, 2026-03-31, 2026-04-03, ordinary, 2029-04-03",
        "administrative-penalty, 2026-03-31, 2026-04-03, serious, 2029-04-03",
        // since then from the day of the decision, published after Qingming
        "administrative-penalty, 2026-04-01, 2026-04-07, minor, 2026-07-01",
        "administrative-penalty, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "administrative-penalty, 2026-04-01, 2026-04-07, serious, 2029-04-01",
        "penalty-agriculture, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "penalty-cultural-relics, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "penalty-health, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "penalty-housing, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "penalty-medical-insurance, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "penalty-natural-resources, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        "penalty-transport, 2026-04-01, 2026-04-07, ordinary, 2027-04-01",
        // market supervision keeps its own
        "penalty-market, 2026-04-01, 2026-04-07, ordinary, 2029-04-07"
    })
    void aPenaltyIsShownAsLongAsTheRuleOfItsDaySays(
            String procedure, String decided, String publishedOn, String publicClass, LocalDate until) {
        assertThat(shownUntil(published(procedure, decided, publishedOn, publicClass)))
                .isEqualTo(until);
    }

    @Test
    void aPenaltyOnTheSpotIsShownForThreeMonths() {
        var form = new HashMap<>(PenaltyCase.OFFICERS);
        form.putAll(Map.of("kind", "warning", "offenderKind", "natural"));
        var onTheSpot = Rehearsal.of("summary-penalty").on("2024-09-29").does("penalise-on-spot", "officer", form);
        assertThat(shownUntil(onTheSpot.on("2024-10-08").does("publish", "officer")))
                .isEqualTo("2025-01-08");
    }

    @Test
    void theClocksOfTheFieldsStandAsBefore() {
        assertThat(under("penalty-agriculture").filedOn("2026-04-01").due("decision"))
                .isEqualTo(under("penalty-agriculture")
                        .filedOn("2026-03-31")
                        .due("decision")
                        .plusDays(1));
        // 2–3 April (2), after Qingming 7–10 (6), 13
        assertThat(under("penalty-agriculture")
                        .clueOn("2026-04-01", Map.of("clueReceivedOn", "2026-04-01"))
                        .due("filing"))
                .isEqualTo("2026-04-13");
    }
}
