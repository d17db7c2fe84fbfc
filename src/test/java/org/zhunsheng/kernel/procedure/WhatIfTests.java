package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.EverybodyCertified;
import org.zhunsheng.kernel.procedure.Fault.Kind;

/** A case that really was, under a definition that reads otherwise. */
class WhatIfTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 10);

    /** Decided on the 19th of 20 working days, around National Day. */
    private static CaseFile decided() {
        return Rehearsal.of("trial")
                .on("2024-09-26")
                .does("file", "resident", Map.of("amount", 500_000))
                .on("2024-09-27")
                .does("accept", "clerk")
                .does("inspect", "clerk/2")
                .on("2024-10-29")
                .does("decide", "approver", Map.of("granted", true))
                .does("archive", "clerk")
                .file();
    }

    private static WhatIf edited(String from, String to) {
        return edited("trial", LocalDate.of(2020, 1, 1), from, to);
    }

    private static WhatIf edited(String procedure, LocalDate version, String from, String to) {
        var shipped = Rehearsal.source(procedure, version);
        assertThat(shipped.procedure()).contains(from);
        var source = new DefinitionSource(
                shipped.module(),
                shipped.id(),
                shipped.folder(),
                shipped.procedure().replace(from, to),
                shipped.forms());
        var definition = Rehearsal.understood(source);
        return new WhatIf(definition, CALENDAR, new EverybodyCertified(), EarlierFiles.NONE);
    }

    @Test
    void nothingDiffersWhereNothingWasChanged() {
        assertThat(edited("name: 决定期限", "name: 决定的期限").of(decided(), TODAY)).isEmpty();
    }

    @Test
    void aShorterLimitMakesACaseLateByItsWorkingDays() {
        var differences =
                edited("length: 20 working days", "length: 15 working days").of(decided(), TODAY);
        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.added()).isTrue();
            assertThat(one.found().fault().kind()).isEqualTo(Kind.LATE);
            assertThat(one.found().act()).isEqualTo("decision");
            assertThat(one.found().article()).isEqualTo("第四条");
            assertThat(one.found().on()).isEqualTo("2024-10-23");
            assertThat(one.days()).isEqualTo(4);
        });
    }

    @Test
    void aNewConditionMakesAnActUnlawful() {
        var differences =
                edited("facts.amount < 1000000.0", "facts.amount < 400000.0").of(decided(), TODAY);
        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.added()).isTrue();
            assertThat(one.late()).isFalse();
            assertThat(one.found().act()).isEqualTo("decide");
            assertThat(one.days()).isNull();
        });
    }

    @Test
    void aLongerLimitTakesALateCaseOffTheList() {
        var late = Rehearsal.of("trial")
                .on("2024-09-26")
                .does("file", "resident")
                .on("2024-10-12")
                .does("accept", "clerk")
                .file();
        var differences =
                edited("length: 5 working days", "length: 10 working days").of(late, LocalDate.of(2024, 10, 14));
        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.added()).isFalse();
            assertThat(one.found().act()).isEqualTo("acceptance");
        });
    }

    private static CaseFile accepted(String statutory) {
        return Rehearsal.of("administrative-licensing")
                .on("2024-03-01")
                .knowing("item", Map.of("code", "A1", "name", "许可", "statutory", statutory))
                .does("apply", "resident")
                .does("accept", "clerk")
                .file();
    }

    /** A shorter general limit does not reach a matter that has its own; such a case is told apart, not called unchanged. */
    @Test
    void aCaseUnderTheLimitOfItsMatterIsToldApart() {
        var shorter = edited(
                "administrative-licensing",
                LocalDate.of(2019, 4, 23),
                "length: 20 working days",
                "length: 1 working days");
        var day = LocalDate.of(2024, 3, 8);
        assertThat(shorter.of(accepted(""), day))
                .extracting(one -> one.found().act())
                .contains("decision");
        assertThat(shorter.ownLimits(accepted(""))).isEmpty();
        assertThat(shorter.of(accepted("30 working days"), day))
                .extracting(one -> one.found().act())
                .doesNotContain("decision");
        assertThat(shorter.ownLimits(accepted("30 working days")))
                .extracting(TermRule::id)
                .containsExactly("decision");
        var renamed = edited("administrative-licensing", LocalDate.of(2019, 4, 23), "name: 法定办结时限", "name: 办结时限");
        assertThat(renamed.ownLimits(accepted("30 working days")))
                .as("nothing was changed")
                .isEmpty();
    }
}
