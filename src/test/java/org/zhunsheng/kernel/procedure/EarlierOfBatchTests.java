package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/** Many files ask for their earlier cases at once: each rule of each procedure is asked once, however many they are. */
class EarlierOfBatchTests {

    private final List<List<CaseFile>> statements = new ArrayList<>();

    private Map<UUID, List<CaseFile>> answer(List<CaseFile> asking, EarlierRule rule) {
        statements.add(asking);
        return Map.of(asking.getFirst().id(), List.of(asking.getLast()));
    }

    private static List<CaseFile> files(String procedure, String opening, String by, int count) {
        var file = Rehearsal.of(procedure).on("2024-10-08").does(opening, by).file();
        return IntStream.range(0, count).mapToObj(i -> another(file)).toList();
    }

    private static CaseFile another(CaseFile file) {
        var head = file.head();
        var other = new CaseHead(
                head.definition(),
                head.district(),
                UUID.randomUUID(),
                head.number(),
                head.organisation(),
                head.item(),
                head.itemName(),
                head.title(),
                head.channel(),
                head.openedBy(),
                head.parties(),
                head.parent());
        return CaseFile.replay(other, file.acts(), WorkCalendar.shipped());
    }

    private static EarlierRule rule(CaseFile file) {
        return file.definition().acts().values().stream()
                .flatMap(act -> act.unlessEarlier().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHundredFilesOfTwoProceduresAskTwice() {
        var penalties = files("administrative-penalty", "report-clue", "officer", 60);
        var licences = files("administrative-licensing", "apply", "resident", 40);
        var batch = new ArrayList<>(penalties);
        batch.addAll(licences);
        var earlier = new EarlierOfBatch(batch, this::answer);
        for (int round = 0; round < 2; round++)
            for (var file : batch) {
                var found = earlier.of(file, rule(file));
                boolean first = file == penalties.getFirst() || file == licences.getFirst();
                assertThat(found).hasSize(first ? 1 : 0);
            }
        assertThat(statements).containsExactly(penalties, licences);
    }

    @Test
    void aFileThatIsNotOfTheBatchAsksForItself() {
        var batch = files("administrative-penalty", "report-clue", "officer", 2);
        var stranger = another(batch.getFirst());
        var earlier = new EarlierOfBatch(batch, this::answer);
        assertThat(earlier.of(stranger, rule(stranger))).containsExactly(stranger);
        assertThat(statements).containsExactly(List.of(stranger));
    }
}
