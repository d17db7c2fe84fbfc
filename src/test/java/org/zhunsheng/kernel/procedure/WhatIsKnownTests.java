package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.web.Reader;

/** 一数一源: what the catalogue says of a matter is filled in, and where it says nothing the page claims to know nothing. */
class WhatIsKnownTests extends OfficeTests {

    private static final String PASSWORD = "Yishuyiyuan#2024";
    private static final String OWNER = "150699198501010017";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parties parties;

    @Autowired
    private Writes writes;

    private Reader resident;

    @BeforeEach
    void aResident() {
        office.clock().setTo("2024-03-04");
        var owner = List.of(new PartyDraft("applicant", "巴图", "RESIDENT_ID", OWNER, null));
        writes.commit(parties.prepare(office.district(), owner).writes());
        var name = "known-" + office.district();
        accounts.add(
                new Account(
                        name, "巴图", office.district(), null, Set.of("resident"), parties.id(IdType.RESIDENT_ID, OWNER)),
                PASSWORD);
        resident = Reader.at(port).logsIn(name, PASSWORD);
    }

    @Test
    void materialsOfTheCatalogueAreFilledInWithTheirSource() {
        office.offers(ItemExamples.item("YZ-1").department(ProcedureCase.OFFICE).build());
        var page = resident.reads("/apply/YZ-1");
        assertThat(page.text()).contains("已有数据，来源：事项目录");
        assertThat(page.all("input").stream().map(input -> input.attribute("value")))
                .contains("申请书", "食品安全管理制度");
    }

    @Test
    void aMatterForWhichNoMaterialIsListedClaimsToKnowNone() {
        office.offers(ItemExamples.item("YZ-2")
                .department(ProcedureCase.OFFICE)
                .withoutMaterials()
                .build());
        assertThat(resident.reads("/apply/YZ-2").text()).contains("来源：您的账户").doesNotContain("来源：事项目录");
    }
}
