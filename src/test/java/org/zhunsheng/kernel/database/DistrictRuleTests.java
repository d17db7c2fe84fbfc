package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistrictRuleTests {

    private static final String NAMED = """
            # who has cases at all
            select distinct district
              from case_series
            """;

    private final DistrictRule rule = DistrictRule.ofTheMigrations(NAMED);

    @Test
    void aStatementThatNamesTheDistrictOfEachTablePasses() {
        assertThat(rule.fault("select * from act where district = ? and case_id = ?"))
                .isEmpty();
        assertThat(rule.fault("""
                select c.*, array(select a.body from act a where a.district = c.district and a.case_id = c.id)
                from case_file c where c.district = ?""")).isEmpty();
        assertThat(rule.fault("insert into act (district, case_id) values (?, ?)"))
                .isEmpty();
        assertThat(
                        rule.fault(
                                "update case_file set state = ? where district = ? and id = ?; delete from term where district = ?"))
                .isEmpty();
        assertThat(rule.fault("select count(*) from (select i.district, i.name from item i) as r where r.district = ?"))
                .isEmpty();
        assertThat(rule.fault("""
                update case_file c set state = m.state from unnest(?, ?, ?) as m (state, district, id)
                where c.district = m.district and c.id = m.id""")).isEmpty();
        assertThat(rule.fault("select count(*) from scheduled_tasks")).isEmpty();
    }

    @Test
    void aStatementThatLeavesItOutIsFound() {
        assertThat(rule.fault("select * from act where case_id = ?")).contains("no district for act");
        assertThat(rule.fault("select * from case_file c join act a on a.case_id = c.id where c.district = ?"))
                .contains("no district for act");
        assertThat(rule.fault("select district from act -- district = ?")).contains("no district for act");
        assertThat(rule.fault("select count(*) from (select i.name from item i) r join act a on a.district = ?"))
                .contains("no district for item");
        assertThat(rule.fault(
                        "update case_file c set state = m.state from unnest(?, ?) as m (state, id) where c.id = m.id"))
                .contains("no district for case_file");
        assertThat(rule.fault("insert into act (case_id) values (?)")).contains("no district for act");
        assertThat(rule.fault("select 1; delete from term where case_id = ?")).contains("no district for term");
        assertThat(rule.fault("select * from case_file c for update")).contains("no district for case_file");
    }

    @Test
    void whatIsNotFixedIsFoundInAnUpdate() {
        assertThat(rule.fault("update case_file set id = gen_random_uuid() where district = ?"))
                .contains("a volatile function in an update");
        assertThat(rule.fault("""
                insert into case_series (district, last) values (?, ?)
                on conflict (district) do update set last = extract(day from now())""")).contains("a value that is not fixed in an upsert");
    }

    @Test
    void aNamedStatementMayAskAllDistrictsAndNoOther() {
        assertThat(rule.fault("select distinct  district\nfrom case_series")).isEmpty();
        assertThat(rule.fault("select distinct district, last from case_series"))
                .contains("no district for case_series");
    }
}
