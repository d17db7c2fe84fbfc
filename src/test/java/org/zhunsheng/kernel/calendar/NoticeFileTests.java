package org.zhunsheng.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.calendar.NoticeFile.Line;
import org.zhunsheng.kernel.calendar.NoticeFile.RowError;

/** A holiday notice as a file: what is read of it, and what is wrong with it on which line. */
class NoticeFileTests {

    private static final String HEADER = "date,kind,name\n";

    @Test
    void everyKindIsReadInBothLanguages() {
        var file = read("""
                2027-02-05,holiday,春节
                2027-02-06,放假,春节
                2027-01-31,workday,春节
                2027-02-13,上班,春节
                2027-02-15,ordinary,春节
                2027-02-16,照常,春节
                """);
        assertThat(file.errors()).isEmpty();
        assertThat(file.rows()).isEqualTo(6);
        assertThat(file.days())
                .extracting(line -> line.day().kind())
                .containsExactly(
                        NoticeDay.Kind.HOLIDAY,
                        NoticeDay.Kind.HOLIDAY,
                        NoticeDay.Kind.WORKDAY,
                        NoticeDay.Kind.WORKDAY,
                        NoticeDay.Kind.ORDINARY,
                        NoticeDay.Kind.ORDINARY);
        assertThat(file.days().getFirst())
                .isEqualTo(new Line(2, new NoticeDay(LocalDate.of(2027, 2, 5), NoticeDay.Kind.HOLIDAY, "春节")));
    }

    @Test
    void quotesBlanksAndEmptyLinesAreWhatSpreadsheetsAddAndDoNoHarm() {
        var file = read("\n \"2027-01-01\" , holiday ,\" 元旦 \"\n\n2027-01-02,holiday,\"\n");
        assertThat(file.errors()).isEmpty();
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.days())
                .containsExactly(
                        new Line(3, new NoticeDay(LocalDate.of(2027, 1, 1), NoticeDay.Kind.HOLIDAY, "元旦")),
                        new Line(5, new NoticeDay(LocalDate.of(2027, 1, 2), NoticeDay.Kind.HOLIDAY, "\"")));
    }

    @ParameterizedTest(name = "a notice of {0} is refused: {1}")
    @CsvSource({"1948-12-31, true", "1949-01-01, false", "2100-12-31, false", "2101-01-01, true"})
    void theYearsOfANoticeAreThoseOfTheRepublicAndOfThisCentury(String date, boolean refused) {
        assertThat(read(date + ",holiday,元旦").errors().isEmpty()).isEqualTo(!refused);
    }

    @ParameterizedTest(name = "a name of {0} characters is refused: {1}")
    @CsvSource({"0, true", "1, false", "30, false", "31, true"})
    void aNameHasOneToThirtyCharacters(int length, boolean refused) {
        var file = read("2027-01-01,holiday," + "节".repeat(length));
        assertThat(file.errors().isEmpty()).isEqualTo(!refused);
    }

    @ParameterizedTest(name = "a file of {0} lines is refused: {1}")
    @CsvSource({"1000, false", "1001, true"})
    void aFileHasAtMostAThousandLines(int lines, boolean refused) {
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++)
            text.append(LocalDate.of(2027, 1, 1).plusDays(i)).append(",holiday,元旦\n");
        assertThat(read(text.toString()).errors().isEmpty()).isEqualTo(!refused);
    }

    @Test
    void aDateGivenTwiceNamesTheLineWhereItStoodBefore() {
        var file = read("2027-01-01,holiday,元旦\n2027-01-02,holiday,元旦\n2027-01-01,workday,元旦\n");
        assertThat(file.errors()).containsExactly(new RowError(4, "date", "2027-01-01", "与第 2 行的日期重复"));
    }

    @Test
    void aLineOfTheWrongWidthIsQuotedAsFarAsItIsShort() {
        assertThat(read("2027-01-01,holiday").errors())
                .containsExactly(new RowError(2, "file", "2027-01-01,holiday", "应有 3 列（date,kind,name），实有 2 列"));
        assertThat(read("x".repeat(60)).errors().getFirst().value()).isEqualTo("x".repeat(60));
        assertThat(read("x".repeat(61)).errors().getFirst().value()).isEqualTo("x".repeat(60) + "…");
    }

    @Test
    void aFileWithoutADayOrWithAnotherHeaderIsRefused() {
        assertThat(read("\n\n").errors()).containsExactly(new RowError(1, "file", "", "文件中没有任何日期"));
        assertThat(NoticeFile.read("date,name\n".getBytes(UTF_8)).errors())
                .containsExactly(new RowError(1, "file", "date,name", "表头应为 date,kind,name"));
    }

    @Test
    void anUnknownKindAndADateThatThereIsNotAreNamed() {
        assertThat(read("2027-01-01,festival,元旦").errors())
                .containsExactly(new RowError(2, "kind", "festival", "类别只能是 holiday（放假）、workday（上班）或 ordinary（照常）"));
        assertThat(read("2027-02-29,holiday,春节").errors())
                .containsExactly(new RowError(2, "date", "2027-02-29", "不是有效的日期，应写作 2027-01-01 的形式"));
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAndAByteOrderMarkIsNot() {
        assertThat(NoticeFile.read("date,kind,name\n2027-01-01,holiday,元旦".getBytes(Charset.forName("GB18030")))
                        .errors())
                .containsExactly(new RowError(1, "file", "", "文件不是 UTF-8 编码的文本，请另存为 UTF-8 格式的 CSV"));
        assertThat(NoticeFile.read("\uFEFFdate,kind,name\n2027-01-01,holiday,元旦".getBytes(UTF_8))
                        .errors())
                .isEmpty();
    }

    private static NoticeFile read(String lines) {
        return NoticeFile.read((HEADER + lines).getBytes(UTF_8));
    }
}
