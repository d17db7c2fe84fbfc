package org.zhunsheng.kernel.procedure;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.ledger.Ledger;

/** Tests that carry cases of the trial procedure through the real docket; each in a district of its own. */
@ProductTest
abstract class TrialOfficeTests {

    private static int districts = 700_000;

    @Autowired
    Docket docket;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRoster staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    String district = "";

    @BeforeEach
    void district() {
        district = String.valueOf(districts++);
        TrialCase.office(district, organisations, staff);
    }

    TrialCase aCase() {
        return new TrialCase(docket, clock, district);
    }
}
