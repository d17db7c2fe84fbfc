package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.district.Organisations;

/** What a holder, and whoever is not, sees of a licence and of the file of its case. */
@AutoConfigureMockMvc
class LicencePagesTests extends OfficeTests {

    private static final String PASSWORD = "Zhengque1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Licences licences;

    private LicenceCase file;

    @BeforeEach
    void aGrantedLicence() {
        LicenceCase.issuer(office, organisations);
        file = LicenceCase.granted(office);
    }

    @Test
    void aHolderFindsHisLicencesWithTheirCodeAndFiles() throws Exception {
        var page = page("/my/licences", holder());
        assertThat(page).contains("食品经营许可证", "有效", "light-green", "出示二维码", "<svg", "2029-03-10");
        assertThat(page).contains("/api/v1/licences/" + licence() + ".ofd", "/verify/" + licence());
        assertThat(page).doesNotContain("您还没有电子证照", "${", "th:");
    }

    @Test
    void whoHoldsNoneIsToldWhereToBegin() throws Exception {
        assertThat(page("/my/licences", stranger())).contains("您还没有电子证照", "href=\"/items\"");
    }

    @Test
    void theCaseShowsItsPapersItsLicenceAndOnceClosedItsArchivePackage() throws Exception {
        var open = page("/cases/" + file.id(), holder());
        assertThat(open).contains("准予行政许可决定书", ".pdf", "下载 OFD", "巴图").doesNotContain("archive.zip");
        file.archived();
        assertThat(page("/cases/" + file.id(), holder())).contains("archive.zip", "归档信息包");
    }

    @Test
    void theArchivePackageIsForThoseWhoMaySeeTheCaseAndOnlyOnceItIsClosed() throws Exception {
        var path = "/api/v1/cases/" + file.id() + "/archive.zip";
        assertThat(answer(path, holder()).getStatus()).isEqualTo(409);
        file.archived();
        assertThat(answer(path, stranger()).getStatus()).isEqualTo(404);
        var zip = answer(path, holder());
        assertThat(zip.getStatus()).isEqualTo(200);
        assertThat(zip.getContentAsByteArray()).startsWith('P', 'K');
        var check = answer("/api/v1/cases/" + file.id() + "/archive", holder()).getContentAsString();
        assertThat(check).contains("\"intact\":true", "\"sound\":true", "\"faults\":[]");
    }

    private String licence() {
        return licences.ofCase(office.district(), file.id()).getFirst().identifier();
    }

    private MockHttpSession holder() throws Exception {
        return session("holder", file.file().head().parties().getFirst().id());
    }

    private MockHttpSession stranger() throws Exception {
        return session("stranger", null);
    }

    private MockHttpSession session(String who, @Nullable UUID party) throws Exception {
        var name = who + office.district();
        accounts.add(new Account(name, who, office.district(), null, Set.of("resident"), party), PASSWORD);
        var login =
                mvc.perform(formLogin("/login").user(name).password(PASSWORD)).andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession(false));
    }

    private String page(String path, MockHttpSession session) throws Exception {
        var response = answer(path, session);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse answer(String path, MockHttpSession session) throws Exception {
        return mvc.perform(get(path).session(session)).andReturn().getResponse();
    }
}
