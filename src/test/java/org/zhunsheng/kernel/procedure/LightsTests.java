package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;

/** The lights that are counted are the lights that the cases show, each by itself, and the list under a light has as many. */
@ProductTest
class LightsTests {

    private static final String DISTRICT = "701900";
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 19);
    private static final int CASES = 200;

    @Autowired
    private Cases cases;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private final Map<Light, Long> expected = new EnumMap<>(Light.class);

    @BeforeEach
    void casesWithAnyLastDay() {
        clock.setTo(TODAY.toString());
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("delete from case_file where district = ?").param(DISTRICT).update();
        for (var light : Light.values()) expected.put(light, 0L);
        var random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            var due = random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(9) - 4);
            var warnOn = due == null ? null : due.minusDays(random.nextInt(4));
            boolean held = random.nextInt(3) == 0;
            jdbc.sql("""
                            insert into case_file (district, id, number, procedure, version, organisation, title, channel,
                                opened_by, opened_at, opened_on, state, sequence, last_hash, due, warn_on, held)
                            values (?, ?, ?, 'trial', '2024-01-01', 'A', '一件', 'window', 'clerk', now(), ?, 'filed', 1, '', ?, ?, ?)
                            """)
                    .params(DISTRICT, Ids.next(), "第" + i + "号", TODAY, due, warnOn, held)
                    .update();
            expected.merge(Light.of(due, warnOn, held, TODAY), 1L, Long::sum);
        }
    }

    @Test
    void theyAreCountedAsEachCaseShowsThem() {
        var actor = new Actor("clerk", "clerk", DISTRICT, "A", Set.of("clerk"), null);
        assertThat(cases.lights(actor)).isEqualTo(expected);
        assertThat(expected.values()).as("each light is tried").allMatch(count -> count > 0);
        for (var light : Light.values()) {
            var shown = cases.search(new CaseQuery(null, light, null, null, null, true, 0, 200), actor);
            assertThat(shown.items()).allMatch(row -> row.light() == light);
            assertThat(shown.total()).as(light.name()).isEqualTo(expected.get(light));
        }
    }

    @Test
    void aPageBeyondTheLastStillTellsHowManyThereAre() {
        var actor = new Actor("clerk", "clerk", DISTRICT, "A", Set.of("clerk"), null);
        var pages = new ArrayList<Cases.Page>();
        for (int page : new int[] {0, 9, 10}) pages.add(cases.search(CaseQuery.todo(page, 20), actor));
        assertThat(pages).extracting(page -> page.items().size()).containsExactly(20, 20, 0);
        assertThat(pages).extracting(Cases.Page::total).containsOnly((long) CASES);
    }
}
