package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.fine;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.kernel.district.EverybodyCertified;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.DefinitionSource;
import org.zhunsheng.kernel.procedure.Fault;
import org.zhunsheng.kernel.procedure.Procedures;
import org.zhunsheng.kernel.procedure.RecordReview;
import org.zhunsheng.kernel.procedure.RecordReview.Found;
import org.zhunsheng.kernel.procedure.WhatIf;

/**
 * 初次违法 (行政处罚法第三十三条) is asked by the rehearsal, the file review and the what-if as it is by the docket. The penalty is
 * put on record after the exemption that it forbids, as one that came in late from elsewhere.
 */
class FirstOffenceElsewhereTests extends OfficersTests {

    private static final LocalDate TODAY = LocalDate.parse("2025-01-10");
    private static final List<PartyDraft> SURINA =
            List.of(new PartyDraft("offender", "苏日娜", "RESIDENT_ID", "11010519491231002X", null));

    @Autowired
    private Procedures procedures;

    private static PenaltyCase concluded(String day) {
        return PenaltyCase.under("administrative-penalty")
                .clueOn(day)
                .does("file", "head", PenaltyCase.OFFICERS)
                .concluded();
    }

    private static PenaltyCase penalised(String day) {
        return concluded(day)
                .notified()
                .heard()
                .does("penalise", "head", fine(1000))
                .served();
    }

    private CaseFile exemptedOn(String day) {
        return office.record(concluded(day).does("exempt-first", "head"), "offender");
    }

    private CaseFile penalisedOn(String day) {
        return office.record(penalised(day), "offender");
    }

    /** What the review finds of the exemption itself. */
    private List<Found> faults(CaseFile file) {
        var calendar = office.calendars().current();
        return new RecordReview(calendar, new EverybodyCertified(), office.cases())
                .faults(file, TODAY).stream()
                        .filter(found -> found.act().equals("exempt-first"))
                        .toList();
    }

    @Test
    void aRehearsalThatIsToldOfAnEarlierPenaltyRefuses() {
        var earlier = penalisedOn("2024-09-29");
        assertThat(concluded("2024-10-08").does("exempt-first", "head").outcome())
                .isEqualTo("exempted-first");
        var refusal = PenaltyCase.under("administrative-penalty")
                .following(earlier)
                .clueOn("2024-10-08")
                .does("file", "head", PenaltyCase.OFFICERS)
                .concluded()
                .refusal("exempt-first", "head");
        assertThat(refusal).contains("不是初次违法", earlier.number(), "2024年9月29日决定");
    }

    @Test
    void aRehearsalGoesByTheDayOnWhichTheTwoYearsAreOver() {
        var earlier = penalisedOn("2024-09-29");
        var later = PenaltyCase.under("administrative-penalty")
                .following(earlier)
                .clueOn("2026-09-30")
                .does("file", "head", PenaltyCase.OFFICERS)
                .concluded();
        assertThat(later.does("exempt-first", "head").outcome()).isEqualTo("exempted-first");
    }

    @Test
    void theFileReviewFindsAnExemptionOfWhoHadBeenPenalised() {
        var exempted = exemptedOn("2024-10-08");
        assertThat(faults(exempted)).isEmpty();
        var earlier = penalisedOn("2024-09-29");
        assertThat(faults(exempted)).singleElement().satisfies(found -> {
            assertThat(found.fault().kind()).isEqualTo(Fault.Kind.CONDITION);
            assertThat(found.fault().said()).contains("不是初次违法", earlier.number());
            assertThat(found.act()).isEqualTo("exempt-first");
            assertThat(found.article()).contains("第三十三条");
        });
    }

    @Test
    void aPenaltyThatCameLaterThanTheExemptionIsNoFaultOfIt() {
        var exempted = exemptedOn("2024-09-29");
        penalisedOn("2024-10-08");
        assertThat(faults(exempted)).isEmpty();
    }

    @Test
    void anotherOffendersPenaltyIsNoFaultOfIt() {
        var exempted = exemptedOn("2024-10-08");
        office.record(penalised("2024-09-29"), SURINA);
        assertThat(faults(exempted)).isEmpty();
    }

    @Test
    void aShorterMemoryOfTheHouseWouldHaveAllowedIt() {
        var exempted = exemptedOn("2024-10-08");
        penalisedOn("2023-09-27");
        var calendar = office.calendars().current();
        var whatIf = new WhatIf(edited(), calendar, new EverybodyCertified(), office.cases());
        assertThat(whatIf.of(exempted, TODAY)).singleElement().satisfies(one -> {
            assertThat(one.added()).isFalse();
            assertThat(one.found().act()).isEqualTo("exempt-first");
        });
    }

    @Test
    void filesThatAreReviewedTogetherFindEachItsOwnEarlierCases() {
        var batu = exemptedOn("2024-10-08");
        var another = office.record(concluded("2024-10-09").does("exempt-first", "head"), SURINA);
        penalisedOn("2024-09-29");
        var calendar = office.calendars().current();
        var review = new RecordReview(calendar, new EverybodyCertified(), office.cases());
        var together = review.among(List.of(another, batu));
        assertThat(together.faults(batu, TODAY)).isEqualTo(review.faults(batu, TODAY));
        assertThat(together.faults(batu, TODAY))
                .extracting(Found::act)
                .as("Batu had been penalised")
                .contains("exempt-first");
        assertThat(together.faults(another, TODAY)).extracting(Found::act).doesNotContain("exempt-first");
        assertThat(review.among(List.of(another)).faults(batu, TODAY))
                .as("one that was not announced is asked for by itself")
                .isEqualTo(review.faults(batu, TODAY));
        var whatIf = new WhatIf(edited(), calendar, new EverybodyCertified(), office.cases());
        assertThat(whatIf.among(List.of(another, batu)).of(batu, TODAY)).isEqualTo(whatIf.of(batu, TODAY));
    }

    /** The procedure as it is, but a year instead of two. */
    private Definition edited() {
        var shipped = procedures
                .source("administrative-penalty", LocalDate.parse("2021-07-15"))
                .orElseThrow();
        var text = shipped.procedure().replace("within: 2 years fixed", "within: 1 year fixed");
        assertThat(text).isNotEqualTo(shipped.procedure());
        return procedures.understood(
                new DefinitionSource(shipped.module(), shipped.id(), shipped.folder(), text, shipped.forms()));
    }
}
