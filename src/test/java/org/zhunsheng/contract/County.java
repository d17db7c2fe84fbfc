package org.zhunsheng.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Staff;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.licence.Issuance;
import org.zhunsheng.licence.Licence;
import org.zhunsheng.licence.Licences;

/**
 * A county for tests of the API, set up through the public facades: two offices, one account for each role of the public
 * contract, a second resident, clerk and approver, and a matter of each office.
 */
final class County {

    static final String DISTRICT = "830001";
    static final String PREFIX = "ct-";
    static final String PASSWORD = "Zhengque1";

    /** The office whose matter the tests apply for, and another that has nothing to do with it. */
    static final String OFFICE = "CTSP";

    static final String OTHER_OFFICE = "CTJY";
    static final String ITEM = "CT-SP-001";
    static final String OTHER_ITEM = "CT-JY-001";

    private static final String OFFICE_USCC = "11150624011692312X";
    private static final Map<String, String> RESIDENTS =
            Map.of("resident", "150699198501020012", "resident2", "150699198501030018");
    private static boolean settled;

    private final ApplicationContext house;

    County(ApplicationContext house) {
        this.house = house;
        settle();
    }

    private synchronized void settle() {
        if (settled) return;
        settled = true;
        var organisations = house.getBean(Organisations.class);
        organisations.add(new Organisation(DISTRICT, OFFICE, "测试旗行政审批局", "测审", "department", null, OFFICE_USCC));
        organisations.add(new Organisation(DISTRICT, OTHER_OFFICE, "测试旗教育局", "测教", "department", null, null));
        var items = house.getBean(Items.class);
        var from = LocalDate.of(2020, 1, 1);
        items.add(DISTRICT, ItemExamples.item(ITEM).department(OFFICE).build(), from, "admin");
        items.add(
                DISTRICT,
                ItemExamples.item(OTHER_ITEM)
                        .name("办学许可")
                        .department(OTHER_OFFICE)
                        .build(),
                from,
                "admin");
        for (var certificate : List.of("CT-1", "CT-2"))
            house.getBean(StaffRoster.class)
                    .add(new Staff(
                            DISTRICT, Ids.next(), "执法员", OFFICE, "officer", certificate, LocalDate.of(2030, 1, 1)));
        accounts();
    }

    private void accounts() {
        for (var role : List.of("clerk", "approver", "head", "officer", "importer", "admin")) add(role, role, OFFICE);
        for (var role : List.of("leader", "legal", "auditor")) add(role, role, null);
        for (var role : List.of("enterprise", "agent")) add(role, role, null);
        add("approver2", "approver", OFFICE);
        add("clerk-elsewhere", "clerk", OTHER_OFFICE);
        add("approver-elsewhere", "approver", OTHER_OFFICE);
        RESIDENTS.forEach((name, number) -> add(name, "resident", null, party(name)));
    }

    private void add(String name, String role, @Nullable String organisation) {
        add(name, role, organisation, null);
    }

    /** An account that no other test uses. */
    void add(String name, String role, @Nullable String organisation, @Nullable UUID party) {
        house.getBean(Accounts.class)
                .add(new Account(PREFIX + name, name, DISTRICT, organisation, Set.of(role), party), PASSWORD);
    }

    UUID party(String resident) {
        return house.getBean(Parties.class).id(IdType.RESIDENT_ID, identity(resident));
    }

    static String identity(String resident) {
        return RESIDENTS.getOrDefault(resident, "150699198501040013");
    }

    /** A resident as an applicant, as the API takes it. */
    static Map<String, Object> applicant(String resident) {
        return Map.of(
                "role", "applicant",
                "name", "巴图",
                "idType", "RESIDENT_ID",
                "idNumber", identity(resident),
                "phone", "13800000000");
    }

    /** A licence held by a resident, given by the office, sealed when its file is first asked for. */
    Licence licenceOf(String resident) {
        var draft = new PartyDraft("applicant", "巴图", "RESIDENT_ID", identity(resident), null);
        var prepared = house.getBean(Parties.class).prepare(DISTRICT, List.of(draft));
        var day = LocalDate.of(2024, 3, 1);
        var issued = house.getBean(Licences.class)
                .issue(new Issuance(
                        DISTRICT,
                        OFFICE_USCC + "001",
                        "食品经营许可证",
                        null,
                        party(resident),
                        "巴图",
                        true,
                        OFFICE,
                        OFFICE_USCC,
                        "测试旗行政审批局",
                        day,
                        day,
                        day.plusYears(5),
                        null,
                        List.of(
                                new Licence.Field("经营场所", "乌兰镇", true),
                                new Licence.Field("联系电话", "13800000000", false))));
        var writes = house.getBean(Writes.class);
        writes.commit(prepared.writes());
        writes.commit(issued.writes());
        return issued.licence();
    }
}
