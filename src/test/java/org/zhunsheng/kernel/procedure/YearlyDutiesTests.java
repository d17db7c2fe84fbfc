package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;

/** What the law asks of every organisation each year falls due in a district that has never seen a case, too. */
@ProductTest
class YearlyDutiesTests {

    @Autowired
    PeriodicCases periodic;

    @Autowired
    Organisations organisations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private List<String> opened(String district) {
        return jdbc.sql("select procedure || ' ' || organisation from case_file where district = ? order by 1")
                .param(district)
                .query(String.class)
                .list();
    }

    @Test
    void aDistrictWithOrganisationsAndWithoutCasesGetsItsCases() {
        var ended = LocalDate.of(2023, 6, 30);
        organisations.add(new Organisation("790001", "J", "司法局", "司", "department", null, null));
        organisations.add(new Organisation("790001", "Z", "乌兰镇", "乌", "town", null, null));
        organisations.add(new Organisation("790001", "ZF", "旗人民政府", "旗", "government", null, null));
        organisations.add(new Organisation("790001", "OLD", "旧局", "旧", "department", null, null, null, ended));
        clock.setTo("2024-01-02");
        assertThat(organisations.districts()).contains("790001");
        periodic.open("790001");
        assertThat(opened("790001"))
                .containsExactly(
                        "annual-report J",
                        "annual-report Z",
                        "disclosure-report J",
                        "enforcement-statistics J",
                        "government-disclosure-report ZF");
        periodic.open("790001");
        assertThat(opened("790001")).as("once a year").hasSize(5);
    }
}
