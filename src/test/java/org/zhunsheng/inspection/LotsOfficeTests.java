package org.zhunsheng.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;

/** An office and a partner with eight certified officers, and sixty subjects on record out of whom is drawn. */
abstract class LotsOfficeTests extends OfficeTests {

    private static final String PARTNER = "150624NY";

    @Autowired
    Lots lots;

    @Autowired
    Draws draws;

    @Autowired
    StaffRoster staff;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    Actor officer;

    @BeforeEach
    void twoBodiesAndTheRecords() {
        office.clock().setTo("2024-09-02");
        officer = new Actor("officer", "officer", office.district(), ProcedureCase.OFFICE, Set.of("officer"), null);
        organisations.add(new Organisation(office.district(), PARTNER, "鄂托克旗农牧局", "鄂农", "department", null, null));
        for (int i = 0; i < 4; i++) {
            person("SP-" + i, ProcedureCase.OFFICE, i == 3 ? "2024-09-01" : "2030-01-01");
            person("NY-" + i, PARTNER, "2030-01-01");
        }
        for (int i = 0; i < 60; i++) credit("U%03d".formatted(i), i < 6 ? "abnormal" : "licence");
        jdbc.sql("""
                        insert into inspection (district, id, batch, batch_type, department, subject_name, subject_uscc,
                            subject_type, town, inspected_on, result)
                        values (?, ?, '2024-1', 'random', ?, '刚查过的户', 'U059', 'enterprise', '乌兰镇', '2024-08-20', '未发现问题')
                        """)
                .params(office.district(), Ids.next(), ProcedureCase.OFFICE)
                .update();
    }

    void person(String certificate, String body, String validTo) {
        staff.add(new Staff(
                office.district(),
                Ids.next(),
                "员" + certificate,
                body,
                "officer",
                certificate,
                LocalDate.parse(validTo)));
    }

    void credit(String uscc, String kind) {
        jdbc.sql("""
                        insert into credit_record (district, id, department, subject_name, subject_uscc, subject_type, kind,
                            recorded_on)
                        values (?, ?, ?, ?, ?, 'enterprise', ?, '2023-05-01')
                        """)
                .params(office.district(), Ids.next(), ProcedureCase.OFFICE, "户" + uscc, uscc, kind)
                .update();
    }

    CaseFile task(boolean joint) {
        var form = new LinkedHashMap<String, Object>(Map.of(
                "matter", "登记事项检查",
                "listed", true,
                "kind", "undirected",
                "joint", joint,
                "subjectPool", 60,
                "shareRule", "按信用分类",
                "checkBy", "2024-12-31",
                "exemption", "none"));
        if (joint) form.put("partners", List.of("鄂托克旗农牧局"));
        var wish = new OpenCase(
                "double-random-inspection",
                "open-task",
                null,
                ProcedureCase.OFFICE,
                List.of(),
                form,
                List.of(),
                "window");
        return office.docket().open(wish, officer).file();
    }

    static Lots.Wish wish(int count, Map<String, String> filter, List<Terms.Avoidance> avoid) {
        return new Lots.Wish(count, 2, null, filter, Map.of("A", 1, "B", 2, "C", 4, "D", 1000), avoid, "");
    }

    CaseFile again(CaseFile file) {
        return office.cases().load(office.district(), file.id()).orElseThrow();
    }
}
