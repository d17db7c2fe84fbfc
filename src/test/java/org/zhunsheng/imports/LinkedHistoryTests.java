package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases brought in name each other by number as those done here do, in whatever order their files come. */
class LinkedHistoryTests extends ImportCase {

    private static final String HEADER =
            "external_id,case,procedure,department,channel,party_type,party_name,party_id,act,at,actor,form\n";
    private static final String RECONSIDERATION = row(
            "R1",
            "FY-1",
            "administrative-reconsideration",
            "register",
            "{'receivedOn': '2022-03-01', 'challengedCase': 'CF-1'}");
    private static final String SUIT = row(
            "S1",
            "YS-1",
            "litigation-response",
            "receive",
            "{'receivedOn': '2022-06-01', 'courtFiledOn': '2022-05-30', 'courtTrack': 'normal', 'reconsiderationCase': ' FY-1 '}");

    private static String row(String id, String number, String procedure, String act, String form) {
        return "%s,%s,%s,SPJ,window,RESIDENT_ID,巴图,150699198501010017,%s,2022-06-02 10:00:00,甲,\"%s\"%n"
                .formatted(id, number, procedure, act, form.replace("'", "\"\""));
    }

    private static String advice(String suit) {
        return row(
                "A1",
                "JY-1",
                "judicial-advice",
                "receive",
                "{'receivedOn': '2022-06-01', 'suitCase': '%s'}".formatted(suit));
    }

    private List<String> links() {
        return jdbc.sql("""
                        select a.number || ' ' || l.field || ' ' || b.number from case_link l
                        join case_file a on a.district = l.district and a.id = l.case_id
                        join case_file b on b.district = l.district and b.id = l.concerns
                        where l.district = ? order by 1
                        """).param(district).query(String.class).list();
    }

    @Test
    void aCaseInTheSameFileIsLinked() {
        bring("events", HEADER + RECONSIDERATION + SUIT);
        assertThat(links()).containsExactly("YS-1 reconsiderationCase FY-1");
        assertThat(count("awaited_link")).as("CF-1 has not come").isEqualTo(1);
    }

    @Test
    void aCaseThatComesLaterIsLinkedWhenItComes() {
        bring("events", HEADER + SUIT);
        assertThat(links()).isEmpty();
        bring("events", HEADER + RECONSIDERATION);
        assertThat(links()).containsExactly("YS-1 reconsiderationCase FY-1");
        assertThat(count("awaited_link")).isEqualTo(1);
    }

    @Test
    void aCorrectionLinksToWhatItNames() {
        bring("events", HEADER + RECONSIDERATION + SUIT + advice("FY-1"));
        assertThat(links()).contains("JY-1 suitCase FY-1");
        bring("events", HEADER + advice("YS-1"));
        assertThat(links()).contains("JY-1 suitCase YS-1").doesNotContain("JY-1 suitCase FY-1");
    }
}
