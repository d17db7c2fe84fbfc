package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is wrong is refused in Chinese that a clerk can act on, and nothing of it is written. */
class RefusalTests extends CountyTests {

    /** Makes a call that must not write anything. */
    private Answer writingNothing(Supplier<Answer> call) {
        var before = written();
        var answer = call.get();
        assertThat(written()).as(answer.text()).isEqualTo(before);
        return answer;
    }

    private Answer opening(Object body) {
        return writingNothing(() -> api.as("resident").post("/cases", body));
    }

    private static Map<String, Object> formWith(String field, Object value) {
        var form = new HashMap<>(APPLICATION);
        form.put(field, value);
        return applicationWith("form", form);
    }

    @Test
    void aWrongTypeIsRefusedByTheNameOfItsField() {
        opening(applicationWith("parties", "巴图")).refuses(422, "parties");
        opening(applicationWith("form", List.of(1))).refuses(422, "form");
        opening(applicationWith("procedure", Map.of("a", 1))).refuses(422, "procedure");
        opening(formWith("content", 7)).refuses(422, "content");
        opening(formWith("truthful", "也许")).refuses(422, "truthful");
        opening(formWith("materials", List.of(Map.of("name", "身份证", "copies", "三"))))
                .refuses(422, "materials[0].copies");
        opening(formWith("deliveryWay", "pigeon")).refuses(422, "deliveryWay");
        opening(List.of()).refuses(422);
        opening("案件").refuses(422);
    }

    @Test
    void aMissingFieldIsAskedForByName() {
        opening(Map.of()).refuses(422, "procedure");
        opening(Map.of("procedure", "administrative-licensing", "parties", List.of(County.applicant("resident"))))
                .refuses(422, "item");
        opening(applicationWith("form", Map.of())).refuses(422, "content");
        opening(applicationWith("parties", List.of(Map.of("role", "applicant"))))
                .refuses(422, "parties[0].idType");
        var withNull = new ArrayList<Object>();
        withNull.add(null);
        opening(applicationWith("parties", withNull)).refuses(422, "parties");
        opening(applicationWith("attachments", withNull)).refuses(422, "attachments");
        opening(applicationWith("attachments", List.of(Map.of()))).refuses(422, "attachments[0].field");
        var path = "/cases/" + filed() + "/acts";
        writingNothing(() -> api.as("clerk").post(path, Map.of())).refuses(422, "act");
        writingNothing(() -> api.as("clerk").post(path, act("ask-correction", Map.of())))
                .refuses(422, "correctBy");
    }

    @Test
    void anIdentityNumberWithAMistypedDigitIsRefused() {
        var party = new HashMap<>(County.applicant("resident"));
        party.put("idNumber", "150699198501020013");
        opening(applicationWith("parties", List.of(party))).refuses(422, "parties[0].idNumber");
    }

    @Test
    void anOverLongTextIsRefused() {
        opening(formWith("content", "字".repeat(2001))).refuses(422, "content");
        opening(applicationWith("procedure", "p".repeat(100_000))).refuses(422, "procedure");
        opening(applicationWith("item", "i".repeat(100_000))).refuses(422, "item");
        opening(applicationWith("channel", "c".repeat(100))).refuses(422, "channel");
        var party = new HashMap<>(County.applicant("resident"));
        party.put("name", "巴".repeat(121));
        opening(applicationWith("parties", List.of(party))).refuses(422, "parties[0].name");
        var path = "/cases/" + filed() + "/acts";
        writingNothing(() ->
                        api.as("clerk").post(path, Map.of("act", "accept", "form", Map.of(), "note", "注".repeat(501))))
                .refuses(422, "note");
    }

    @Test
    void tenMegabytesOfJsonAreRefused() {
        opening(formWith("content", "x".repeat(10_000_000))).refuses(413);
        writingNothing(() ->
                        api.as("resident").with("huge").post("/cases", formWith("content", "x".repeat(10_000_000))))
                .refuses(413);
    }

