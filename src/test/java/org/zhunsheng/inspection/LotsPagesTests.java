package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.web.Html;

/** The way of an officer through the pages of a draw, from the case to the result that anybody sees. */
@AutoConfigureMockMvc
class LotsPagesTests extends LotsOfficeTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Test
    void anOfficerFixesAndDrawsOnThePage() throws Exception {
        var file = task(false);
        var name = "officer-" + office.district();
        accounts.add(
                new Account(name, "抽签员", office.district(), ProcedureCase.OFFICE, Set.of("officer"), null),
                "Zhengque1");
        var login = mvc.perform(formLogin("/login").user(name).password("Zhengque1"))
                .andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession());
        var lots = "/cases/" + file.id() + "/lots";
        assertThat(page("/cases/" + file.id(), session)).contains("打开随机抽取");
        assertThat(page(lots, session)).contains("固定并承诺", "鄂托克旗行政审批局", "乌兰镇");
        var weights = Html.page(page(lots, session)).all("input").stream()
                .filter(input -> input.attribute("name").startsWith("weight"))
                .map(input -> input.attribute("value"));
        assertThat(weights).as("as the class suggests").containsExactly("1", "2", "4", "8");
        var asked = post(lots + "/fix")
                .param("inspectors", "2")
                .param("weightA", "1")
                .param("weightB", "2");
        asked.param("weightC", "4")
                .param("weightD", "8")
                .param("type", "")
                .param("town", "")
                .param("notSince", "");
        mvc.perform(asked.param("maxLoad", "")
                .param("avoid", "SP-0 U001")
                .param("count", "4")
                .session(session)
                .with(csrf()));
        assertThat(page(lots, session)).contains("二、抽取", "60户，抽取4户");
        mvc.perform(post(lots + "/draw").session(session).with(csrf()));
        var draw = this.lots.standing(again(file)).orElseThrow();
        assertThat(draw.drawn()).isTrue();
        assertThat(again(file).state()).isEqualTo("drawn");
        assertThat(page("/draws", session)).contains("双随机抽取");
        var absent = this.lots.teams(again(file)).members().getFirst();
        assertThat(page(lots, session)).contains("另行抽取人员", absent.id());
        mvc.perform(post(lots + "/fix-anew")
                .param("absent", absent.id())
                .param("reasons", "与当事人有直接利害关系")
                .session(session)
                .with(csrf()));
        assertThat(page(lots, session)).contains("四、另行抽取", "名录库、规则和种子的摘要已经固定");
        mvc.perform(post(lots + "/draw-anew").session(session).with(csrf()));
        assertThat(page(lots, session)).contains("已另行抽取", "已经抽取");
        assertThat(this.lots.teams(again(file)).of(List.of(absent.id()))).isEmpty();
        var seen = mvc.perform(get("/draws/" + draw.id() + "?district=" + office.district()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(seen).as("a stranger").contains("复算一致", draw.seed(), "U0");
    }

    private String page(String path, MockHttpSession session) throws Exception {
        var response = mvc.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
