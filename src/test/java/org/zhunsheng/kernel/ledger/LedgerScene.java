package org.zhunsheng.kernel.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Writes;

/** Writes acts into a district of its own, and, as nobody else may, damages them. */
@TestComponent
class LedgerScene {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Writes writes;
    private final Anchors anchors;
    private final DataSource owner;
    private final Map<UUID, ActEntry> last = new HashMap<>();

    LedgerScene(Writes writes, Anchors anchors, @Qualifier("ownerDataSource") DataSource owner) {
        this.writes = writes;
        this.anchors = anchors;
        this.owner = owner;
    }

    static String district() {
        return "9%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    }

    /** Three cases over three days with one quiet day between: nine acts. */
    List<ActEntry> threeCases(String district) {
        var written = new ArrayList<ActEntry>();
        var cases = List.of(Ids.next(), Ids.next(), Ids.next());
        for (var day : List.of("2024-03-01", "2024-03-02", "2024-03-04")) {
            for (int i = 0; i < cases.size(); i++) {
                written.add(act(district, cases.get(i), day + "T10:00:0" + i));
            }
        }
        return written;
    }

    ActEntry act(String district, UUID caseId, String at) {
        var before = last.get(caseId);
        var draft = new ActDraft(
                        district,
                        caseId,
                        before == null ? 1 : before.sequence() + 1,
                        "file",
                        "clerk",
                        "otog-gov",
                        LocalDateTime.parse(at).atZone(ZONE).toInstant(),
                        Map.of("理由", "符合条件", "金额", 100, "明细", List.of(Map.of("项", "一"))),
                        List.of(new AttachmentRef("application", "ab".repeat(32), "申请书.pdf", "application/pdf", 10)))
                .number("鄂行许〔2024〕1号")
                .note(null);
        var entry = Ledger.next(before == null ? Ledger.first(district, caseId) : before.hash(), draft);
        writes.commit(List.of(Ledger.append(entry)));
        last.put(caseId, entry);
        return entry;
    }

    void anchorUntil(String district, String today) {
        anchors.catchUp(district, LocalDate.parse(today));
    }

    /** Does what the database forbids, as its owner with the triggers off, and puts them on again. */
    int damage(String table, String sql, Object... parameters) {
        try (var connection = owner.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("alter table " + table + " disable trigger user").update();
            try {
                return jdbc.sql(sql).params(parameters).update();
            } finally {
                jdbc.sql("alter table " + table + " enable trigger user").update();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcClient asOwner() {
        return JdbcClient.create(owner);
    }
}
