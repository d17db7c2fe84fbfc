package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;

@ProductTest
class WritesTests {

    private static final String ROW = "insert into written (id, text) values (?, ?)";

    private static final String DISTRICT = "150624";

    @Autowired
    Writes writes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseConfiguration.Access access;

    @BeforeEach
    void table() {
        var owner = JdbcClient.create(access.asOwner());
        owner.sql("create table if not exists written (id uuid primary key, text text not null)")
                .update();
    }

    @Test
    void allStatementsAreKeptTogether() {
        var a = Ids.next();
        var b = Ids.next();
        writes.commit(List.of(
                new Write(ROW, List.of(a, "一")),
                new Write(ROW, List.of(b, "二")),
                new Write("update written set text = ? where id in (?, ?)", List.of("三", a, b))));
        assertThat(texts(a, b)).containsExactly("三", "三");
    }

    @Test
    void aFailingStatementUndoesThoseBeforeIt() {
        var a = Ids.next();
        assertThatThrownBy(
                        () -> writes.commit(List.of(new Write(ROW, List.of(a, "一")), new Write(ROW, List.of(a, "又一")))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(texts(a)).isEmpty();
    }

    @Test
    void theFirstStatementMayAnswerAValue() {
        var a = Ids.next();
        var answer = writes.commitReturning(
                DISTRICT, List.of(answering(a), new Write(ROW, List.of(Ids.next(), "余"))), UUID.class);
        assertThat(answer).isEqualTo(a);
    }

    @Test
    void anAnswerOfAnyLengthIsRefusedBecauseTheDriverWouldSplitTheTransaction() {
        var returning = List.of(new Write(ROW + " returning text", List.of(Ids.next(), "答")));
        assertThatThrownBy(() -> writes.commitReturning(DISTRICT, returning, String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailingStatementUndoesThoseBeforeItHoweverOftenTheyWereSentBefore() {
        for (int i = 0; i < 20; i++) {
            var twice = Ids.next();
            writes.commitReturning(DISTRICT, returningThen(twice, Ids.next()), UUID.class);
            assertThatThrownBy(() -> writes.commitReturning(DISTRICT, returningThen(Ids.next(), twice), UUID.class))
                    .isInstanceOf(DuplicateKeyException.class);
            var undone = Ids.next();
            assertThatThrownBy(() -> writes.commitReturning(DISTRICT, returningThen(undone, undone), UUID.class))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(texts(undone)).isEmpty();
        }
    }

    private static Write answering(UUID id) {
        var many = new ManyRows(
                "insert into written (id, text) select * from unnest(?, ?) returning id", List.of("uuid", "text"));
        return new Write(ROW + " returning id", List.of(id, "一"), many);
    }

    private static List<Write> returningThen(UUID first, UUID second) {
        return List.of(answering(first), new Write(ROW, List.of(second, "二")));
    }

    @Test
    void theLastOfManyStatementsStillUndoesTheFirst() {
        var first = Ids.next();
        var many = new ArrayList<Write>();
        many.add(new Write(ROW, List.of(first, "首")));
        while (many.size() < Writes.MOST - 1) many.add(new Write(ROW, List.of(Ids.next(), "中")));
        many.add(new Write(ROW, List.of(first, "末")));
        for (int turn = 0; turn < 6; turn++) // the driver changes its ways once a statement is known
        assertThatThrownBy(() -> writes.commit(many)).isInstanceOf(DuplicateKeyException.class);
        assertThat(texts(first)).isEmpty();
    }

    @Test
    void whatTheDriverWouldNotKeepTogetherIsRefused() {
        var row = new Write(ROW, List.of(Ids.next(), "一"));
        assertThatThrownBy(() -> writes.commit(Collections.nCopies(Writes.MOST + 1, row)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> writes.commit(List.of(row, new Write(ROW + " returning text", List.of(Ids.next(), "二")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identifiersGrowAndNeverRepeat() {
        var ids = IntStream.range(0, 100_000).mapToObj(i -> Ids.next()).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids.stream().map(UUID::toString).toList()).isSorted();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    private List<String> texts(UUID... ids) {
        return jdbc.sql("select text from written where id = any(:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
    }
}
