package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;

/** A file that was read before is continued by what its chain proves to follow, and by nothing else. */
@ProductTest
class FilesAtHandTests {

    private static int districts = 710_000;

    @Autowired
    Docket docket;

    @Autowired
    CaseStore store;

    @Autowired
    Ledger ledger;

    @Autowired
    Calendars calendars;

    @Autowired
    Organisations organisations;

    @Autowired
    TestClock clock;

    private String district = "";

    @BeforeEach
    void district() {
        district = String.valueOf(districts++);
        organisations.add(new Organisation(district, TrialCase.OFFICE, "试行局", "试", "department", null, null));
    }

    private StoredCase read(TrialCase one) {
        return store.load(district, one.file().id()).orElseThrow();
    }

    private List<ActEntry> acts(TrialCase one) {
        return ledger.acts(district, one.file().id());
    }

    @Test
    void whatIsContinuedEqualsWhatIsReplayedFromTheFirstAct() {
        var one = new TrialCase(docket, clock, district).filedOn("2024-03-01");
        read(one);
        one.accepted();
        read(one);
        one.suspended().resumed();
        assertEqualsReplayed(read(one).file(), one);
    }

    @Test
    void whatAnActMadeOfACaseEqualsWhatIsReplayedFromTheFirstAct() {
        var one = new TrialCase(docket, clock, district).filedOn("2024-03-01");
        var opened = store.take(district, one.file().id()).orElseThrow();
        assertThat(opened.file().head()).isEqualTo(read(one).file().head());
        one.accepted().suspended().resumed();
        var kept = store.take(district, one.file().id()).orElseThrow();
        assertEqualsReplayed(kept.file(), one);
        var read = read(one);
        assertThat(kept.lastHash()).isEqualTo(read.lastHash());
        assertThat(kept.due()).isEqualTo(read.due());
        assertThat(kept.number()).isEqualTo(read.number());
        assertThat(kept.file().head()).isEqualTo(read.file().head());
    }

    private void assertEqualsReplayed(CaseFile continued, TrialCase one) {
        var bodies = acts(one).stream().map(ActEntry::body).map(ActReader::done).toList();
        var replayed = CaseFile.replay(continued.head(), bodies, calendars.current());
        assertThat(continued.acts()).isEqualTo(replayed.acts());
        assertThat(continued.facts()).isEqualTo(replayed.facts());
        assertThat(continued.running()).isEqualTo(replayed.running());
        assertThat(continued.ended()).isEqualTo(replayed.ended());
        assertThat(continued.state()).isEqualTo(replayed.state());
    }

    @Test
    void actsThatDoNotLinkTheHashesContinueNothing() {
        var one = new TrialCase(docket, clock, district).filedOn("2024-03-01");
        var known = read(one);
        one.accepted().suspended();
        var bodies = acts(one).stream().skip(1).map(ActEntry::body).toArray(String[]::new);
        var last = acts(one).getLast().hash();
        var calendar = calendars.current();
        assertThat(FilesAtHand.following(known, bodies, last, calendar)).isNotNull();
        assertThat(FilesAtHand.following(known, new String[] {bodies[1]}, last, calendar))
                .isNull();
        var forged = new String[] {bodies[0].replace("clerk", "other"), bodies[1]};
        assertThat(FilesAtHand.following(known, forged, last, calendar)).isNull();
        assertThat(FilesAtHand.following(known, bodies, HexFormat.of().parseHex("00".repeat(32)), calendar))
                .isNull();
    }

    @Test
    void whoActsByAFileThatHasMovedElsewhereIsHeardByTheOneThatStands() {
        var one = new TrialCase(docket, clock, district).filedOn("2024-03-01");
        var old = read(one);
        one.accepted();
        store.keep(old, calendars.current()); // as an instance would hold it that has not heard of the acceptance
        one.suspended();
        assertEqualsReplayed(read(one).file(), one);
        assertThat(acts(one)).extracting(ActEntry::sequence).containsExactly(1, 2, 3);
        assertThat(ledger.verify(district).broken()).isEmpty();
    }

    @Test
    void nothingIsChainedToAHashThatTheCaseHasNot() {
        var one = new TrialCase(docket, clock, district).filedOn("2024-03-01");
        var read = read(one);
        store.keep(new StoredCase(read.file(), read.number(), new byte[32], read.due()), calendars.current());
        one.accepted();
        assertThat(ledger.verify(district).broken()).isEmpty();
    }

    @Test
    void aFileIsAtHandForOneAtATimeAndForItsOwnDistrict() {
        var one = new TrialCase(docket, clock, district).filedOn("2024-03-01");
        assertThat(store.take("150600", one.file().id())).isEmpty();
        one.accepted();
        assertThat(store.take(district, one.file().id())).isPresent();
        assertThat(store.take(district, one.file().id())).isEmpty();
    }

    @Test
    void anotherCalendarCountsAnew() {
        var known = read(new TrialCase(docket, clock, district).filedOn("2024-03-01"));
        var atHand = new FilesAtHand();
        atHand.keep(known, calendars.current());
        assertThat(atHand.find(known.file().id(), calendars.current())).isSameAs(known);
        assertThat(atHand.find(known.file().id(), WorkCalendar.shipped())).isNull();
    }
}