    @Test
    void unreadableJsonIsRefusedWithThePlaceWhereReadingStopped() {
        var cut = writingNothing(
                () -> api.as("resident").text("/cases", "{\"procedure\": \"administrative-licensing\","));
        assertThat(cut.refuses(400).at("/detail")).contains("JSON").contains("行");
        for (var body : List.of("", "null", "{'procedure':1}", "<xml/>", "[".repeat(5000)))
            assertThat(writingNothing(() -> api.as("resident").text("/cases", body))
                            .status())
                    .as(body)
                    .isIn(400, 422);
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        var mistyped = opening(applicationWith("froms", Map.of()));
        assertThat(mistyped.refuses(422, "froms").at("/detail")).contains("froms");
        opening(formWith("contents", "面馆")).refuses(422, "contents");
    }

    @Test
    void aCaseIsOpenedOnlyInTheAccountsOwnDistrict() {
        opening(applicationWith("district", "110101")).refuses(422, "district");
        api.as("resident")
                .post("/cases", applicationWith("district", County.DISTRICT))
                .is(201);
    }

    @Test
    void anotherPersonsCaseIsAsIfThereWereNone() {
        var opened = api.as("resident").post("/cases", application("resident")).is(201);
        var stranger = api.as("resident2");
        for (var name : List.of(opened.at("/id"), Api.encoded(opened.at("/number")), "none")) {
            var path = "/cases/" + name;
            for (var part : List.of("", "/acts", "/terms", "/documents", "/acts/1/proof"))
                stranger.get(path + part).refuses(404);
            writingNothing(() -> stranger.post(path + "/acts", act("withdraw-application", Map.of())))
                    .refuses(404);
        }
    }

    @Test
    void anActOutOfOrderIsRefusedWithTheReasonAndTheActsThatAreLawfulNow() {
        var path = "/cases/" + filed() + "/acts";
        var refused = writingNothing(() -> api.as("approver").post(path, act("grant", GRANT)))
                .refuses(409);
        assertThat(refused.at("/detail")).contains("准予许可").contains("审查");
        assertThat(refused.json().at("/reasons")).isNotEmpty();
        var clerk = writingNothing(() -> api.as("clerk").post(path, act("deliver", Map.of())))
                .refuses(409);
        assertThat(clerk.all("/lawful", "act")).contains("accept", "ask-correction");
        assertThat(clerk.all("/lawful", "name")).contains("受理");
        writingNothing(() -> api.as("clerk").post(path, act("no-such-act", Map.of())))
                .refuses(404);
        writingNothing(() -> api.as("resident").post(path, act("apply", APPLICATION)))
                .refuses(409);
    }

    @Test
    void anAttachmentThatLiesAboutItsTypeIsRefused() {
        assertThat(upload("申请书.pdf", "MZ\u0090 a programme".getBytes())
                        .refuses(422)
                        .at("/detail"))
                .contains("不符");
        upload("程序.exe", "MZ".getBytes()).refuses(422);
        upload("图.png", "%PDF-1.7".getBytes()).refuses(422);
        upload("空.pdf", new byte[0]).refuses(422);
    }

