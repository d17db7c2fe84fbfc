package org.zhunsheng.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a year as it leaves the house: as a page, as Word, as PDF and as JSON. */
@ProductTest
@AutoConfigureMockMvc
class AnnualReportTests {

    private static final String PASSWORD = "Baogao#2023";
    private static int districts = 860_000;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Items items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reports reports;

    @Autowired
    Substitutes substitutes;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private String district = "";

    @BeforeEach
    void aDistrictWithRecords() {
        clock.setTo("2023-01-10");
        district = String.valueOf(districts++);
        for (var role : List.of("legal", "leader", "resident"))
            accounts.add(new Account(district + role, "其木格", district, null, Set.of(role), null), PASSWORD);
        for (int i = 0; i < 3; i++) offer("BG-" + i);
        for (int score : List.of(1, 1, 2, 5)) rate(score);
    }

    private void offer(String code) {
        items.add(district, ItemExamples.item(code).build(), LocalDate.of(2022, 1, 1), "admin");
    }

    private void rate(int score) {
        jdbc.sql("""
                        insert into rating (district, id, case_number, department, channel, score, rated_at, rated_on, rated_by)
                        values (?, ?, ?, 'BG', 'pc', ?, '2022-06-01T10:00:00+08:00', '2022-06-01', 'x')
                        """).params(district, Ids.next(), Ids.next().toString(), score).update();
    }

    @Test
    void everyBoundFigureStandsInThePageInWordAndInPdf() throws Exception {
        var report = reports.draft(district, 2022);
        var html = new String(fetched("html"), StandardCharsets.UTF_8);
        var word = word(fetched("docx"));
        var pdf = pdf(fetched("pdf"));
        var printed = printed(report);
        assertThat(printed).contains("4条", "75%", "3项");
        assertThat(printed).allSatisfy(number -> {
            assertThat(html).contains(number);
            assertThat(word).contains(number);
            assertThat(pdf).contains(number);
        });
        assertThat(html).contains("href=\"/figures/rating.total?year=2022\"").doesNotContain("th:");
    }

