package org.zhunsheng.kernel.figure;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.zhunsheng.kernel.database.ChangedDaysOf;

/** A small figure file about visits to a counter, and the table it asks. */
final class Sample {

    static final String FILE = """
            title: 窗口接待
            sources:
              visits:
                name: 接待记录
                relation: visit
                key: id
                organisation: department
                stands: {from: came_on, to: left_on}
                columns:
                  id: {name: 编号, kind: uuid, shown: false}
                  department: {name: 部门, kind: organisation, open: true}
                  visitor: {name: 来访人, kind: name}
                  phone: {name: 电话, kind: phone}
                  reason: {name: 事由, codes: {ask: 咨询, file: 申请}, open: true}
                  minutes: {name: 用时, kind: number}
                  came_on: {name: 来访日期, kind: date, open: true}
                  left_on: {name: 离开日期, kind: date}
            figures:
              visit.all:
                {name: 接待量, unit: 人次, definition: 期内来访, publicity: public, source: visits, period: came_on}
              visit.asked:
                {name: 咨询量, unit: 人次, definition: 期内咨询, publicity: public, source: visits, where: {reason: ask}, period: came_on}
              visit.filed:
                {name: 申请量, unit: 人次, definition: 期内申请, publicity: public, source: visits, where: {reason: file}, period: came_on}
              visit.other:
                {name: 其他, unit: 人次, definition: 期内非咨询, publicity: internal, source: visits, where: {reason: {not: ask}}, period: came_on}
              visit.long:
                {name: 长时接待, unit: 人次, definition: 三十分钟以上, publicity: internal, source: visits, where: {minutes: {from: 30}}, period: came_on}
              visit.unnamed:
                {name: 未留电话, unit: 人次, definition: 无电话, publicity: internal, source: visits, where: {phone: null}, period: came_on}
              visit.minutes:
                {name: 总用时, unit: 分钟, definition: 用时合计, publicity: internal, source: visits, measure: sum minutes, period: came_on}
              visit.departments:
                {name: 接待部门, unit: 个, definition: 有来访的部门, publicity: internal, source: visits, measure: count-distinct department, period: came_on}
              visit.present:
                {name: 期末在场, unit: 人, definition: 期末未离开, publicity: internal, source: visits, at: year-end}
              visit.asked-rate:
                {name: 咨询率, unit: ratio, definition: 咨询量/接待量, publicity: public, formula: visit.asked / visit.all}
              visit.rest-rate:
                {name: 非咨询率, unit: ratio, definition: 1-咨询率, publicity: public, formula: 1 - visit.asked-rate}
            checks:
              visit.parts: {name: 咨询与其他之和为全部, must: visit.all == visit.asked + visit.other}
              visit.kinds: {name: 咨询与申请之和为全部, must: visit.all == visit.asked + visit.filed}
            """;

    static final String TABLE = """
            create table visit (district text not null, id uuid not null, department text, visitor text, phone text,
              reason text, minutes numeric, came_on date not null, left_on date, primary key (district, id))
            """;

    private static final String REFERENCES = """
            create table figure_reference (district text not null, id uuid not null, figure text not null, year int not null,
              kind text not null, value numeric not null, lower_bound boolean not null, source text not null,
              signer text not null, signed_on date not null, entered_by text not null, entered_at timestamptz not null,
              primary key (district, id))
            """;

    /** The tables of the module itself. */
    static void migrate(DataSource database) {
        ChangedDaysOf.migrate(
                database, "db/migration/figure/V2__roll_up.sql", "db/migration/figure/V3__values_and_months.sql");
        JdbcClient.create(database).sql(REFERENCES).update();
    }

    private Sample() {}

    /** The parts of the module that tests put together without Spring. */
    record Parts(
            Figures figures,
            Checks checks,
            FigureRecords records,
            References references,
            Reckoner reckoner,
            RollUps rollUps) {}

    static Parts parts(Catalogue catalogue, DataSource database, Clock clock) {
        var jdbc = JdbcClient.create(database);
        var references = new References(catalogue, jdbc, clock);
        var rollUps = new RollUps(catalogue, ChangedDaysOf.database(jdbc), jdbc, new JdbcTransactionManager(database));
        var reckoner = new Reckoner(catalogue, jdbc, rollUps, references, clock);
        var records = new FigureRecords(catalogue, jdbc, clock);
        var checks = new Checks(catalogue, reckoner, references);
        var figures = new Figures(catalogue, reckoner, records, checks);
        return new Parts(figures, checks, records, references, reckoner, rollUps);
    }

    static Figures figures(DataSource database, Clock clock) {
        return parts(catalogue(), database, clock).figures();
    }

    static Catalogue catalogue() {
        return CatalogueReader.read(Map.of("visit.yaml", FILE));
    }
}
