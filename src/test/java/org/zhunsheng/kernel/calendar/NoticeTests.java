package org.zhunsheng.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.NoticeFile.RowError;

/** Holiday notices on record. The years are far away, so that no other test counts through them. */
@ProductTest
@RecordApplicationEvents
class NoticeTests {

    private static final Actor ADMIN = new Actor("admin", "管理员", "150624", null, Set.of("admin"), null);

    @Autowired
    Notices notices;

    @Autowired
    NoticeStore store;

    @Autowired
    Calendars calendars;

    @Autowired
    ApplicationEvents events;

    @Test
    void theFirstStartEntersTheShippedNoticesOnce() {
        assertThat(calendars.current().knownUntil()).isAfterOrEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(calendars.current().isWorkday(LocalDate.of(2024, 10, 12))).isTrue();
        long before = store.entries();
        store.enterShipped(OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(store.entries()).isEqualTo(before);
    }

    @Test
    void aNoticeCountsFromTheMomentItIsEntered() {
        var monday = LocalDate.of(2081, 3, 3);
        assertThat(calendars.current().isWorkday(monday)).isTrue();
        var report = enter("date,kind,name\n2081-03-03,holiday,试行节\n2081-03-08,上班,试行节\n");
        assertThat(report.added()).isEqualTo(2);
        assertThat(calendars.current().isWorkday(monday)).isFalse();
        assertThat(calendars.current().isWorkday(LocalDate.of(2081, 3, 8))).isTrue();
        assertThat(events.stream(NoticeImported.class))
                .anySatisfy(event -> assertThat(event.first()).isEqualTo(monday));
    }

    @Test
    void theSameNoticeAgainChangesNothing() {
        enter("date,kind,name\n2082-03-03,holiday,试行节\n");
        var again = enter("\uFEFFdate,kind,name\r\n2082-03-03,holiday,试行节\r\n");
        assertThat(again.notice()).isNull();
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void aChangedDayIsANewVersionAndTheOldOneStaysOnRecord() {
        var first = enter("date,kind,name\n2083-03-03,holiday,试行节\n");
        var second = enter("date,kind,name\n2083-03-03,ordinary,试行节取消\n");
        assertThat(second.changes())
                .containsExactly(new Notices.Change(LocalDate.of(2083, 3, 3), "放假（试行节）", "照常（试行节取消）"));
        assertThat(calendars.current().isWorkday(LocalDate.of(2083, 3, 3))).isTrue();
        assertThat(store.days(requireNonNull(first.notice())))
                .singleElement()
                .satisfies(day -> assertThat(day.version()).isEqualTo(1));
        assertThat(store.days(requireNonNull(second.notice())))
                .singleElement()
                .satisfies(day -> assertThat(day.version()).isEqualTo(2));
    }

    @Test
    void aDryRunReportsAndWritesNothing() {
        long before = store.entries();
        var report = notices.enter(ADMIN, "date,kind,name\n2084-01-01,holiday,元旦\n".getBytes(UTF_8), null, true);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.notice()).isNull();
        assertThat(store.entries()).isEqualTo(before);
    }

    @Test
    void oneBadRowKeepsTheWholeNoticeOutAndEachIsNamed() {
        long before = store.entries();
        var report = enter("""
                date,kind,name
                2085-01-01,holiday,元旦
                2085-13-01,holiday,元旦
                2085-02-01,festival,春节
                2085-01-01,holiday,元旦
                2085-03-05,workday,本来上班
                2085-03-06,holiday,
                1085-03-06,holiday,古代
                2085-03-07,holiday
                """);
        assertThat(report.errors())
                .extracting(RowError::row, RowError::field)
                .containsExactlyInAnyOrder(
                        tuple(3, "date"),
                        tuple(4, "kind"),
                        tuple(5, "date"),
                        tuple(6, "date"),
                        tuple(7, "name"),
                        tuple(8, "date"),
                        tuple(9, "file"));
        assertThat(store.entries()).isEqualTo(before);
    }

    @Test
    void whatIsNoNoticeIsRefusedInWords() {
        assertThat(enter("").errors()).singleElement().satisfies(e -> assertThat(e.message())
                .contains("表头"));
        assertThat(enter("date,kind,name\n").errors()).hasSize(1);
        assertThat(notices.enter(ADMIN, new byte[] {(byte) 0xC4, (byte) 0xEA}, null, false)
                        .errors())
                .singleElement()
                .satisfies(e -> assertThat(e.message()).contains("UTF-8"));
    }

    @Test
    void onlyAnAdministratorMayEnterOne() {
        var clerk = new Actor("clerk", "窗口人员", "150624", null, Set.of("clerk"), null);
        assertThatThrownBy(() -> notices.enter(clerk, new byte[0], null, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Notices.Report enter(String file) {
        return notices.enter(ADMIN, file.getBytes(UTF_8), null, false);
    }
}
