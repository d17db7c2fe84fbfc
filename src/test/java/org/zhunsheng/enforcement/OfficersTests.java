package org.zhunsheng.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;

/** Tests of an office whose two officers hold certificates that are good. */
abstract class OfficersTests extends OfficeTests {

    @Autowired
    StaffRoster staff;

    @BeforeEach
    void twoOfficers() {
        var until = LocalDate.of(2030, 1, 1);
        for (var certificate : List.of("cert-1", "cert-2"))
            staff.add(new Staff(
                    office.district(), Ids.next(), "执法员", ProcedureCase.OFFICE, "officer", certificate, until));
    }
}