    @Test
    void theWordFileOpensInLibreOfficeAndHoldsEachFigure() throws Exception {
        var office = List.of(Path.of("/usr/bin/soffice"), Path.of("/usr/bin/libreoffice")).stream()
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(office.isPresent(), "本机没有 LibreOffice，Word 文件没有用它打开过。Debian 上请安装 libreoffice-writer-nogui");
        var file = Files.write(folder.resolve("report.docx"), fetched("docx"));
        var conversion = new ProcessBuilder(
                        office.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(conversion.waitFor(180, TimeUnit.SECONDS)).isTrue();
        var converted = pdf(Files.readAllBytes(folder.resolve("report.pdf")));
        assertThat(printed(reports.draft(district, 2022)))
                .allSatisfy(number -> assertThat(converted).contains(number));
        assertThat(converted).contains("— 1 —");
    }

    @Test
    void aChangedRecordChangesExactlyTheSentencesThatFollow() throws Exception {
        var before = sentences();
        rate(5);
        var after = sentences();
        assertThat(changed(before, after)).isNotEmpty().allSatisfy(id -> assertThat(figures(id))
                .anySatisfy(figure -> assertThat(figure).startsWith("rat")));
        assertThat(changed(before, after)).contains("functions/supervision/ratings", "functions/supervision/rectified");
        offer("BG-NEW");
        var later = sentences();
        assertThat(changed(after, later)).allSatisfy(id -> assertThat(figures(id))
                .anySatisfy(figure -> assertThat(figure).matches("(catalogue|svc|selfservice|reform)[.].*")));
        assertThat(changed(after, later)).contains("functions/services/matters");
    }

    @Test
    void aSentenceIsGoneOnceItsFigureIsZero() throws Exception {
        assertThat(sentences()).containsKey("functions/supervision/rectified");
        jdbc.sql("delete from rating where district = ? and score >= 4")
                .param(district)
                .update();
        assertThat(sentences())
                .doesNotContainKey("functions/supervision/rectified")
                .containsKey("functions/supervision/ratings");
    }

    @Test
    void aSignedSubstituteShowsItsReasonInEveryOutput() throws Exception {
        var reason = "一件纸质评价表年末补录，尚未进入系统";
        reports.substitute(actor("legal"), 2022, "rating.total", new BigDecimal(5), reason);
        for (var text : List.of(
                new String(fetched("html"), StandardCharsets.UTF_8),
                word(fetched("docx")),
                pdf(fetched("pdf")),
                new String(fetched("json"), StandardCharsets.UTF_8)))
            assertThat(text).contains(reason, "5条", "4条", "其木格");
        reports.substitute(actor("legal"), 2022, "rating.total", null, "补录已经完成，恢复采用计算结果");
        assertThat(reports.draft(district, 2022).notes()).isEmpty();
    }

    @Test
    void aSubstituteThatWasTamperedWithCountsForNothing() {
        reports.substitute(actor("leader"), 2022, "rating.total", new BigDecimal(5), "一件纸质评价表年末补录，尚未进入系统");
        jdbc.sql("update report_substitute set value = 500 where district = ?")
                .param(district)
                .update();
        var report = reports.draft(district, 2022);
        assertThat(report.notes()).isEmpty();
        assertThat(report.figures())
                .filteredOn(line -> line.figure().equals("rating.total"))
                .allSatisfy(line -> assertThat(line.shown()).isEqualTo("4条"));
    }

    @Test
    void aTypedNumberIsFlaggedWithTheFigureItMostLikelyMeans() throws Exception {
        reports.write(
                actor("legal"), 2022, 0, Map.of("functions/supervision", "全年收到好差评评价6条，好评率{rating.good-rate}。"), "补写");
        var typed = JsonMapper.shared().readTree(fetched("json")).path("typed");
        assertThat(typed).hasSize(1);
        assertThat(typed.path(0).path("text").asString()).isEqualTo("6");
        assertThat(typed.path(0).at("/nearest/figure").asString())
                .as("two figures of the catalogue ask the same of ratings")
                .isIn("rating.total", "rat.count");
        assertThat(typed.path(0).at("/nearest/difference").asString()).isEqualTo("多 2条");
    }

    @Test
    void nobodyOutsideReadsWhatIsNotPublished() throws Exception {
        mvc.perform(get("/api/v1/reports/annual/2022.json").with(httpBasic(district + "resident", PASSWORD)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/reports/annual/2022.json").param("draft", "true"))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/reports/annual")
                        .param("year", "2022")
                        .with(httpBasic(district + "resident", PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void drawingUpAgainWithoutAChangeMakesNoNewVersion() throws Exception {
        assertThat(drawnUp().path("version").asInt()).isEqualTo(1);
        assertThat(drawnUp().path("version").asInt()).isEqualTo(1);
        rate(1);
        var third = drawnUp();
        assertThat(third.path("version").asInt()).isEqualTo(2);
        assertThat(third.path("unsaid").isEmpty()).isFalse();
    }

    private JsonNode drawnUp() throws Exception {
        var answer = mvc.perform(post("/api/v1/reports/annual")
                        .param("year", "2022")
                        .with(httpBasic(district + "legal", PASSWORD)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private Actor actor(String role) {
        return new Actor(district + role, "其木格", district, null, Set.of(role), null);
    }

    private byte[] fetched(String ending) throws Exception {
        return mvc.perform(get("/api/v1/reports/annual/2022." + ending).with(httpBasic(district + "legal", PASSWORD)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Map<String, String> sentences() throws Exception {
        var found = new LinkedHashMap<String, String>();
        for (var chapter : JsonMapper.shared().readTree(fetched("json")).path("chapters"))
            for (var section : chapter.path("sections"))
                for (var sentence : section.path("sentences")) {
                    var text = new StringBuilder();
                    sentence.path("pieces")
                            .forEach(piece -> text.append(piece.path("text").asString()));
                    found.put(sentence.path("id").asString(), text.toString());
                }
        return found;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        var ids = new java.util.TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .filter(id -> !String.valueOf(before.get(id)).equals(after.get(id)))
                .toList();
    }

    private Set<String> figures(String place) {
        var template = reports.template(2022);
        for (var chapter : template.chapters())
            for (var section : chapter.sections())
                for (var sentence : section.sentences())
                    if (place.equals(chapter.id() + "/" + section.id() + "/" + sentence.id()))
                        return Template.figures(sentence);
        throw new AssertionError("no sentence " + place);
    }

    /** All numbers that the report prints. */
    private static List<String> printed(Report report) {
        var printed = new ArrayList<String>();
        report.sentences()
                .flatMap(sentence -> sentence.pieces().stream())
                .filter(piece -> piece.figure() != null)
                .forEach(piece -> printed.add(piece.text()));
        report.listed().forEach(line -> printed.add(line.shown()));
        return printed;
    }

    private static String word(byte[] docx) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
        throw new AssertionError("no text in the document");
    }

    private static String pdf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\r\\n]+", "");
        }
    }
}
