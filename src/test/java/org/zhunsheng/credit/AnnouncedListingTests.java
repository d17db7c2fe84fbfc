package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 列入、提示、移出都向社会公示: 企业经营异常名录管理暂行办法第五条、第十五条, through the docket onto the public page. */
class AnnouncedListingTests extends OfficeTests {

    @Autowired
    JdbcClient jdbc;

    private static Rehearsal<?> published() {
        return Rehearsal.of("abnormal-listing")
                .on("2024-07-01")
                .does("find-unreported", "officer", Map.of("reportPeriodEndedOn", "2024-06-30"))
                .on("2024-07-05")
                .does("list", "head")
                .does("publish", "officer");
    }

    private List<String> titles(CaseFile file) {
        return jdbc.sql("select title from publication where district = ? and case_id = ? order by published_on, id")
                .params(office.district(), file.id())
                .query(String.class)
                .list();
    }

    @Test
    void theHouseItselfAnnouncesThatThreeYearsAreNearlyOver() {
        var file = office.record(published(), "enterprise");
        office.clock().setTo("2027-05-07");
        office.lapses().perform(office.district());
        assertThat(titles(file))
                .hasSize(2)
                .last()
                .asString()
                .contains("列入经营异常名录将满三年的提示")
                .contains(file.number());
    }

    @Test
    void whoIsTakenOffIsTakenOffInPublic() {
        var file = office.record(
                published().on("2024-09-30").does("apply-removal", "clerk").does("remove", "head"), "enterprise");
        assertThat(titles(file)).hasSize(2).last().asString().contains("移出经营异常名录");
    }
}
