package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.figure.BothWays;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;

/**
 * Double publicity (双公示) within seven working days, results of random inspections within twenty: the database counts the
 * days between as the calendar does, over each holiday and each working weekend of 2022.
 */
@ProductTest
class PublishedInTimeTests {

    private static final String DISTRICT = "870001";
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext product;

    private record Publication(LocalDate from, LocalDate on) {

        boolean within(int workingDays) {
            return !on.isAfter(CALENDAR.plusWorkingDays(from, workingDays));
        }
    }

    @Test
    void theDaysBetweenAreWorkingDaysOfTheCalendar() {
        clock.setTo("2023-03-01");
        var records = new ArrayList<Publication>();
        var random = new Random(7);
        for (var day = LocalDate.of(2022, 1, 1); day.getYear() == 2022; day = day.plusDays(1)) {
            for (int limit : List.of(7, 20))
                for (int off : List.of(-1, 0, 1))
                    records.add(new Publication(
                            day, CALENDAR.plusWorkingDays(day, limit).plusDays(off)));
            records.add(new Publication(day, day.plusDays(random.nextInt(70))));
        }
        for (var one : records) record(one);
        record(LocalDate.of(2022, 5, 5), null);
        assertCounted(records);
        new BothWays(product).sumUp(DISTRICT);
        assertCounted(records);
    }

    private void assertCounted(List<Publication> records) {
        assertThat(value("enf.dual-due")).isEqualTo(records.size() + 1L);
        assertThat(value("enf.public_dual"))
                .isEqualTo(records.stream().filter(one -> one.within(7)).count());
        assertThat(value("enf.dsj-published"))
                .isEqualTo(records.stream().filter(one -> one.within(20)).count());
    }

    private long value(String figure) {
        var value = figures.value(DISTRICT, figure, Period.year(2022)).value();
        return value == null ? -1 : value.longValueExact();
    }

    private void record(Publication one) {
        record(one.from(), one.on());
    }

    private void record(LocalDate from, @org.jspecify.annotations.Nullable LocalDate on) {
        jdbc.sql("insert into credit_record (district, id, department, subject_name, kind, recorded_on, published_on)"
                        + " values (?, ?, 'A', '甲公司', 'licence', ?, ?)")
                .params(DISTRICT, Ids.next(), from, on)
                .update();
        jdbc.sql(
                        "insert into inspection (district, id, batch, batch_type, department, subject_name, inspected_on, result,"
                                + " published_on) values (?, ?, '一', 'joint', 'A', '甲公司', ?, '未发现问题', ?)")
                .params(DISTRICT, Ids.next(), from, on)
                .update();
    }
}
