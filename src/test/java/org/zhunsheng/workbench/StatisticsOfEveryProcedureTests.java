package org.zhunsheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.procedure.Procedures;

/** Each procedure shows on its desk at least how many were opened and ended and how many in time; each figure of the catalogue exists. */
@AutoConfigureMockMvc
class StatisticsOfEveryProcedureTests extends OfficeTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Procedures procedures;

    @Autowired
    Figures figures;

    @Test
    void everyDeskTellsWhatWasOpenedEndedAndDoneInTime() throws Exception {
        var session = session();
        office.clock().setTo("2026-06-01");
        for (var definition : procedures.allInForce(office.clock().today())) {
            var answer = mvc.perform(get("/desk/" + definition.id()).session(session))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(definition.id()).isEqualTo(200);
            assertThat(answer.getContentAsString())
                    .as(definition.id())
                    .contains("<dt>立案</dt>", "<dt>办结</dt>", "<dt>现在在办</dt>", "按时办结率");
        }
    }

    @Test
    void everyFigureOfTheCatalogueExists() throws Exception {
        var known = figures.ids();
        assertThat(known).containsAll(Files.readAllLines(Path.of("src/test/resources/figure-ids.txt")));
    }

    private MockHttpSession session() throws Exception {
        var name = "desk" + office.district();
        var account = new Account(name, "苏和", office.district(), ProcedureCase.OFFICE, Set.of("clerk", "legal"), null);
        accounts.add(account, "Zhengque1");
        var login = mvc.perform(formLogin("/login").user(name).password("Zhengque1"))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(login.getRequest().getSession(false));
    }
}
