package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;

/** The pages of an import: a template, a file, what it comes to. */
@AutoConfigureMockMvc
class ImportPagesTests extends ImportCase {

    private static final String PASSWORD = "Zhengque1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private MockHttpSession loggedIn() throws Exception {
        var name = "imp-" + district;
        accounts.add(new Account(name, "导入员", district, DEPARTMENT, Set.of("importer"), null), PASSWORD);
        var login =
                mvc.perform(formLogin("/login").user(name).password(PASSWORD)).andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession());
    }

    private String page(String path, MockHttpSession session) throws Exception {
        var response = mvc.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String send(String csv, MockHttpSession session) throws Exception {
        var file = new MockMultipartFile("file", "staff.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var response = mvc.perform(multipart("/imports")
                        .file(file)
                        .param("kind", "staff")
                        .session(session)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        return Objects.requireNonNullElse(
                response.getRedirectedUrl(), response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aClerkSendsAFileSeesWhatItComesToAndIsToldWhatIsWrong() throws Exception {
        var session = loggedIn();
        assertThat(page("/imports", session)).contains("上传并核对", "办件过程", "/imports/template/staff.csv", "各列的含义", "所在机构");
        assertThat(page("/imports/template/staff.csv", session)).contains("external_id,name,organisation,role");
        assertThat(send("external_id,nam,organisation,role\n", session)).contains("是不是“name”");

        var path = send("external_id,name,organisation,role\n1,甲,SPJ,agent\n2,乙,没有这个局,agent\n", session);
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (int i = 0; i < 300 && !imports.find(id, importer).over(); i++) TimeUnit.MILLISECONDS.sleep(50);
        assertThat(page(path, session)).contains("核对完毕", "确认导入", "没有这个局", "前几行读出的样子", "errors.csv");
        assertThat(page(path, session))
                .as("the fault names its column in words")
                .contains(">所在机构</span> <code>organisation");
        assertThat(page("/imports", session)).contains("staff.csv", "核对完毕");
    }

    private String looked(String csv, MockHttpSession session) throws Exception {
        var path = send(csv, session);
        over(path);
        return path;
    }

    private void over(String path) throws Exception {
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (int i = 0; i < 300 && !imports.find(id, importer).over(); i++) TimeUnit.MILLISECONDS.sleep(50);
    }

    @Test
    void whereNoRowCanBeTakenInNothingIsConfirmed() throws Exception {
        var session = loggedIn();
        var header = "external_id,name,organisation,role\n";
        assertThat(page(looked(header + "1,甲,没有这个局,agent\n", session), session))
                .contains("没有可以导入的行")
                .doesNotContain("确认导入");
        bring("staff", header + "1,甲,SPJ,agent\n");
        assertThat(page(looked(header + "1,甲,SPJ,agent\n", session), session))
                .contains("各行都与已有的记录相同")
                .doesNotContain("确认导入");
    }

    @Test
    void whatAFileCorrectsIsShownBeforeAndAfter() throws Exception {
        var session = loggedIn();
        var header = "external_id,name,organisation,role\n";
        bring("staff", header + "1,甲,SPJ,agent\n2,乙,SPJ,agent\n");
        var job = bring("staff", header + "1,甲,SPJ,agent\n2,丙,SPJ,agent\n");
        assertThat(page("/imports/" + job.id(), session))
                .contains("共更正 1 条", "<del>乙</del>", "<ins>丙</ins>")
                .doesNotContain("<del>甲</del>");
    }
}