    @Test
    void anAttachmentThatHoldsAMacroIsRefused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var part : List.of("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")) {
                out.putNextEntry(new ZipEntry(part));
                out.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes());
            }
        }
        assertThat(upload("合同.docx", zip.toByteArray()).refuses(422).at("/detail"))
                .contains("宏");
    }

    @Test
    void anAttachmentWithAPathInItsNameIsRefused() {
        for (var name : List.of("../../申请书.txt", "..\\\\申请书.txt", "C:申请书.txt", "/etc/passwd.txt"))
            assertThat(upload(name, "申请".getBytes()).refuses(422).at("/detail"))
                    .as(name)
                    .contains("路径");
    }

    @Test
    void anAttachmentThatWasNeverUploadedIsRefused() {
        for (var digest : List.of("ab".repeat(32), "../../etc/passwd", ""))
            opening(applicationWith("attachments", List.of(Map.of("field", "materials", "digest", digest))))
                    .refuses(422, "attachments[0].digest");
    }

    @Test
    void aFileThatAFieldNamesAndNobodySentIsRefusedByThatField() {
        for (var digest : List.of("ab".repeat(32), "../../etc/passwd")) {
            var refused = writingNothing(() -> api.as("clerk").post("/cases", advice(digest)));
            assertThat(refused.refuses(422, "adviceFiles").at("/detail")).contains("建议书", "没有收到这个文件", "请先上传");
        }
        var sent = api.as("clerk")
                .file("/files", "司法建议书.txt", "建议规范执法".getBytes())
                .is(201)
                .at("/digest");
        var id = api.as("clerk").post("/cases", advice(sent)).is(201).at("/id");
        var body = jdbc.sql("select body from act where case_id = cast(? as uuid) and sequence = 1")
                .param(id)
                .query(String.class)
                .single();
        assertThat(body)
                .as("the act holds the file, as if it had been attached")
                .contains("\"attachments\":[{", "司法建议书.txt");
    }

    private static Map<String, Object> advice(String digest) {
        var form = Map.of(
                "adviceKind", "court",
                "adviceFrom", "鄂托克旗人民法院",
                "adviceNumber", "（2024）内0624行建1号",
                "adviceReceivedOn", "2024-02-29",
                "adviceGround", "management",
                "adviceContent", "规范执法程序",
                "adviceFiles", List.of(digest));
        return Map.of("procedure", "judicial-advice", "act", "receive", "organisation", County.OFFICE, "form", form);
    }

    private Answer upload(String name, byte[] content) {
        return writingNothing(() -> api.as("resident").file("/files", name, content));
    }

    @Test
    void withoutAnAccountOrWithAWrongPasswordNothingIsDone() {
        writingNothing(() -> api.post("/cases", application("resident"))).refuses(401);
        var wrong = writingNothing(
                () -> api.as(County.PREFIX + "nobody", "Cuowu1234").post("/cases", application("resident")));
        assertThat(wrong.refuses(401).at("/detail")).contains("口令");
        api.get("/cases").refuses(401);
        assertThat(api.get("/cases").headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void anAccountIsLockedAfterFiveWrongPasswordsAndIsToldSo() {
        var name = "locked-" + System.nanoTime();
        county.add(name, "clerk", County.OFFICE, null);
        for (int i = 0; i < 5; i++)
            api.as(County.PREFIX + name, "Cuowu1234").get("/cases").refuses(401);
        assertThat(api.as(name).get("/cases").refuses(401).at("/detail")).contains("锁定");
    }

    @Test
    void aWrongRoleIsRefused() {
        var path = "/cases/" + reviewed() + "/acts";
        for (var role : List.of("resident", "clerk", "officer", "auditor"))
            assertThat(writingNothing(() -> api.as(role).post(path, act("grant", GRANT)))
                            .refuses(403)
                            .at("/detail"))
                    .as(role)
                    .contains("准予许可");
        writingNothing(() -> api.as("auditor").post("/cases", application("resident")))
                .refuses(403);
    }

    @Test
    void sqlAndHtmlInTextAreKeptAsTextAndEscapedOnPages() {
        var hostile = "'; drop table act; -- <script>alert(1)</script> ${7*7} [[${7*7}]]";
        var id = api.as("resident")
                .post("/cases", formWith("content", hostile))
                .is(201)
                .at("/id");
        assertThat(api.as("resident").get("/cases/" + id + "/acts").at("/0/form/content"))
                .isEqualTo(hostile);
        var page = api.as("clerk").page("/cases/" + id);
        if (page.status() == 200)
            assertThat(page.text()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        for (var q : List.of("' or '1'='1", "%", "_", "\\", "<script>"))
            assertThat(api.as("clerk").get("/cases?q=" + Api.encoded(q)).is(200).all("/items", "number"))
                    .as(q)
                    .isEmpty();
        assertThat(api.get("/items?district=" + County.DISTRICT + "&q=" + Api.encoded("' or 1=1 --"))
                        .is(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        var path = "/cases/" + id + "/acts";
        writingNothing(() -> api.as("clerk").post(path, act("<b>accept</b>", Map.of())))
                .refuses(422, "act");
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsRefusedOrLeftOut() {
        api.as("clerk").get("/cases?q=%00").refuses(400);
        api.get("/items?q=%00").refuses(400);
        api.get("/items?district=%00").refuses(400);
        var path = "/cases/" + filed() + "/acts";
        writingNothing(() -> api.as("clerk").post(path, Map.of("act", "accept", "note", "a\u0000b")))
                .refuses(422, "note");
        var kept = api.as("resident")
                .post("/cases", formWith("content", "面\u0000馆"))
                .is(201);
        assertThat(kept.at("/acts/0/form/content")).isEqualTo("面馆");
    }

    @Test
    void aCallThatDoesNotExistIsAProblemToo() {
        assertThat(api.as("clerk").page("/api/v1/no-such-call").refuses(404).at("/detail"))
                .isNotEmpty();
    }
}
