package org.zhunsheng.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;

/** Tests that know the product by its API alone. */
@ProductTest
abstract class CountyTests {

    static final Map<String, Object> APPLICATION =
            Map.of("content", "在乌兰镇经营面馆", "contactAddress", "乌兰镇", "deliveryWay", "window", "truthful", true);
    static final Map<String, Object> REVIEW =
            Map.of("conclusion", "conforms", "opinion", "符合条件", "majorInterest", false);
    static final Map<String, Object> GRANT = Map.of("grantContent", "食品经营", "grantBasis", "食品安全法第三十五条");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    County county;
    Api api;

    @BeforeEach
    void settle() {
        clock.setTo("2024-03-01");
        county = new County(house);
        api = Api.at(port);
    }

    /** A resident's application for the office's matter, as the API takes it. */
    static Map<String, Object> application(String resident) {
        return application(resident, County.ITEM);
    }

    static Map<String, Object> application(String resident, String item) {
        return Map.of(
                "procedure",
                "administrative-licensing",
                "item",
                item,
                "parties",
                List.of(County.applicant(resident)),
                "form",
                APPLICATION,
                "channel",
                "online");
    }

    /** The application with one entry of its own. */
    static Map<String, Object> applicationWith(String name, @Nullable Object value) {
        var changed = new HashMap<>(application("resident"));
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> act(String act, Map<String, Object> form) {
        return Map.of("act", act, "form", form);
    }

    /** The id of a case that a resident has just filed. */
    String filed() {
        return filedBy("resident");
    }

    String filedBy(String resident) {
        return api.as(resident).post("/cases", application(resident)).is(201).at("/id");
    }

    /** The id of a case that awaits its decision. */
    String reviewed() {
        var id = filed();
        api.as("clerk").post("/cases/" + id + "/acts", act("accept", Map.of())).is(201);
        api.as("approver").post("/cases/" + id + "/acts", act("review", REVIEW)).is(201);
        return id;
    }

    /** How much stands in the county's record: acts, cases, parties and files. */
    List<Long> written() {
        return List.of(count("act"), count("case_file"), count("case_party"), count("party"), count("stored_file"));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where district = ?")
                .param(County.DISTRICT)
                .query(Long.class)
                .single();
    }
}
