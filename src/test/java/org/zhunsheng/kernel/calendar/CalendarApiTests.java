package org.zhunsheng.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhunsheng.ProductTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Due dates over the API. */
@ProductTest
class CalendarApiTests {

    @Autowired
    WebApplicationContext context;

    @Test
    void aStrangerLearnsTheDueDateAndItsDerivation() throws Exception {
        var answer = json(get("from=2024-09-26&length=10&unit=WORKING_DAYS&pause=2024-10-09/2024-10-11"));
        assertThat(answer.get("due").asString()).isEqualTo("2024-10-17");
        assertThat(answer.get("provisional").asBoolean()).isFalse();
        assertThat(days(answer, true)).isEqualTo(10);
        assertThat(answer.get("days").get(0).get("date").asString()).isEqualTo("2024-09-26");
        assertThat(answer.get("days").get(0).get("reason").asString()).contains("起算日");
    }

    @Test
    void pausesMayBeRepeated() throws Exception {
        var answer = json(get("from=2024-03-04&length=5&unit=WORKING_DAYS&pause=2024-03-05/2024-03-06"
                + "&pause=2024-03-07/2024-03-08"));
        assertThat(answer.get("due").asString()).isEqualTo("2024-03-13");
    }

    @Test
    void aDateBeyondTheNoticesIsProvisional() throws Exception {
        assertThat(json(get("from=2060-01-01&length=1&unit=YEARS"))
                        .get("provisional")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} is answered with {1} on {2}")
    @CsvSource({
        "length=5&unit=DAYS, 400, from",
        "from=2024-02-30&length=5&unit=DAYS, 400, from",
        "from=2024-03-04&length=five&unit=DAYS, 400, length",
        "from=2024-03-04&length=5&unit=WEEKS, 400, unit",
        "from=2024-03-04&length=5&unit=DAYS&pause=2024-03-05, 400, pause",
        "from=2024-03-04&length=-5&unit=DAYS, 422, length",
        "from=2024-03-04&length=10001&unit=DAYS, 422, length",
        "from=2024-03-04&length=101&unit=YEARS, 422, length",
        "from=2024-03-04&length=99999999999999999999&unit=DAYS, 422, length",
        "from=1024-03-04&length=5&unit=DAYS, 422, from",
        "from=2250-03-04&length=100&unit=YEARS, 422, length",
        "from=2024-03-04&length=5&unit=DAYS&pause=2024-03-08/2024-03-05, 422, pause"
    })
    void aBadQuestionIsAnsweredWithAProblem(String query, int status, String field) throws Exception {
        var response = get(query);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        var problem = json(response);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private MockHttpServletResponse get(String query) throws Exception {
        var uri = URI.create("/api/v1/calendar/deadline?" + query);
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(uri))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsString(UTF_8));
    }

    private static long days(JsonNode answer, boolean counted) {
        return StreamSupport.stream(answer.get("days").spliterator(), false)
                .filter(day -> day.get("counted").asBoolean() == counted)
                .count();
    }
}
