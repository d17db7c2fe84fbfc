package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each kind: good rows come in, the same rows again change nothing, a changed row is an amendment on the record. */
class KindTests extends ImportCase {

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "organisations",
                        "organisation",
                        "name,type,parent,uscc",
                        "司法局,department,,",
                        "教育局,department,司法局,"),
                kind(
                        "staff",
                        "staff",
                        "name,organisation,role,certificate_no,valid_to",
                        "巴图,SPJ,officer,C-1,2027-12-31",
                        "乌云,鄂托克旗行政审批局,agent,,"),
                kind(
                        "items",
                        "item",
                        "code,name,type,department,statutory_days,statutory_unit,promised_days,promised_unit,handling,channels,reform",
                        "X-1,食品经营许可,01,SPJ,20,工作日,3,工作日,promise,window;online,optimised",
                        "X-2,查询,20,SPJ,,,,,instant,kiosk,"),
                kind(
                        "licences",
                        "licence",
                        "type_code,type_name,holder_name,holder_id_type,holder_id,issuer,issued_on,valid_to,sealed,status",
                        "11100000000019713D075,食品经营许可证,巴图,RESIDENT_ID,150699198501010017,SPJ,2022-03-01,2027-02-28,true,VALID",
                        "QT-01,其他证,某公司,,,SPJ,2022-03-02,,false,"),
                kind(
                        "ratings",
                        "rating",
                        "case_number,department,channel,score,rated_at,text",
                        "A-1,SPJ,qr,1,2022-05-01 09:30:00,很好",
                        ",SPJ,pc,4,2022-05-02T09:30:00+08:00,"),
                kind(
                        "inspections",
                        "inspection",
                        "batch,batch_type,department,subject_name,subject_uscc,inspected_on,result,published_on",
                        "P-1,joint,SPJ,某公司,,2022-05-01,未发现问题,2022-05-09",
                        "P-1,random,SPJ,另一公司,,2022/5/2,责令改正,"),
                kind(
                        "credit-records",
                        "credit_record",
                        "department,subject_name,subject_uscc,kind,recorded_on,published_on,repaired_on",
                        "SPJ,某公司,,abnormal,2022-05-01,2022-05-02,2022-09-01",
                        "SPJ,某合作社,,penalty,2022年5月1日,,"),
                kind(
                        "publications",
                        "publication",
                        "category,title,department,published_on,url",
                        "政务动态,一则消息,SPJ,2022-05-01,https://example.org/1",
                        "通知公告,一则通知,SPJ,2022-05-02,"),
                kind(
                        "activities",
                        "activity",
                        "kind,title,department,held_on,quantity,unit,place,form",
                        "training,培训,SPJ,2022-05-01,79,人,会议室,\"{\"\"days\"\": 7}\"",
                        "meeting,会议,,2022-05-02,,,,"));
    }

    private static Arguments kind(String kind, String table, String header, String first, String second) {
        return Arguments.of(kind, table, "external_id," + header, "E-1," + first, "E-2," + second);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void rowsComeInOnceAndAreAmendedOnTheRecord(String kind, String table, String header, String first, String second) {
        long before = count(table);
        var file = String.join("\n", header, first, second);
        var job = bring(kind, file);
        assertThat(faults.first(job, 10)).isEmpty();
        assertThat(List.of(job.state(), job.accepted(), job.unchanged(), job.rejected()))
                .containsExactly("done", 2, 0, 0);
        assertThat(count(table)).isEqualTo(before + 2);

        var again = bring(kind, file);
        assertThat(List.of(again.accepted(), again.unchanged(), again.rejected()))
                .containsExactly(0, 2, 0);
        assertThat(count(table)).isEqualTo(before + 2);

        var changed = bring(
                kind,
                file.replace("巴图", "巴特尔")
                        .replace("司法局", "财政局")
                        .replace("食品经营许可,", "食品生产许可,")
                        .replace("很好", "一般")
                        .replace("未发现问题", "已整改")
                        .replace("2022-09-01", "2022-09-02")
                        .replace("一则消息", "一则更正")
                        .replace("79,人", "80,人"));
        assertThat(changed.amended()).isPositive();
        assertThat(List.of(changed.accepted(), changed.unchanged(), changed.rejected()))
                .containsExactly(changed.amended(), 2 - changed.amended(), 0);
        assertThat(amendments.of(district, kind, "E-1")).singleElement().satisfies(amendment -> {
            assertThat(amendment.account()).isEqualTo("importer");
            assertThat(amendment.before()).isNotEqualTo(amendment.after());
        });
    }
}
