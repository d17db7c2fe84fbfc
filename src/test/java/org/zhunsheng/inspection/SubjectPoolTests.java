package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.Office;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.OpenCase;

/** 检查对象名录库: who can be drawn, by the records of credit, inspections and licences. */
class SubjectPoolTests extends LotsOfficeTests {

    @Autowired
    SubjectPool pool;

    @Autowired
    Parties parties;

    @Autowired
    FieldCipher cipher;

    /** 60 with credit records, and one body that only holds a licence; a licence that has ended and a person do not count. */
    @Test
    void whoHoldsALicenceIsInThePoolAndAPlanTellsThePoolsAsTheyAre() {
        holder("91150624MA0N3P0X7T", "2030-01-01", false);
        holder("91150624MA0N3P0X8R", "2024-09-01", false);
        holder("91150624MA0N3P0X9P", "2030-01-01", true);
        var known = new ArrayList<String>();
        pool.pool(office.district(), Map.of(), Map.of()).each(subject -> known.add(subject.id()));
        assertThat(known)
                .hasSize(61)
                .isSorted()
                .contains("91150624MA0N3P0X7T")
                .doesNotContain("91150624MA0N3P0X8R", "91150624MA0N3P0X9P");
        assertThat(pool.size(office.district())).isEqualTo(61);

        assertThatThrownBy(() -> plan(100, 3)).hasMessageContaining("现有61户");
        assertThatThrownBy(() -> plan(61, 4)).hasMessageContaining("现有3人");
        assertThat(plan(61, 3).state()).isEqualTo("drafted");
    }

    /** The code tells the type, the licence's place the town, and where it names none, the address in the application. */
    @Test
    void aDrawByTypeOrTownIncludesWhoOnlyHoldsALicence() {
        town("100", "乌兰镇");
        town("101", "棋盘井镇");
        place(holder("91150624MA0N3P0X7T", "2030-01-01", false), "经营场所", "鄂托克旗棋盘井镇新华街");
        place(holder("92150624MA0N3P0X8R", "2030-01-01", false), "许可内容", "在棋盘井镇经营");
        applied("92150624MA0N3P0X8R", "鄂托克旗乌兰镇都斯图街3号");
        holder("93150624MA0N3P0X9P", "2030-01-01", false);

        assertThat(drawnFrom(Map.of("town", "棋盘井镇"))).containsExactly("91150624MA0N3P0X7T");
        assertThat(drawnFrom(Map.of("town", "乌兰镇"))).containsExactly("92150624MA0N3P0X8R", "U059");
        assertThat(drawnFrom(Map.of("type", "individual"))).containsExactly("92150624MA0N3P0X8R");
        assertThat(drawnFrom(Map.of("type", "cooperative", "not-since", "2024-01-01")))
                .containsExactly("93150624MA0N3P0X9P");
        assertThat(drawnFrom(Map.of("type", "enterprise"))).hasSize(61).contains("91150624MA0N3P0X7T", "U000");
        assertThat(pool.types(office.district())).contains("individual", "cooperative", "enterprise");
        assertThat(pool.towns(office.district())).contains("棋盘井镇", "乌兰镇");
    }

    private void town(String digits, String name) {
        jdbc.sql("insert into division (code, level, name, parent, statistical) values (?, 'town', ?, ?, false)")
                .params(office.district() + digits, name, office.district())
                .update();
    }

    private List<String> drawnFrom(Map<String, String> filter) {
        var ids = new ArrayList<String>();
        pool.pool(office.district(), filter, Map.of()).each(subject -> ids.add(subject.id()));
        return ids;
    }

    private void place(String identifier, String row, String value) {
        jdbc.sql("update licence set fields = cast(? as jsonb) where district = ? and identifier = ?")
                .params(
                        "[{\"name\": \"%s\", \"value\": \"%s\", \"open\": true}]".formatted(row, value),
                        office.district(),
                        identifier)
                .update();
    }

    /** The licence comes from an application that told this address. */
    private void applied(String identifier, String address) {
        var form = Map.<String, Object>of(
                "content", "经营面馆", "contactAddress", address, "deliveryWay", "window", "truthful", true);
        office.offers(ItemExamples.item("150624-SP-001")
                .department(ProcedureCase.OFFICE)
                .build());
        var file = office.docket()
                .open(
                        new OpenCase("administrative-licensing", "150624-SP-001", Office.batuAs("applicant"), form),
                        new Actor("herder", "巴图", office.district(), null, Set.of("resident"), null))
                .file();
        jdbc.sql("update licence set case_id = ? where district = ? and identifier = ?")
                .params(file.id(), office.district(), identifier)
                .update();
    }

    private CaseFile plan(int subjects, int inspectors) {
        var matter = Map.of("matter", "登记事项检查", "matterBasis", "暂行办法", "share", "百分之三");
        var form = Map.<String, Object>of(
                "planYear", 2024, "matters", List.of(matter), "tasks", 3, "jointTasks", 1, "riskRules", "按信用分类");
        var told = new LinkedHashMap<>(form);
        told.put("subjectPool", subjects);
        told.put("inspectorPool", inspectors);
        var wish = new OpenCase(
                "double-random-plan", "draft", null, ProcedureCase.OFFICE, List.of(), told, List.of(), "window");
        return office.docket().open(wish, officer).file();
    }

    private String holder(String code, String validTo, boolean person) {
        var party = parties.id(IdType.USCC, code);
        jdbc.sql("insert into party (district, id, id_type, name, identity) values (?, ?, 'USCC', '持证户', ?)")
                .params(office.district(), party, cipher.seal(code))
                .update();
        jdbc.sql("""
                        insert into licence (district, id, identifier, type_code, type_name, number, holder, holder_name,
                            holder_person, issuer, issuer_name, issued_on, valid_from, valid_to, status, fields)
                        values (?, ?, ?, 'X', '许可证', ?, ?, '持证户', ?, ?, '审批局', '2020-01-01', '2020-01-01', ?, 'VALID', '{}')
                        """)
                .params(
                        office.district(),
                        Ids.next(),
                        code,
                        code,
                        party,
                        person,
                        ProcedureCase.OFFICE,
                        LocalDate.parse(validTo))
                .update();
        return code;
    }
}
