package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.party.IdType;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.PartiesRefused;

/** A holder lets another use a licence, for a purpose and until a day, and takes that back (授权用证). */
@AutoConfigureMockMvc
class GrantTests extends OfficeTests {

    private static final String PASSWORD = "Zhengque1";
    private static final String BANK = "91150624MA0N2R5X7N";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Parties parties;

    @Autowired
    Licences licences;

    @Autowired
    Grants grants;

    private LicenceCase file;
    private Licence licence;

    @BeforeEach
    void aLicenceIsHeld() {
        LicenceCase.issuer(office, organisations);
        file = LicenceCase.granted(office);
        licence = licences.ofCase(office.district(), file.id()).getFirst();
    }

    @Test
    void whoIsGrantedSeesAllOfItUntilTheDayNamedAndNoLonger() throws Exception {
        var bank = account("bank", parties.id(IdType.USCC, BANK));
        var path = "/api/v1/licences/" + licence.identifier();
        assertThat(get(path, bank).getContentAsString()).doesNotContain("巴图");
        assertThat(get(path + ".pdf", bank).getStatus()).isEqualTo(403);
        grants.give(licence, wish("2024-04-30"), holder());
        assertThat(get(path, bank).getContentAsString()).contains("巴图");
        assertThat(get(path + ".pdf", bank).getStatus()).isEqualTo(200);
        assertThat(get("/my/licences", bank).getContentAsString()).contains("他人授权我使用的证照", "办理牧民贷款");
        file.on("2024-04-30");
        assertThat(get(path + ".pdf", bank).getStatus()).isEqualTo(200);
        file.on("2024-05-01");
        assertThat(get(path + ".pdf", bank).getStatus()).isEqualTo(403);
    }

    @Test
    void aGrantTakenBackOpensNothing() throws Exception {
        var bank = account("bank", parties.id(IdType.USCC, BANK));
        var grant = grants.give(licence, wish("2024-04-30"), holder());
        grants.revoke(licence, grant.id(), holder());
        assertThat(get("/api/v1/licences/" + licence.identifier() + ".pdf", bank)
                        .getStatus())
                .isEqualTo(403);
        assertThat(grants.of(licence)).singleElement().satisfies(one -> assertThat(one.revokedAt())
                .isNotNull());
    }

    @Test
    void onlyTheHolderGrants() {
        var officer = file.officer("clerk");
        assertThatThrownBy(() -> grants.give(licence, wish("2024-04-30"), officer))
                .isInstanceOf(GrantRefused.class)
                .hasMessageContaining("只有持证主体本人");
        assertThat(grants.of(licence)).isEmpty();
    }

    @Test
    void aGrantWithoutEndOrPurposeOrWithAWrongNumberIsRefusedAndSaysWhatToDo() {
        var holder = holder();
        assertThatThrownBy(() -> grants.give(licence, wish("2026-01-01"), holder))
                .hasMessageContaining("一年之内");
        assertThatThrownBy(() -> grants.give(licence, wish("2024-03-10"), holder))
                .hasMessageContaining("今天");
        var silent = new Grants.Wish("农商银行", "USCC", BANK, " ", LocalDate.parse("2024-04-01"));
        assertThatThrownBy(() -> grants.give(licence, silent, holder)).hasMessageContaining("用途");
        var mistyped = new Grants.Wish("农商银行", "USCC", "91150624MA0N2R5X70", "贷款", LocalDate.parse("2024-04-01"));
        assertThatThrownBy(() -> grants.give(licence, mistyped, holder)).isInstanceOf(PartiesRefused.class);
    }

    @Test
    void theHolderGrantsOnThePageOfTheLicence() throws Exception {
        var holder = account("holder", Objects.requireNonNull(licence.holder()));
        var page = "/licences/" + licence.identifier();
        assertThat(get(page, holder).getContentAsString())
                .contains("授权他人使用", "可使用至")
                .doesNotContain("${", "th:");
        var sent = MockMvcRequestBuilders.post(page + "/grants")
                .param("name", "农商银行")
                .param("idType", "USCC")
                .param("idNumber", BANK)
                .param("purpose", "办理牧民贷款")
                .param("validTo", "2024-04-30");
        assertThat(perform(sent, holder).getStatus()).isEqualTo(302);
        assertThat(get(page, holder).getContentAsString()).contains("农商银行", "✔ 有效", "收回");
        assertThat(get(page, account("stranger", null)).getContentAsString()).doesNotContain("农商银行", "授权他人使用");
    }

    @Test
    void theApiGivesListsAndTakesBack() throws Exception {
        var holder = account("holder", Objects.requireNonNull(licence.holder()));
        var path = "/api/v1/licences/" + licence.identifier() + "/grants";
        var body = """
                {"name": "农商银行", "idType": "USCC", "idNumber": "%s", "purpose": "办理牧民贷款", "validTo": "2024-04-30"}""".formatted(BANK);
        var sent = MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        assertThat(perform(sent, holder).getStatus()).isEqualTo(201);
        assertThat(get(path, holder).getContentAsString()).contains("\"inForce\":true", "农商银行");
        var id = grants.of(licence).getFirst().id();
        assertThat(perform(MockMvcRequestBuilders.delete(path + "/" + id), holder)
                        .getStatus())
                .isEqualTo(204);
        assertThat(get(path, holder).getContentAsString()).contains("\"inForce\":false");
        assertThat(get(path, account("stranger", null)).getStatus()).isEqualTo(403);
    }

    private static Grants.Wish wish(String until) {
        return new Grants.Wish("农商银行", "USCC", BANK, "办理牧民贷款", LocalDate.parse(until));
    }

    private String account(String who, @Nullable UUID party) {
        var name = who + office.district() + UUID.randomUUID().toString().substring(0, 6);
        accounts.add(new Account(name, who, office.district(), null, Set.of("enterprise"), party), PASSWORD);
        return name;
    }

    private MockHttpServletResponse get(String path, String who) throws Exception {
        return perform(MockMvcRequestBuilders.get(path), who);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String who) throws Exception {
        var login =
                mvc.perform(formLogin("/login").user(who).password(PASSWORD)).andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession(false));
        return mvc.perform(request.session(session).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
    }

    private Actor holder() {
        var district = office.district();
        return new Actor("batu", "巴图", district, null, Set.of("resident"), licence.holder());
    }
}
