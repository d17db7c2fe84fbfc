package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with one bad row in twenty, of each kind of badness, in every encoding and line ending: the counts are exact. */
class BadFileTests extends ImportCase {

    private static final String HEADER = "external_id,case_number,department,channel,score,rated_at,text";
    private static final int WHOLE = Integer.getInteger("zhunsheng.test.rows", 1_000_000);

    /** Each kind of badness that a row can have. */
    private static final List<IntFunction<String>> BAD = List.of(
            i -> "R-" + i + ",,SPJ,qr,6,2022-05-01 09:30:00,分数不对",
            i -> "R-" + i + ",,SPJ,fax,1,2022-05-01 09:30:00,渠道不对",
            i -> "R-" + i + ",,没有这个局,qr,1,2022-05-01 09:30:00,部门不对",
            i -> "R-" + i + ",,SPJ,qr,1,2022-02-30 09:30:00,没有这一天",
            i -> "R-" + i + ",,SPJ,qr,1,,没有时间",
            i -> ",,SPJ,qr,1,2022-05-01 09:30:00,没有编号",
            i -> "R-" + i + ",,SPJ,qr,1,2022-05-01 09:30:00,多,一格",
            i -> "R-" + i + ",,SPJ,qr,1,2099-05-01 09:30:00,在将来");

    @TempDir
    Path folder;

    private static String row(int i) {
        if (i % 20 == 19) return BAD.get(i / 20 % BAD.size()).apply(i);
        var text =
                switch (i % 7) {
                    case 0 -> "\"他说：\"\"很好\"\"，下次\n还来\"";
                    case 1 -> "\"含逗号，与,半角逗号\"";
                    case 2 -> "";
                    default -> "办得快𠮷";
                };
        return "R-%d,A-%d,SPJ,%s,%d,2022-%02d-%02d 09:30:00,%s"
                .formatted(i, i, i % 2 == 0 ? "qr" : "pc", 1 + i % 3, 1 + i % 12, 1 + i % 28, text);
    }

    private Path file(int rows, Charset charset, boolean mark, String ending) throws IOException {
        var file = folder.resolve("ratings.csv");
        try (Writer out = new OutputStreamWriter(new BufferedOutputStream(Files.newOutputStream(file)), charset)) {
            if (mark) out.write('\uFEFF');
            out.write(HEADER + ending);
            for (int i = 0; i < rows; i++) out.write(row(i) + ending);
        }
        return file;
    }

    private ImportJob bring(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return imports.load(district, "ratings", "ratings.csv", in, importer, (rows, percent) -> {});
        }
    }

    @ParameterizedTest(name = "{0}, BOM {1}, {2}")
    @CsvSource({"UTF-8,false,LF", "UTF-8,true,CRLF", "GB18030,false,CRLF", "GB18030,false,LF", "UTF-16LE,true,LF"})
    void everyEncodingAndLineEndingIsRead(String charset, boolean mark, String ending) throws IOException {
        int rows = 2_000;
        var file = file(rows, Charset.forName(charset), mark, ending.equals("LF") ? "\n" : "\r\n");
        var job = bring(file);
        assertThat(List.of(job.state(), job.position(), job.accepted(), job.rejected()))
                .containsExactly("done", rows, rows - rows / 20, rows / 20);
        assertThat(count("rating")).isEqualTo(rows - rows / 20);
        assertThat(jdbc.sql("select remark from rating where district = ? and external_id = 'R-0'")
                        .param(district)
                        .query(String.class)
                        .single())
                .isEqualTo("他说：\"很好\"，下次\n还来");
        assertThat(jdbc.sql("select remark from rating where district = ? and external_id = 'R-3'")
                        .param(district)
                        .query(String.class)
                        .single())
                .isEqualTo("办得快𠮷");
        var again = bring(file);
        assertThat(List.of(again.accepted(), again.unchanged(), again.rejected()))
                .containsExactly(0, rows - rows / 20, rows / 20);
    }

    @Test
    void everyKindOfBadnessIsToldByRowAndColumn() throws IOException {
        var job = bring(file(160, StandardCharsets.UTF_8, false, "\n"));
        assertThat(faults.first(job, 20).stream()
                        .map(refused -> refused.row() + " "
                                + refused.faults().getFirst().column()))
                .containsExactly(
                        "21 score",
                        "41 channel",
                        "61 department",
                        "81 rated_at",
                        "101 rated_at",
                        "121 external_id",
                        "141 external_id",
                        "161 rated_at");
    }

    @Test
    void theSameIdTwiceInOneFileIsOneRecord() {
        var job = bring(
                "ratings",
                HEADER
                        + "\nR,,SPJ,qr,1,2022-05-01 09:30:00,甲\nR,,SPJ,qr,1,2022-05-01 09:30:00,甲\nR,,SPJ,qr,2,2022-05-01 09:30:00,乙\n");
        assertThat(List.of(job.accepted(), job.amended(), job.unchanged())).containsExactly(2, 1, 1);
        assertThat(count("rating")).isEqualTo(1);
    }

    @Test
    void whatTheDatabaseRefusesIsRefusedAloneAndTheOthersGoIn() {
        var job = bring(
                "staff",
                "external_id,name,organisation,role,certificate_no\n1,甲,SPJ,officer,C-1\n2,乙,SPJ,officer,C-1\n3,丙,SPJ,officer,C-3\n");
        assertThat(List.of(job.accepted(), job.rejected())).containsExactly(2, 1);
        assertThat(faults.first(job, 5)).singleElement().satisfies(refused -> {
            assertThat(refused.row()).isEqualTo(3);
            assertThat(refused.faults().getFirst().message()).contains("冲突");
        });
        assertThat(count("staff")).isEqualTo(2);
    }

    @Test
    void aMillionRowsAreTakenInWithExactCountsAtConstantMemory() throws IOException {
        var file = file(WHOLE, Charset.forName("GB18030"), false, "\r\n");
        long begun = System.nanoTime();
        var job = bring(file);
        System.out.printf("%d rows taken in in %d ms%n", WHOLE, (System.nanoTime() - begun) / 1_000_000);
        assertThat(List.of(job.state(), job.position(), job.accepted(), job.unchanged(), job.rejected()))
                .containsExactly("done", WHOLE, WHOLE - WHOLE / 20, 0, WHOLE / 20);
        assertThat(count("rating")).isEqualTo(WHOLE - WHOLE / 20);
        assertThat(count("import_fault")).isEqualTo(WHOLE / 20);
    }
}
