package org.zhunsheng.kernel.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record whose form holds all that a figure can ask of: lists, numbers sent as text, a moment, and blanks. */
record Deal(
        String department,
        String side,
        LocalDate opened,
        @Nullable LocalDate closed,
        List<String> kinds,
        @Nullable Integer amount,
        @Nullable String place,
        List<Thing> things,
        LocalDate held,
        boolean atLeast) {

    /** Something that was seized or sealed. */
    record Thing(String way, int worth) {}

    static final String FILE = """
            title: 处理
            sources:
              deals:
                name: 处理记录
                relation: deal
                key: id
                organisation: department
                lower-bound: form.atLeast
                stands: {from: opened_on, to: closed_on}
                roll-up: {table: deal, days: "opened_on, closed_on"}
                columns:
                  id: {name: 编号, kind: uuid, shown: false}
                  department: {name: 部门, kind: organisation, open: true}
                  side: {name: 一方, codes: {a: 甲, b: 乙}, open: true}
                  opened_on: {name: 收到, kind: date, open: true}
                  closed_on: {name: 办结, kind: date, open: true}
                  form: {name: 表单, kind: json}
            figures:
              deal.opened: {name: 收到, unit: 件, definition: 期内收到, publicity: public, source: deals, period: opened_on}
              deal.closed: {name: 办结, unit: 件, definition: 期内办结, publicity: public, source: deals, period: closed_on}
              deal.carried: {name: 上期结转, unit: 件, definition: 期初未结, publicity: public, source: deals, at: year-start}
              deal.left: {name: 结转下期, unit: 件, definition: 期末未结, publicity: public, source: deals, at: year-end}
              deal.fined: {name: 罚款, unit: 件, definition: 含罚款, publicity: public, source: deals, where: {form.kinds: fine}, period: opened_on}
              deal.unfined: {name: 非罚款, unit: 件, definition: 不含罚款, publicity: public, source: deals, where: {form.kinds: {not: fine}}, period: opened_on}
              deal.large: {name: 大额, unit: 件, definition: 一千以上, publicity: public, source: deals, where: {form.amount: {from: 1000}}, period: opened_on}
              deal.blank: {name: 未写金额, unit: 件, definition: 无金额, publicity: public, source: deals, where: {form.amount: null}, period: opened_on}
              deal.seized: {name: 扣押, unit: 件, definition: 清单有扣押, publicity: public, source: deals, where: {form.things.way: seized}, period: opened_on}
              deal.amount: {name: 金额, unit: 元, definition: 金额之和, publicity: public, source: deals, measure: sum form.amount, period: opened_on}
              deal.worth: {name: 物品价值, unit: 元, definition: 清单价值之和, publicity: public, source: deals, measure: sum form.things.worth, period: opened_on}
              deal.most: {name: 最大金额, unit: 元, definition: 最大, publicity: public, source: deals, measure: max form.amount, period: opened_on}
              deal.least: {name: 最小金额, unit: 元, definition: 最小, publicity: public, source: deals, measure: min form.amount, period: opened_on}
              deal.places: {name: 地点, unit: 个, definition: 不同地点, publicity: public, source: deals, measure: count-distinct form.place, period: opened_on}
              deal.held: {name: 举行, unit: 件, definition: 表单日期, publicity: public, source: deals, period: form.heldOn}
              deal.growth: {name: 增幅, unit: ratio, definition: 同比, publicity: public, formula: (deal.opened - deal.opened@previous) / deal.opened@previous}
              deal.average: {name: 上级平均, unit: ratio, definition: 下发, publicity: public, external: true}
            checks:
              deal.flow: {name: 收支相抵, must: deal.opened + deal.carried == deal.closed + deal.left}
              deal.years: {name: 上年转出即本年转入, must: deal.carried == deal.left@previous}
              deal.kinds: {name: 罚款与非罚款之和, must: deal.opened == deal.fined + deal.unfined}
              deal.wrong: {name: 大额即罚款, must: deal.large == deal.fined}
            tables:
              deal.table:
                name: 处理情况表
                publicity: public
                columns: {a: {name: 甲, where: {side: a}}, b: {name: 乙, where: {side: b}}, both: {name: 合计, formula: a + b}, total: {name: 总计}}
                rows:
                  new: {name: 收到, figure: deal.opened}
                  carried: {name: 结转, figure: deal.carried}
                  done: {name: 办结, figure: deal.closed}
                  next: {name: 结转下年, figure: deal.left}
                  all: {name: 合计, formula: new + carried}
                checks: {balance: {name: 收支相抵, must: all == done + next}}
                across: {sum: {name: 各方之和, must: total == both}}
            """;

    String form() {
        var parts = new ArrayList<String>();
        parts.add("\"kinds\":"
                + kinds.stream()
                        .collect(Collectors.joining("\",\"", "[\"", "\"]"))
                        .replace("[\"\"]", "[]"));
        // a sender may write a number as a text
        if (amount != null) parts.add("\"amount\":" + (amount % 2 == 0 ? amount : "\"" + amount + "\""));
        if (place != null) parts.add("\"place\":\"" + place + "\"");
        parts.add("\"things\":"
                + things.stream()
                        .map(thing -> "{\"way\":\"" + thing.way + "\",\"worth\":" + thing.worth + "}")
                        .collect(Collectors.joining(",", "[", "]")));
        parts.add("\"heldOn\":\"" + held + "T09:30:00+08:00\"");
        if (atLeast) parts.add("\"atLeast\":true");
        return "{" + String.join(",", parts) + "}";
    }

    boolean openBefore(LocalDate day) {
        return opened.isBefore(day) && (closed == null || !closed.isBefore(day));
    }

    static Deal random(Random random) {
        var opened = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(960));
        var things = new ArrayList<Thing>();
        for (int n = random.nextInt(3); n > 0; n--)
            things.add(new Thing(random.nextBoolean() ? "seized" : "sealed", random.nextInt(500)));
        return new Deal(
                random.nextBoolean() ? "A" : "B",
                random.nextBoolean() ? "a" : "b",
                opened,
                random.nextInt(3) == 0 ? null : opened.plusDays(random.nextInt(200)),
                List.of(List.of("fine"), List.of("warning", "fine"), List.of("warning"), List.<String>of())
                        .get(random.nextInt(4)),
                random.nextInt(4) == 0 ? null : random.nextInt(3000),
                random.nextInt(4) == 0 ? null : "地" + random.nextInt(5),
                things,
                opened.plusDays(random.nextInt(30)),
                random.nextInt(40) == 0);
    }

    static void makeTables(DataSource database) {
        Sample.migrate(database);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        create table deal (district text not null, id uuid not null, department text, side text,
                          opened_on date not null, closed_on date, form jsonb not null, primary key (district, id))
                        """).update();
        jdbc.sql("select watch('deal', true, 'opened_on', 'closed_on')::text")
                .query(String.class)
                .single();
    }
}
