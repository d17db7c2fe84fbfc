package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/** A case that is only reckoned offers what is lawful, says why the rest is not, and can be taken back. */
class DryRunTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final LocalDate DAY = LocalDate.of(2024, 9, 26);

    private static DryRun begun() {
        return DryRun.of(Rehearsal.versions("trial").getLast(), CALENDAR).does("file", "resident", DAY, Map.of());
    }

    private static DryRun.Choice choice(DryRun run, String act, LocalDate on) {
        return run.choices(on).stream()
                .filter(one -> one.rule().id().equals(act))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itBeginsWithTheActsThatOpenACase() {
        var run = DryRun.of(Rehearsal.versions("trial").getLast(), CALENDAR);
        assertThat(run.choices(DAY)).extracting(one -> one.rule().id()).containsExactly("file", "report");
        assertThat(run.choices(DAY)).allMatch(DryRun.Choice::lawful);
    }

    @Test
    void whatWouldBeRefusedIsRefusedInTheWordsOfTheDocket() {
        assertThat(choice(begun(), "accept", DAY).lawful()).isTrue();
        assertThat(choice(begun(), "decide", DAY).reasons())
                .anyMatch(reason -> reason.contains("须在“审查”环节办理"))
                .anyMatch(reason -> reason.contains("须先办理“现场核查”或“定期”"));
    }

    @Test
    void anotherPersonIsTakenWhereTheLawSeparates() {
        var shipped = Rehearsal.source("trial", LocalDate.of(2020, 1, 1));
        var text = shipped.procedure().replace("accept: {name: 受理, by: clerk", "accept: {name: 受理, by: approver");
        var source = new DefinitionSource(shipped.module(), shipped.id(), shipped.folder(), text, shipped.forms());
        var definition = VersionReader.read(source, new Lineage(List.of(source)), Map.of())
                .orElseThrow();
        var run = DryRun.of(definition, CALENDAR)
                .does("file", "resident", DAY, Map.of("amount", 1))
                .does("accept", "approver", DAY, Map.of())
                .does("inspect", "clerk", DAY, Map.of());
        assertThat(choice(run, "decide", DAY).by()).isEqualTo("approver/2");
        assertThat(choice(run, "decide", DAY).lawful()).isTrue();
    }

    @Test
    void aStepIsTakenBackByKeepingTheOneBefore() {
        var before = begun();
        var after = before.does("accept", "clerk", DAY, Map.of());
        assertThat(after.file().state()).isEqualTo("examining");
        assertThat(before.file().state()).isEqualTo("filed");
    }

    @Test
    void silenceDoesWhatTheDefinitionSaysOnceTheTermHasRunOut() {
        assertThat(begun().lapses(LocalDate.of(2024, 10, 9))).isEmpty();
        assertThat(begun().lapses(LocalDate.of(2024, 10, 10)))
                .extracting(DryRun.Step::act)
                .containsExactly("deem-accept");
        assertThat(begun().silence(LocalDate.of(2024, 10, 10)).file().state()).isEqualTo("examining");
    }

    @Test
    void onlyWhatMakesADifferenceIsAsked() {
        var run = begun();
        assertThat(run.asked(run.file().definition().act("file"))).contains("amount", "subject");
        assertThat(run.asked(run.file().definition().act("decide"))).contains("granted", "reasons");
        assertThat(run.asked(run.file().definition().act("ask-correction"))).isEmpty();
    }

    @Test
    void aFormThatBreaksAConditionIsRefused() {
        var run = begun().does("accept", "clerk", DAY, Map.of()).does("inspect", "clerk", DAY, Map.of());
        assertThatThrownBy(() -> run.does("decide", "approver", DAY, Map.of("granted", false)))
                .hasMessageContaining("必须说明理由");
    }
}
