package org.zhunsheng;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.Lapses;

/** Tests that carry cases through the real docket; each has an office of its own. */
@ProductTest
public abstract class OfficeTests {

    @Autowired
    private Docket docket;

    @Autowired
    private Cases cases;

    @Autowired
    private Lapses lapses;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Items items;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TestClock clock;

    protected Office office;

    @BeforeEach
    void openOffice() {
        office = Office.opened(docket, cases, lapses, calendars, items, organisations, clock);
    }
}
