package org.zhunsheng.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.Office;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.procedure.OpenCase;

/** 公示执法人员: 内蒙古自治区政府令第244号 第八条第三项 makes name, post, number, kind and area public, unlike a party's. */
class OfficerPublicityTests extends OfficeTests {

    @Autowired
    private JdbcClient jdbc;

    /** The case of an officer. */
    private static final class Officer extends ProcedureCase<Officer> {

        Officer(Office office) {
            super(office);
        }

        @Override
        protected Officer self() {
            return this;
        }

        Officer applied() {
            var form = Map.<String, Object>of(
                    "position",
                    "执法大队副大队长",
                    "cardKind",
                    "enforcement",
                    "cardArea",
                    "鄂托克旗",
                    "field",
                    "市场监管",
                    "inPost",
                    true,
                    "lawyer",
                    false);
            return opened(
                    new OpenCase(
                            "officer-qualification",
                            "apply",
                            null,
                            OFFICE,
                            Office.batuAs("officer-to-be"),
                            form,
                            List.of(),
                            "window"),
                    officer("clerk"));
        }

        Officer certified() {
            return does("train", "legal", Map.of("hours", 60, "trainedOn", "2024-09-02"))
                    .does("pass-exam", "legal", Map.of("examinedOn", "2024-09-02", "score", 80, "passMark", 60))
                    .does("issue-card", "legal", Map.of("cardNumber", "15069902000001", "cardIssuedOn", "2024-09-02"));
        }
    }

    @Test
    void theOfficersNameAndNumberStandInFull() {
        var officer = new Officer(office).on("2024-09-02").applied().certified();
        officer.does("publish", "legal", Map.of("publishedAt", "unified"));
        var shown = jdbc.sql("select title || body from publication where district = ?")
                .param(office.district())
                .query(String.class)
                .single();
        assertThat(shown).contains("巴图", "15069902000001", "执法大队副大队长", "市场监管", "鄂托克旗");
        assertThat(officer.file().running()).doesNotContainKey("publication");
    }

    @Test
    void nobodyIsShownBeforeTheCardAndNobodyTwice() {
        var officer = new Officer(office).on("2024-09-02").applied();
        assertThat(officer.lawfulFor("legal")).doesNotContain("publish");
        officer.certified();
        assertThat(officer.lawfulFor("legal")).contains("publish");
        officer.does("publish", "legal", Map.of("publishedAt", "unified"));
        assertThat(officer.lawfulFor("legal")).doesNotContain("publish");
    }
}
